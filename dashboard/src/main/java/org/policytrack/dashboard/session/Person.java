package org.policytrack.dashboard.session;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is signed in.
 *
 * @param username as the services write it
 * @param displayName null when nobody says
 * @param department a department's code
 * @param departmentName its short name, null when nobody says
 * @param roles what the token says; none while something must be done first
 * @param mustDo what that is
 */
public record Person(
        String username,
        @Nullable String displayName,
        @Nullable String department,
        @Nullable String departmentName,
        List<String> roles,
        List<String> mustDo) {

    public Person {
        roles = List.copyOf(roles);
        mustDo = List.copyOf(mustDo);
    }
}
