package org.policytrack.department.delivery;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a delivery is. */
@Schema(name = "DeliveryState")
public enum DeliveryState {
    /** It is tried, or waits to be. */
    WAITING,
    /** The receiver has taken it. */
    SENT,
    /** It was given up. */
    FAILED
}
