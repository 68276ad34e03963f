package org.policytrack.dashboard.session;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page is told of the session.
 *
 * @param outsideSignIn whether one can sign in at another identity provider
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SessionView(
        boolean signedIn,
        @Nullable String username,
        @Nullable String displayName,
        @Nullable String department,
        @Nullable String departmentName,
        @Nullable List<String> roles,
        @Nullable List<String> mustDo,
        @Nullable Boolean demonstration,
        @Nullable String notice,
        boolean outsideSignIn) {

    static SessionView nobody(boolean outsideSignIn) {
        return new SessionView(false, null, null, null, null, null, null, null, null, outsideSignIn);
    }

    static SessionView of(Person person, Session session, boolean outsideSignIn) {
        return new SessionView(
                true,
                person.username(),
                person.displayName(),
                person.department(),
                person.departmentName(),
                person.roles(),
                person.mustDo(),
                session.demonstration(),
                session.notice(),
                outsideSignIn);
    }
}
