package org.policytrack.reporting.opendata;

import org.policytrack.kit.problem.Refusal;

/** 404: this installation publishes no open data. */
final class OpenDataOff extends Refusal {

    OpenDataOff() {
        super(404, "open-data-off");
    }
}
