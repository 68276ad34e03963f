package org.policytrack.department.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.policytrack.department.People;
import org.policytrack.department.Settings;
import org.policytrack.department.account.Accounts;
import org.policytrack.department.account.EmbeddedSignIn;
import org.policytrack.department.lockout.Lockouts;
import org.policytrack.department.password.PasswordHashes;
import org.policytrack.department.secondfactor.SecondFactors;
import org.policytrack.department.session.Sessions;
import org.policytrack.kit.problem.Refusal;

/** Where people come from an identity provider only, the accounts here open nothing. */
@QuarkusTest
@Tag("database")
class SignInElsewhereTest {

    @Inject
    Lockouts lockouts;

    @Inject
    Accounts accounts;

    @Inject
    PasswordHashes hashes;

    @Inject
    SecondFactors factors;

    @Inject
    AdmitAccount admit;

    @Inject
    Sessions sessions;

    @Inject
    SignInAudit audit;

    private final EmbeddedSignIn off = new EmbeddedSignIn(Settings.withoutEmbeddedSignIn());

    @Test
    void theRightPasswordSignsNobodyIn() {
        String username = People.settled("zj-scjg", "reporter");
        SignIn signIn = new SignIn(off, lockouts, accounts, hashes, factors, admit, sessions, audit);

        refused(() -> signIn.open(new SignInRequest(username, People.PASSWORD, null)));
    }

    @Test
    void aSessionOfBeforeIsNotRenewed() {
        String username = People.settled("zj-scjg", "reporter");
        String token = People.signIn(username, People.PASSWORD).extract().path("refreshToken");
        RenewSession renew = new RenewSession(off, sessions, accounts, admit, audit);

        refused(() -> renew.renew(token));
    }

    private static void refused(Runnable work) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(work::run).satisfies(refusal -> {
            assertThat(refusal.status()).isEqualTo(403);
            assertThat(refusal.code()).isEqualTo("embedded-sign-in-off");
        });
    }
}
