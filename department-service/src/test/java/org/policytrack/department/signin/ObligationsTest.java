package org.policytrack.department.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.policytrack.department.DepartmentConfig;
import org.policytrack.department.Settings;
import org.policytrack.department.account.Account;
import org.policytrack.department.key.AccountKey;
import org.policytrack.department.secondfactor.SecondFactorsUnder;
import org.policytrack.kit.caller.Role;

/** The same account under other settings. */
@QuarkusTest
@Tag("database")
@TestTransaction
class ObligationsTest {

    private static final Instant NOW = Instant.parse("2026-11-21T02:00:00Z");

    @Inject
    AccountKey key;

    @Test
    void anOldPasswordIsChangedUnderMlps3Only() {
        Account account = anAccount(Role.VIEWER, NOW.minus(Duration.ofDays(91)));

        assertThat(under(Map.of()).of(account)).containsExactly(MustDo.CHANGE_PASSWORD);
        assertThat(under(Map.of("tracker.accounts.profile", "asvs")).of(account))
                .isEmpty();
    }

    @Test
    void aGivenPasswordIsChangedUnderBoth() {
        Account account = anAccount(Role.VIEWER, NOW).withTemporaryPassword();

        assertThat(under(Map.of()).of(account)).containsExactly(MustDo.CHANGE_PASSWORD);
        assertThat(under(Map.of("tracker.accounts.profile", "asvs")).of(account))
                .containsExactly(MustDo.CHANGE_PASSWORD);
    }

    @Test
    void theRolesThatNeedASecondFactorAreASettingAndNoneSwitchesItOff() {
        Account reviewer = anAccount(Role.REVIEWER, NOW);
        Account coordinator = anAccount(Role.COORDINATOR, NOW);
        String setting = "tracker.accounts.second-factor-roles";

        assertThat(under(Map.of()).of(reviewer)).containsExactly(MustDo.ENROL_SECOND_FACTOR);
        assertThat(under(Map.of()).of(anAccount(Role.SECURITY_ADMINISTRATOR, NOW)))
                .containsExactly(MustDo.ENROL_SECOND_FACTOR);
        assertThat(under(Map.of()).of(coordinator)).isEmpty();
        assertThat(under(Map.of(setting, "coordinator")).of(coordinator)).containsExactly(MustDo.ENROL_SECOND_FACTOR);
        assertThat(under(Map.of(setting, "coordinator")).of(reviewer)).isEmpty();
        assertThat(under(Map.of(setting, "")).of(reviewer)).isEmpty();
    }

    @Test
    void aDemonstrationAccountNeedNotDoAnything() {
        Account account = anAccount(Role.ADMINISTRATOR, NOW.minus(Duration.ofDays(91)))
                .withTemporaryPassword()
                .forDemonstration();

        assertThat(under(Map.of()).of(account)).isEmpty();
    }

    private Obligations under(Map<String, String> settings) {
        DepartmentConfig config = Settings.with(settings);
        InstantSource now = InstantSource.fixed(NOW);
        return new Obligations(SecondFactorsUnder.of(key, config, now), config, now);
    }

    private static Account anAccount(Role role, Instant passwordSetAt) {
        return new Account("somebody-else", "somebody", "zj-fgw", Set.of(role), "", passwordSetAt);
    }
}
