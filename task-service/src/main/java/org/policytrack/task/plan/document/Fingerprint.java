package org.policytrack.task.plan.document;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.digest.Sha256;

/**
 * The fingerprint that is kept with an imported plan. Its text must stay what it is for every document there ever was:
 * all values in the order of the format's first version, and what was added later only where it is used. So a new field
 * is marked {@link AddedLater}, and neither names nor order of the old ones change.
 */
final class Fingerprint {

    private Fingerprint() {}

    static String of(PlanDocument document) {
        return Sha256.of(text(document));
    }

    private static String text(@Nullable Object value) {
        return switch (value) {
            case Record record -> textOf(record);
            case List<?> list -> list.stream().map(Fingerprint::text).collect(Collectors.joining(", ", "[", "]"));
            case null, default -> String.valueOf(value);
        };
    }

    private static String textOf(Record record) {
        String values = Arrays.stream(record.getClass().getRecordComponents())
                .filter(component -> !isUnused(component, record))
                .map(component -> component.getName() + "=" + text(valueOf(component, record)))
                .collect(Collectors.joining(", "));
        return record.getClass().getSimpleName() + "[" + values + "]";
    }

    private static boolean isUnused(RecordComponent component, Record record) {
        AddedLater later = component.getAnnotation(AddedLater.class);
        return later != null && later.value().equals(text(valueOf(component, record)));
    }

    private static @Nullable Object valueOf(RecordComponent component, Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException everyAccessorIsPublic) {
            throw new IllegalStateException(everyAccessorIsPublic);
        }
    }
}
