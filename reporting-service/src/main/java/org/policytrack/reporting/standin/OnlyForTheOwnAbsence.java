package org.policytrack.reporting.standin;

import org.policytrack.kit.problem.Refusal;

/** 403: a reviewer decides on stand-ins for the own absence only; for another's the coordinating office does. */
final class OnlyForTheOwnAbsence extends Refusal {

    OnlyForTheOwnAbsence(String absent) {
        super(403, "only-for-the-own-absence", absent);
    }
}
