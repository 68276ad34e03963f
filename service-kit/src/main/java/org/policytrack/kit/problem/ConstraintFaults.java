package org.policytrack.kit.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Says which values of a body broke which constraint of Bean Validation. */
public final class ConstraintFaults {

    private static final List<String> BOUNDS = List.of("value", "min", "max", "regexp");

    private ConstraintFaults() {}

    /** 422, with every fault. */
    public static InputRefused of(ConstraintViolationException invalid) {
        return InputRefused.invalid(invalid.getConstraintViolations().stream()
                .map(ConstraintFaults::fault)
                .sorted(Comparator.comparing(InputFault::name).thenComparing(InputFault::code))
                .toList());
    }

    private static InputFault fault(ConstraintViolation<?> violation) {
        var attributes = violation.getConstraintDescriptor().getAttributes();
        List<Object> facts = new ArrayList<>();
        BOUNDS.stream().filter(attributes::containsKey).map(attributes::get).forEach(facts::add);
        String code = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return new InputFault(InputFault.Where.BODY, pointer(violation.getPropertyPath()), code, facts, null);
    }

    /** The method and its parameter are left out: what remains is the way into the body. */
    private static String pointer(Path path) {
        StringBuilder pointer = new StringBuilder();
        for (Path.Node node : path) {
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            }
            if (node.getKind() == ElementKind.PROPERTY && node.getName() != null) {
                pointer.append('/').append(node.getName());
            }
        }
        return pointer.toString();
    }
}
