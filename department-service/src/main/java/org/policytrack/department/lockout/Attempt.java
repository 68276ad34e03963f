package org.policytrack.department.lockout;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.policytrack.department.account.AccountName;

/**
 * One attempt to show who one is. It counts as a failure from its beginning, so that many at the same moment cannot
 * slip past the count.
 *
 * @param isAdmitted whether it may go on; if not, the name is locked and nothing of the attempt is looked at
 * @param locksUntil until when the name is locked should this attempt fail; null for not at all
 */
public record Attempt(
        AccountName name, boolean isAdmitted, @Nullable Instant locksUntil) {}
