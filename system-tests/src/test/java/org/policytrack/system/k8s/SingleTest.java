package org.policytrack.system.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.policytrack.system.k8s.Installation.SERVICES;
import static org.policytrack.system.k8s.Installation.SINGLE;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.policytrack.system.k8s.Installation.Secrets;

/** What k8s/overlays/single has besides what every overlay has: a database of its own. */
class SingleTest {

    private final Kustomization single = Installation.read(SINGLE);

    @Test
    void theDatabaseIsReachedByTheServicesAndTheBackup() {
        Street street = new Street(single.ofKind("NetworkPolicy"), single.workloads());

        assertThat(street.openWays())
                .filteredOn(way -> way.endsWith("→ database:3306"))
                .containsExactlyInAnyOrder(
                        "reporting-service → database:3306",
                        "task-service → database:3306",
                        "department-service → database:3306",
                        "backup → database:3306");
        assertThat(single.environmentOf(single.workload("task-service")))
                .containsEntry("TRACKER_DATABASE", "jdbc:mysql://database:3306/");
    }

    @Test
    void eachServiceMigratesAtItsStart() {
        assertThat(SERVICES)
                .allSatisfy(service -> assertThat(single.environmentOf(single.workload(service)))
                        .containsKeys("TRACKER_DATABASE_MIGRATION_USERNAME", "TRACKER_DATABASE_MIGRATION_PASSWORD"));
    }

    @Test
    void eachServiceHasASchemaAndTwoUsersOfItsOwn() throws IOException {
        String script = Files.readString(SINGLE.resolve("database/create-schemas.sh"));
        for (String service : SERVICES) {
            assertThat(Secrets.FOLDER.resolve(service + "-database.env"))
                    .content()
                    .contains("TRACKER_DATABASE_USERNAME=" + service + "\n")
                    .contains("TRACKER_DATABASE_MIGRATION_USERNAME=" + service + "-migration\n");
            String name = ConfigKeys.asEnvironment(service);
            assertThat(script)
                    .contains("create_schema %s \"$%s_PASSWORD\" \"$%2$s_MIGRATION_PASSWORD\"".formatted(service, name))
                    .contains("GRANT SELECT ON \\`" + service + "\\`.* TO 'backup'@'%';");
            assertThat(single.environmentOf(single.workload("database")))
                    .containsKeys(name + "_PASSWORD", name + "_MIGRATION_PASSWORD");
        }
        assertThat(script).doesNotContain("TO '$1'@").contains("GRANT ALL PRIVILEGES ON \\`$1\\`.* TO '$1-migration'");
    }

    @Test
    void theAccountOfTheBackupIsTheOneThatIsMade() throws IOException {
        assertThat(Secrets.FOLDER.resolve("backup-database.env"))
                .content()
                .contains("TRACKER_DATABASE_USERNAME=backup\n");
        assertThat(Files.readString(SINGLE.resolve("database/create-schemas.sh")))
                .contains("\"$BACKUP_PASSWORD\"");
        assertThat(single.environmentOf(single.workload("database"))).containsKey("BACKUP_PASSWORD");
    }
}
