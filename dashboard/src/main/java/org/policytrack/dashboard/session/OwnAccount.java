package org.policytrack.dashboard.session;

import java.util.List;

/** What is read of a person's own account. */
record OwnAccount(String displayName, List<String> mustDo) {

    OwnAccount {
        mustDo = List.copyOf(mustDo);
    }
}
