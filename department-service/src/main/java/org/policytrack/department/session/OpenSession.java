package org.policytrack.department.session;

import java.time.Instant;

/**
 * A session as whoever has just opened or renewed it gets it.
 *
 * @param id its {@code sid}
 * @param refreshToken renews it once
 * @param endsAt when it ends even if it is renewed, real time
 */
public record OpenSession(String id, String username, String refreshToken, Instant endsAt) {}
