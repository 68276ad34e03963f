package org.policytrack.task.ladder;

import java.time.LocalDate;

/** That a rung was sent, and on which business day. */
public record SentRung(Rung rung, LocalDate on) {}
