package org.policytrack.reporting.ledger;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an entry of the ledger says. */
@Schema(name = "LedgerEntryKind")
public enum EntryKind {
    /** A report was filed with this figure. */
    CLAIMED,
    /** That report was accepted. */
    VERIFIED,
    /** That report was returned or withdrawn: the claim no longer stands. */
    DROPPED,
    /** 冲销: a verified figure was taken back. */
    REVERSED
}
