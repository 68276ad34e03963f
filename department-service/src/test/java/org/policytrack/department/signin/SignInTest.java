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
import org.policytrack.department.password.BusyHashes;
import org.policytrack.department.password.PasswordHashes;
import org.policytrack.department.secondfactor.SecondFactors;
import org.policytrack.department.session.Sessions;
import org.policytrack.kit.problem.Refusal;

/** Signing in under circumstances that the service of the tests is not in. */
@QuarkusTest
@Tag("database")
class SignInTest {

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

    private final EmbeddedSignIn on = new EmbeddedSignIn(Settings.withEmbeddedSignIn());
    private final EmbeddedSignIn off = new EmbeddedSignIn(Settings.withoutEmbeddedSignIn());

    @Test
    void wherePeopleSignInElsewhereTheRightPasswordOpensNothing() {
        String username = People.settled("zj-scjg", "reporter");

        isOff(() -> signIn(off, hashes).open(new SignInRequest(username, People.PASSWORD, null)));
    }

    @Test
    void norIsASessionOfBeforeRenewed() {
        String username = People.settled("zj-scjg", "reporter");
        String token = People.signIn(username, People.PASSWORD).extract().path("refreshToken");
        RenewSession renew = new RenewSession(off, sessions, accounts, admit, audit);

        isOff(() -> renew.renew(token));
    }

    @Test
    void anAttemptThatNobodyHasTimeForIsNoFailure() {
        String username = People.settled("zj-scjg", "reporter");
        SignIn busy = signIn(on, BusyHashes.ofAService());
        for (int attempts = 1; attempts <= 8; attempts++) {
            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> busy.open(new SignInRequest(username, People.WRONG, null)))
                    .satisfies(refusal -> assertThat(refusal.status()).isEqualTo(503));
        }

        People.signIn(username, People.PASSWORD).statusCode(200);
    }

    private SignIn signIn(EmbeddedSignIn embedded, PasswordHashes checking) {
        return new SignIn(embedded, lockouts, accounts, checking, factors, admit, sessions, audit);
    }

    private static void isOff(Runnable work) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(work::run).satisfies(refusal -> {
            assertThat(refusal.status()).isEqualTo(403);
            assertThat(refusal.code()).isEqualTo("embedded-sign-in-off");
        });
    }
}
