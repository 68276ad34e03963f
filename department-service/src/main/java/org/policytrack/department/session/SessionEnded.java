package org.policytrack.department.session;

import java.time.Instant;

/** A session was ended before its time. */
record SessionEnded(String session, Instant at) {}
