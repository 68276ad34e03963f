package org.policytrack.task.plan.document;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * One value of the file, not yet trusted. Whoever asks for it as a type gets it, or a fault is noted and a stand-in
 * returned, so that the reading goes on; with a fault noted the stand-ins never leave this package.
 */
record Value(Node node, String pointer, Faults faults) {

    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST_ID = 64;
    private static final Pattern DATE = Pattern.compile("(19|20|21)\\d\\d-\\d\\d-\\d\\d");
    private static final Pattern INTEGER = Pattern.compile("-?\\d+");
    private static final int LONGEST_NUMBER = 30;
    private static final BigDecimal LARGEST_AMOUNT = new BigDecimal("999999999999");
    private static final int MOST_DECIMALS = 4;

    Value {
        faults.places().put(pointer, node);
    }

    /** Without the space around it. */
    String text(int longest) {
        if (!(node instanceof ScalarNode scalar) || !scalar.getTag().equals(Tag.STR)) {
            return fault("", FaultCode.NOT_A_TEXT);
        }
        String text = scalar.getValue().strip();
        if (text.isEmpty()) {
            return fault("", FaultCode.BLANK);
        }
        if (text.codePointCount(0, text.length()) > longest) {
            return fault("", FaultCode.TOO_LONG, longest);
        }
        return text.codePoints().anyMatch(Value::isUnprintable) ? fault("", FaultCode.BAD_CHARACTER, "") : text;
    }

    String id() {
        String id = text(LONGEST_ID);
        return id.isEmpty() || ID.matcher(id).matches() ? id : fault("", FaultCode.BAD_ID, id);
    }

    LocalDate date() {
        String date = text(LONGEST_NUMBER);
        try {
            if (date.isEmpty() || DATE.matcher(date).matches()) {
                return date.isEmpty() ? LocalDate.EPOCH : LocalDate.parse(date);
            }
        } catch (DateTimeException e) {
            // told below, as any other date that does not exist
        }
        return fault(LocalDate.EPOCH, FaultCode.BAD_DATE, date);
    }

    int integer(int least, int most) {
        String number = scalar(Tag.INT);
        if (!INTEGER.matcher(number).matches()) {
            return fault(least, FaultCode.NOT_A_WHOLE_NUMBER);
        }
        BigDecimal value = new BigDecimal(number.length() > LONGEST_NUMBER ? "1e30" : number);
        return isWithin(value, BigDecimal.valueOf(least), BigDecimal.valueOf(most))
                ? value.intValueExact()
                : fault(least, FaultCode.OUT_OF_RANGE, least, most);
    }

    BigDecimal amount() {
        BigDecimal amount;
        try {
            amount = new BigDecimal(scalar(Tag.INT, Tag.FLOAT)).stripTrailingZeros();
        } catch (NumberFormatException e) {
            return fault(BigDecimal.ZERO, FaultCode.NOT_A_NUMBER);
        }
        if (!isWithin(amount, BigDecimal.ZERO, LARGEST_AMOUNT)) {
            return fault(BigDecimal.ZERO, FaultCode.OUT_OF_RANGE, 0, LARGEST_AMOUNT);
        }
        return amount.scale() > MOST_DECIMALS
                ? fault(BigDecimal.ZERO, FaultCode.TOO_PRECISE, MOST_DECIMALS)
                : amount.setScale(Math.max(0, amount.scale()));
    }

    boolean truth() {
        String truth = scalar(Tag.BOOL);
        return truth.isEmpty() ? fault(false, FaultCode.NOT_TRUE_OR_FALSE) : Boolean.parseBoolean(truth);
    }

    <E extends Enum<E>> E choice(Class<E> type) {
        E[] choices = type.getEnumConstants();
        String choice = scalar(Tag.STR);
        return Arrays.stream(choices)
                .filter(one -> one.name().equals(choice))
                .findFirst()
                .orElseGet(() -> fault(choices[0], FaultCode.NOT_A_CHOICE, namesOf(choices)));
    }

    <T> T object(Function<Fields, T> reading) {
        return Fields.of(this).readAll(reading);
    }

    <T> List<T> list(Function<Value, T> reading) {
        if (!(node instanceof SequenceNode sequence)) {
            return fault(List.of(), FaultCode.NOT_A_LIST);
        }
        List<Node> elements = sequence.getValue();
        return IntStream.range(0, elements.size())
                .mapToObj(i -> reading.apply(new Value(elements.get(i), pointer + "/" + i, faults)))
                .toList();
    }

    <T> T fault(T standIn, FaultCode code, Object... args) {
        faults.add(pointer, code, args);
        return standIn;
    }

    /** The scalar as it is written, empty when it is none of these kinds. */
    private String scalar(Tag... kinds) {
        return node instanceof ScalarNode scalar && List.of(kinds).contains(scalar.getTag()) ? scalar.getValue() : "";
    }

    private static boolean isWithin(BigDecimal value, BigDecimal least, BigDecimal most) {
        return value.compareTo(least) >= 0 && value.compareTo(most) <= 0;
    }

    private static boolean isUnprintable(int codePoint) {
        return (Character.isISOControl(codePoint) && codePoint != '\n' && codePoint != '\t')
                || Character.getType(codePoint) == Character.SURROGATE;
    }

    private static String namesOf(Enum<?>[] choices) {
        return Arrays.stream(choices).map(Enum::name).collect(Collectors.joining(", "));
    }
}
