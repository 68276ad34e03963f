package org.policytrack.kit.ready;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.caller.Caller;
import org.policytrack.kit.caller.Role;

/**
 * Who ask for the same thing.
 *
 * @param address path and query as sent
 * @param languages the Accept-Language header as sent
 * @param day of the business clock
 */
record ReadyKey(
        String address,
        @Nullable String languages,
        LocalDate day,
        Set<Role> roles,
        @Nullable String department) {

    static ReadyKey of(String address, @Nullable String languages, LocalDate day, Caller caller) {
        return new ReadyKey(address, languages, day, caller.roles(), caller.departmentOrNull());
    }

    /** In bytes, what the asker makes as long as they like; a header line has one byte for each character. */
    int weight() {
        return address.length() + (languages == null ? 0 : languages.length());
    }
}
