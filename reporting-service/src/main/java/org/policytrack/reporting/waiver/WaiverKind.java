package org.policytrack.reporting.waiver;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a task may be completed without. */
@Schema(name = "WaiverKind")
public enum WaiverKind {
    /** A cooperating department need not contribute. */
    CONTRIBUTION,
    /** An indicator need not meet its target. */
    TARGET
}
