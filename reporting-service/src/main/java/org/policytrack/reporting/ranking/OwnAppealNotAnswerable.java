package org.policytrack.reporting.ranking;

import org.policytrack.kit.problem.Refusal;

/** 403: nobody answers an appeal of their own, whatever roles they have. */
final class OwnAppealNotAnswerable extends Refusal {

    OwnAppealNotAnswerable(String author) {
        super(403, "own-appeal-not-answerable", author);
    }
}
