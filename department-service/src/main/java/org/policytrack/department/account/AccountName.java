package org.policytrack.department.account;

import java.util.Locale;
import org.policytrack.kit.digest.Sha256;

/**
 * The name of an account as somebody typed it: only the case of letters and spaces around it are forgiven. Databases
 * forgive more (accents, wide letters), so a name is never looked up that cannot be one: it would find an account and
 * count its failures under another name.
 *
 * @param text in lower case
 */
public record AccountName(String text) {

    /** What a username looks like. */
    public static final String PATTERN = "[a-z][a-z0-9._-]{2,59}";

    public static AccountName asTyped(String typed) {
        return new AccountName(typed.strip().toLowerCase(Locale.ROOT));
    }

    /** Whether an account can have this name at all. */
    public boolean isPossible() {
        return text.matches(PATTERN);
    }

    /** SHA-256 of the name: what was typed into the field may be no name but a secret. */
    public String hash() {
        return Sha256.of(text);
    }
}
