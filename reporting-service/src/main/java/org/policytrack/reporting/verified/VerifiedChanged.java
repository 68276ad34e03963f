package org.policytrack.reporting.verified;

/** What counts of a task has changed; fired in the transaction of the change. */
public record VerifiedChanged(String task) {}
