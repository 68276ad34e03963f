package org.policytrack.reporting.changes;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A field that one report says otherwise than the other. At least one of from and to is there.
 *
 * @param pointer JSON pointer (RFC 6901) into the report; into the one it is held against where it says nothing there
 *     any more
 * @param from what the other report said; left out where it said nothing
 * @param to what the report says; left out where it says nothing any more
 * @param wasAsked whether a reason of the returned report that it answers named the field
 */
@Schema(name = "ChangedField")
record ChangedField(
        @Schema(examples = "/indicatorValues/0/value") String pointer,
        @Nullable Object from,
        @Nullable Object to,
        boolean wasAsked) {}
