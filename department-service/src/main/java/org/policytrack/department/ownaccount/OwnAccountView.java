package org.policytrack.department.ownaccount;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.policytrack.department.account.Account;
import org.policytrack.department.signin.MustDo;
import org.policytrack.kit.caller.Role;
import org.policytrack.kit.conditional.EntityVersion;

/**
 * The account of the person who asks.
 *
 * @param roles in their order; they count while {@code mustDo} is empty
 * @param secondFactor whether the account has one
 * @param mustDo what must be done first
 */
@Schema(name = "OwnAccount")
record OwnAccountView(
        String username,
        String displayName,
        @Nullable String department,
        List<Role> roles,
        boolean secondFactor,
        List<MustDo> mustDo,
        boolean demonstration,
        long version) {

    static OwnAccountView of(Account account, boolean hasSecondFactor, List<MustDo> mustDo) {
        return new OwnAccountView(
                account.username(),
                account.displayName(),
                account.department().orElse(null),
                account.roles().stream().sorted().toList(),
                hasSecondFactor,
                mustDo,
                account.isDemonstration(),
                account.version());
    }

    /** Of the account, and of what else is told beside it. */
    EntityVersion entityVersion() {
        String beside =
                (secondFactor ? "2" : "1") + mustDo.stream().map(Enum::ordinal).toList();
        return new EntityVersion(EntityVersion.of(version).tag() + "." + beside.replaceAll("\\W", ""));
    }
}
