package org.policytrack.reporting.review;

import java.util.List;
import org.policytrack.reporting.progress.FieldReason;

/** What a reviewer decided, as its author is told. */
sealed interface Decision {

    Accepted ACCEPTED = new Accepted();

    /** It counts. */
    record Accepted() implements Decision {}

    /**
     * It was sent back.
     *
     * @param fields what is wrong with single fields
     */
    record Returned(String reason, List<FieldReason> fields) implements Decision {

        public Returned {
            fields = List.copyOf(fields);
        }
    }
}
