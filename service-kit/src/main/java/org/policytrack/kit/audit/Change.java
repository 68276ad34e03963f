package org.policytrack.kit.audit;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What was done to one thing.
 *
 * @param action the operation's id in the contract, or the name of the process that did it
 * @param subjectKind what sort of thing, as its schema in the contract is named
 * @param subject its identifier
 * @param before the thing as it was read before; null where it was not there
 * @param after the thing as it is read now; null where it is no more, or was not touched
 * @param outcome whether it was done or refused
 */
public record Change(
        String action,
        String subjectKind,
        String subject,
        @Nullable Object before,
        @Nullable Object after,
        Outcome outcome) {

    /** What came of it. */
    @Schema(name = "AuditOutcome")
    public enum Outcome {
        DONE,
        REFUSED
    }

    /** Something that was done. */
    public static Change done(String action, String subjectKind, String subject) {
        return new Change(action, subjectKind, subject, null, null, Outcome.DONE);
    }

    /** Something that somebody tried. */
    public static Change refused(String action, String subjectKind, String subject) {
        return new Change(action, subjectKind, subject, null, null, Outcome.REFUSED);
    }

    /** The thing as it was, as its view shows it. */
    public Change from(Object view) {
        return new Change(action, subjectKind, subject, view, after, outcome);
    }

    /** The thing as it is, as its view shows it; on a refusal, what was asked for. */
    public Change to(Object view) {
        return new Change(action, subjectKind, subject, before, view, outcome);
    }
}
