package org.policytrack.department.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.policytrack.department.DepartmentConfig;
import org.policytrack.department.Settings;
import org.policytrack.kit.caller.Role;

@QuarkusTest
@Tag("database")
class OfficesTest {

    private static final Set<Role> BOTH = Set.of(Role.ADMINISTRATOR, Role.AUDITOR, Role.VIEWER);

    @Inject
    EntityManager database;

    @Test
    void underMlps3WhoHoldsTwoHasTheUseOfNeither() {
        Offices offices = of(Settings.defaults());

        assertThat(offices.mayBeOnePerson(BOTH)).isFalse();
        assertThat(offices.usable(BOTH)).containsExactly(Role.VIEWER);
        assertThat(offices.usable(Set.of(Role.AUDITOR, Role.VIEWER))).contains(Role.AUDITOR, Role.VIEWER);
    }

    @Test
    void underAsvsOnePersonMayHoldThemAll() {
        Offices offices = of(Settings.with("tracker.accounts.profile", "asvs"));

        assertThat(offices.mayBeOnePerson(Offices.ALL)).isTrue();
        assertThat(offices.usable(BOTH)).isEqualTo(BOTH);
    }

    private Offices of(DepartmentConfig config) {
        return new Offices(database, config);
    }
}
