package org.policytrack.department.signin;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.policytrack.department.account.Account;
import org.policytrack.department.account.Offices;
import org.policytrack.department.session.AccessTokens;
import org.policytrack.department.session.OpenSession;

/**
 * What a person gets who has shown who they are.
 *
 * @param mustDo before the roles of the account count; without it, they count
 */
record Tokens(OpenSession session, String accessToken, Duration life, List<MustDo> mustDo, boolean isDemonstration) {

    static Tokens of(
            Account account, OpenSession session, List<MustDo> mustDo, Offices offices, AccessTokens accessTokens) {
        String accessToken = mustDo.isEmpty()
                ? accessTokens.of(
                        session,
                        offices.usable(account.roles()),
                        account.department().orElse(null))
                : accessTokens.of(session, Set.of(), null);
        return new Tokens(session, accessToken, accessTokens.life(session), mustDo, account.isDemonstration());
    }
}
