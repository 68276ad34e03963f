package org.policytrack.reporting.ledger;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is known of a figure. */
@Schema(name = "FigureState")
public enum FigureState {
    /** Nothing was filed that still stands: not measured is not zero. */
    NOT_MEASURED,
    /** There is a figure, verified if any is, and no evidence for it. */
    NO_EVIDENCE,
    /** A figure was filed and nobody has decided on it. */
    CLAIMED,
    /** A figure was accepted. */
    VERIFIED
}
