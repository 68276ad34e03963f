package org.policytrack.department.signin;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.policytrack.department.account.Account;
import org.policytrack.department.account.Offices;
import org.policytrack.department.founding.DemonstrationAccounts;
import org.policytrack.department.session.AccessTokens;
import org.policytrack.department.session.OpenSession;

/** Decides whether an account may be signed in now, and as what. */
@ApplicationScoped
class AdmitAccount {

    private final DemonstrationAccounts demonstration;
    private final Obligations obligations;
    private final Offices offices;
    private final AccessTokens accessTokens;

    AdmitAccount(
            DemonstrationAccounts demonstration, Obligations obligations, Offices offices, AccessTokens accessTokens) {
        this.demonstration = demonstration;
        this.obligations = obligations;
        this.offices = offices;
        this.accessTokens = accessTokens;
    }

    boolean isAdmitted(Account account) {
        return account.isEnabled() && (!account.isDemonstration() || demonstration.areAllowed());
    }

    /** Tokens with the roles of the account, or with none while there is something its owner must do first. */
    Tokens tokens(Account account, OpenSession session) {
        List<MustDo> mustDo = obligations.of(account);
        return Tokens.of(account, session, mustDo, offices, accessTokens);
    }
}
