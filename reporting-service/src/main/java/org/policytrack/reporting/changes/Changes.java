package org.policytrack.reporting.changes;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.policytrack.reporting.progress.FieldReason;
import org.policytrack.reporting.progress.ProgressView;

/** Holds a report against another field by field. */
final class Changes {

    private Changes() {}

    /**
     * In the order of the report, then what it says nothing of any more.
     *
     * @param other what it is held against; everything is new when null
     * @param answered the returned report that it answers, for what was asked
     */
    static List<ChangedField> of(ProgressView report, @Nullable ProgressView other, @Nullable ProgressView answered) {
        Map<List<String>, Fields.Field> now = Fields.of(report).byName();
        Map<List<String>, Fields.Field> before =
                other == null ? Map.of() : Fields.of(other).byName();
        List<List<String>> asked = askedIn(answered);
        Set<List<String>> names = new LinkedHashSet<>(now.keySet());
        names.addAll(before.keySet());
        List<ChangedField> changed = new ArrayList<>();
        for (List<String> name : names) {
            changed(before.get(name), now.get(name), asked.stream().anyMatch(one -> isPartOf(one, name)))
                    .ifPresent(changed::add);
        }
        return changed;
    }

    private static Optional<ChangedField> changed(
            Fields.@Nullable Field before, Fields.@Nullable Field now, boolean wasAsked) {
        Object from = before == null ? null : before.value();
        Object to = now == null ? null : now.value();
        if (Objects.equals(from, to)) {
            return Optional.empty();
        }
        String pointer = now == null ? Objects.requireNonNull(before).pointer() : now.pointer();
        return Optional.of(new ChangedField(pointer, from, to, wasAsked));
    }

    private static List<List<String>> askedIn(@Nullable ProgressView answered) {
        if (answered == null) {
            return List.of();
        }
        Fields fields = Fields.of(answered);
        return answered.fields().stream()
                .map(FieldReason::pointer)
                .map(fields::named)
                .toList();
    }

    /** Whether one of the two names begins with the other: who asks for a whole asks for its parts. */
    private static boolean isPartOf(List<String> one, List<String> other) {
        int shared = Math.min(one.size(), other.size());
        return one.subList(0, shared).equals(other.subList(0, shared));
    }
}
