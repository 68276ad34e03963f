package org.policytrack.kit.audit;

/** Told when an entry was written; who observes it after the transaction's success knows that it waits for its seal. */
public record EntryWritten() {}
