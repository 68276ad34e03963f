package org.policytrack.kit.http;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.problem.InputFault;
import org.policytrack.kit.problem.InputRefused;

/** Reads query parameters of the types the services use; a wrong value is refused by the parameter's name. */
@Provider
public class QueryValues implements ParamConverterProvider {

    @Override
    @SuppressWarnings("unchecked")
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        String name = nameOf(annotations);
        Function<String, ?> read;
        if (type == LocalDate.class) {
            read = text -> or(name, "not-a-date", () -> LocalDate.parse(text));
        } else if (type == YearMonth.class) {
            read = text -> or(name, "not-a-month", () -> YearMonth.parse(text));
        } else if (type == Integer.class) {
            read = text -> or(name, "not-an-integer", () -> Integer.valueOf(text));
        } else if (type == Long.class) {
            read = text -> or(name, "not-an-integer", () -> Long.valueOf(text));
        } else if (type == BigDecimal.class) {
            read = text -> or(name, "not-a-number", () -> new BigDecimal(text));
        } else if (type == Boolean.class) {
            read = text -> truth(name, text);
        } else if (type.isEnum()) {
            read = text -> constant(name, type, text);
        } else {
            return null;
        }
        return (ParamConverter<T>) new Reading(read);
    }

    private static String nameOf(Annotation[] annotations) {
        return Arrays.stream(annotations)
                .filter(QueryParam.class::isInstance)
                .map(annotation -> ((QueryParam) annotation).value())
                .findFirst()
                .orElse("");
    }

    private static Object or(String name, String fault, java.util.function.Supplier<?> read) {
        try {
            return read.get();
        } catch (DateTimeException | NumberFormatException wrong) {
            throw InputRefused.unreadable(InputFault.inQuery(name, fault));
        }
    }

    private static boolean truth(String name, String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw InputRefused.unreadable(InputFault.inQuery(name, "not-one-of", "true, false"));
        };
    }

    private static Object constant(String name, Class<?> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> ((Enum<?>) constant).name().equals(text))
                .findFirst()
                .orElseThrow(() -> InputRefused.unreadable(InputFault.inQuery(
                        name,
                        "not-one-of",
                        Arrays.stream(type.getEnumConstants())
                                .map(String::valueOf)
                                .collect(Collectors.joining(", ")))));
    }

    private record Reading(Function<String, ?> read) implements ParamConverter<Object> {

        @Override
        public @Nullable Object fromString(@Nullable String text) {
            return text == null ? null : read.apply(text);
        }

        @Override
        public String toString(Object value) {
            return value.toString();
        }
    }
}
