package org.policytrack.kit.metric;

import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;

/**
 * A gauge that is read from the database: one number, or one for each value of a label.
 *
 * @param name with dots, its unit last, such as {@code policytrack.outbox.oldest.age.seconds}
 * @param label empty where there is one number only
 * @param values all that the label may have, so that each is shown, if only as 0
 * @param reading by value of the label; what it leaves out is 0
 */
public record Figure(
        String name, String meaning, String label, List<String> values, Supplier<Map<String, Double>> reading) {

    public static Figure of(String name, String meaning, DoubleSupplier reading) {
        return new Figure(name, meaning, "", List.of(""), () -> Map.of("", reading.getAsDouble()));
    }

    public static Figure by(
            String label, List<String> values, String name, String meaning, Supplier<Map<String, Double>> reading) {
        return new Figure(name, meaning, label, List.copyOf(values), reading);
    }
}
