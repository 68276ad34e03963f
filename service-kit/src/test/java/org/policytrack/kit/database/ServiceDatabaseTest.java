package org.policytrack.kit.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ServiceDatabaseTest {

    @AfterEach
    void forget() {
        System.clearProperty("tracker.database");
        System.clearProperty("tracker.data");
        System.clearProperty("tracker.database.migration-username");
    }

    @Test
    void eachServiceHasItsOwnSchemaOfOneServer() {
        System.setProperty("tracker.database", "jdbc:mysql://a:3306,b:3306/pilot_");
        System.setProperty("tracker.database.migration-username", "migrating");

        ServiceDatabase tasks = ServiceDatabase.of("task-service");
        ServiceDatabase reporting = ServiceDatabase.of("reporting-service");

        assertThat(tasks.schema()).isEqualTo("pilot_task-service");
        assertThat(reporting.schema()).isEqualTo("pilot_reporting-service");
        assertThat(tasks.url())
                .startsWith("jdbc:mysql://a:3306,b:3306/pilot_task-service?")
                .contains("socketTimeout=0");
        assertThat(tasks.username()).isEqualTo("migrating");
        assertThat(tasks.named("task")).isEqualTo("`pilot_task-service`.`task`");
    }

    @Test
    void anEmbeddedOneIsAFileOfTheDataFolder() {
        System.setProperty("tracker.data", "/srv/policytrack");

        ServiceDatabase tasks = ServiceDatabase.of("task-service");

        assertThat(tasks.isServer()).isFalse();
        assertThat(tasks.url()).startsWith("jdbc:h2:file:/srv/policytrack/task-service;MODE=MySQL");
    }
}
