package org.policytrack.kit.problem;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.PropertyBindingException;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Says where a JSON body does not have the shape the operation takes. */
final class JsonFaults {

    private JsonFaults() {}

    static Refusal of(JsonMappingException mismatch) {
        Refusal named = refusalWithin(mismatch);
        if (named != null) {
            return named;
        }
        String pointer = pointer(mismatch);
        return InputRefused.unreadable(
                switch (mismatch) {
                    case PropertyBindingException unknown -> InputFault.inBody(pointer, "unknown-field");
                    case InvalidFormatException wrong
                    when wrong.getTargetType().isEnum() ->
                        InputFault.inBody(pointer, "not-one-of", names(wrong.getTargetType()));
                    case InvalidFormatException wrong
                    when wrong.getTargetType() == String.class && wrong.getValue() instanceof String ->
                        InputFault.inBody(pointer, "unpaired-surrogate");
                    case MismatchedInputException wrong
                    when isEmptyBody(wrong) -> InputFault.inBody("", "body-missing");
                    case MismatchedInputException wrong
                    when wrong.getTargetType() != null ->
                        InputFault.inBody(pointer, "wrong-type", typeName(wrong.getTargetType()));
                    default -> InputFault.inBody(pointer, "wrong-shape");
                });
    }

    private static @org.jspecify.annotations.Nullable Refusal refusalWithin(Throwable thrown) {
        for (Throwable link = thrown; link != null; link = link.getCause()) {
            if (link instanceof Refusal refusal) {
                return refusal;
            }
        }
        return null;
    }

    private static boolean isEmptyBody(MismatchedInputException wrong) {
        return wrong.getPath().isEmpty()
                && wrong.getProcessor() instanceof JsonParser parser
                && parser.currentToken() == null;
    }

    private static String pointer(JsonMappingException mismatch) {
        return mismatch.getPath().stream()
                .map(step -> "/" + (step.getFieldName() == null ? step.getIndex() : escape(step.getFieldName())))
                .collect(Collectors.joining());
    }

    private static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private static String names(Class<?> type) {
        return Arrays.stream(type.getEnumConstants()).map(String::valueOf).collect(Collectors.joining(", "));
    }

    /** The name of the expected type as a caller knows it, never a class name. */
    private static String typeName(Class<?> type) {
        if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
            return "integer";
        }
        if (Number.class.isAssignableFrom(type)) {
            return "number";
        }
        return switch (type.getSimpleName()) {
            case "boolean", "Boolean" -> "boolean";
            case "String" -> "string";
            case "LocalDate" -> "date YYYY-MM-DD";
            case "YearMonth" -> "month YYYY-MM";
            default -> Iterable.class.isAssignableFrom(type) ? "array" : "object";
        };
    }
}
