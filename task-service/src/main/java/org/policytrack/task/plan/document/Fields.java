package org.policytrack.task.plan.document;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/**
 * The fields of one object of the file. A field that is asked for and not there is a fault, unless it is asked for as
 * optional; one that is there and was never asked for is a fault too.
 */
final class Fields {

    private final Value object;
    private final boolean isThere;
    private final Map<String, Value> values = new LinkedHashMap<>();
    private final Map<String, Node> keys = new HashMap<>();
    private final Set<String> asked = new HashSet<>();

    private Fields(Value object, boolean isThere) {
        this.object = object;
        this.isThere = isThere;
    }

    static Fields of(Value object) {
        boolean isObject = object.node() instanceof MappingNode;
        Fields fields = new Fields(object, isObject);
        if (object.node() instanceof MappingNode mapping) {
            mapping.getValue().forEach(fields::put);
        } else {
            object.faults().add(object.pointer(), FaultCode.NOT_AN_OBJECT);
        }
        return fields;
    }

    <T> T readAll(Function<Fields, T> reading) {
        T read = reading.apply(this);
        keys.forEach((name, key) -> {
            if (!asked.contains(name)) {
                object.faults().places().put(pointerTo(name), key);
                object.faults().add(pointerTo(name), FaultCode.UNKNOWN_FIELD, name);
            }
        });
        return read;
    }

    String text(String name, int longest) {
        return required(name).map(value -> value.text(longest)).orElse("");
    }

    String id(String name) {
        return required(name).map(Value::id).orElse("");
    }

    int integer(String name, int least, int most) {
        return required(name).map(value -> value.integer(least, most)).orElse(least);
    }

    int integerOr(int otherwise, String name, int least, int most) {
        return optional(name).map(value -> value.integer(least, most)).orElse(otherwise);
    }

    BigDecimal amount(String name) {
        return required(name).map(Value::amount).orElse(BigDecimal.ZERO);
    }

    boolean truth(String name) {
        return required(name).map(Value::truth).orElse(false);
    }

    boolean truthOr(boolean otherwise, String name) {
        return optional(name).map(Value::truth).orElse(otherwise);
    }

    LocalDate date(String name) {
        return required(name).map(Value::date).orElse(LocalDate.EPOCH);
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    @Nullable
    Integer integerOrNull(String name, int least, int most) {
        return optional(name).map(value -> value.integer(least, most)).orElse(null);
    }

    <E extends Enum<E>> E choiceOr(E otherwise, String name) {
        return optional(name)
                .map(value -> value.choice(otherwise.getDeclaringClass()))
                .orElse(otherwise);
    }

    <E extends Enum<E>> E choice(String name, Class<E> type) {
        return required(name).map(value -> value.choice(type)).orElse(type.getEnumConstants()[0]);
    }

    /** A missing object is one fault; its fields, which are missing with it, are none of their own. */
    <T> T object(String name, Function<Fields, T> reading) {
        return required(name)
                .map(value -> value.object(reading))
                .orElseGet(() -> reading.apply(new Fields(object, false)));
    }

    <T> List<T> list(String name, Function<Value, T> reading) {
        return required(name).map(value -> value.list(reading)).orElse(List.of());
    }

    /** A list with at least one element. */
    <T> List<T> someOf(String name, Function<Value, T> reading) {
        List<T> list = list(name, reading);
        if (list.isEmpty() && isThere && object.faults().isSound(pointerTo(name))) {
            object.faults().add(pointerTo(name), FaultCode.EMPTY_LIST, name);
        }
        return list;
    }

    <T> List<T> listOrNone(String name, Function<Value, T> reading) {
        return optional(name).map(value -> value.list(reading)).orElse(List.of());
    }

    private Optional<Value> required(String name) {
        Optional<Value> value = optional(name);
        if (value.isEmpty() && isThere) {
            object.faults().add(pointerTo(name), FaultCode.MISSING_FIELD, name);
        }
        return value;
    }

    private Optional<Value> optional(String name) {
        asked.add(name);
        return Optional.ofNullable(values.get(name));
    }

    private void put(NodeTuple field) {
        Node key = field.getKeyNode();
        String name = key instanceof ScalarNode scalar ? Faults.shortened(scalar.getValue()) : "";
        String pointer = pointerTo(name);
        if (values.containsKey(name)) {
            object.faults().places().put(pointer, key);
            object.faults().add(pointer, FaultCode.DUPLICATE_KEY, name);
        } else {
            values.put(name, new Value(field.getValueNode(), pointer, object.faults()));
            keys.put(name, key);
        }
    }

    private String pointerTo(String name) {
        return object.pointer() + "/" + name.replace("~", "~0").replace("/", "~1");
    }
}
