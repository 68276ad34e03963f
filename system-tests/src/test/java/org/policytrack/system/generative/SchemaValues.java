package org.policytrack.system.generative;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.policytrack.kit.testing.Contract;

/** Values as a schema of a contract wants them, of things that exist where their names are known. */
final class SchemaValues {

    private static final LocalDate FIRST_DAY = LocalDate.of(2022, 12, 1);
    private static final String WORDS = "完成元宇宙标杆产品评选 finished the alliance charter 68% 👍 ";

    private final Contract contract;
    private final KnownValues known;

    SchemaValues(Contract contract, KnownValues known) {
        this.contract = contract;
        this.known = known;
    }

    /**
     * @param name of the field or parameter
     */
    JsonNode value(String name, JsonNode given, Chance chance) {
        JsonNode schema = contract.resolved(given);
        if (schema.has("enum")) {
            return oneOf(schema.path("enum"), chance);
        }
        return known(name, schema, chance)
                .or(() -> example(given.has("examples") ? given : schema, chance))
                .orElseGet(() -> made(name, schema, chance));
    }

    private Optional<JsonNode> known(String name, JsonNode schema, Chance chance) {
        boolean isScalar = !List.of("object", "array", "boolean").contains(type(schema));
        return isScalar && chance.percent(known.isReference(name) ? 75 : 20)
                ? known.any(name, chance)
                : Optional.empty();
    }

    private static Optional<JsonNode> example(JsonNode schema, Chance chance) {
        return !schema.path("examples").isEmpty() && chance.percent(50)
                ? Optional.of(oneOf(schema.path("examples"), chance))
                : Optional.empty();
    }

    private JsonNode made(String name, JsonNode schema, Chance chance) {
        return switch (type(schema)) {
            case "object" -> object(schema, chance);
            case "array" -> array(name, schema, chance);
            case "integer" -> LongNode.valueOf(integer(schema, chance));
            case "number" -> DecimalNode.valueOf(decimal(schema, chance));
            case "boolean" -> BooleanNode.valueOf(chance.percent(50));
            default -> TextNode.valueOf(text(schema, chance));
        };
    }

    private ObjectNode object(JsonNode schema, Chance chance) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        List<String> required = new ArrayList<>();
        schema.path("required").forEach(name -> required.add(name.asText()));
        schema.path("properties").properties().forEach(property -> {
            if (required.contains(property.getKey()) || chance.percent(40)) {
                object.set(property.getKey(), value(property.getKey(), property.getValue(), chance));
            }
        });
        return object;
    }

    private ArrayNode array(String name, JsonNode schema, Chance chance) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        int least = schema.path("minItems").asInt(0);
        int most = Math.max(least, Math.min(3, schema.path("maxItems").asInt(3)));
        int size = (int) chance.between(least, most);
        for (int i = 0; i < size; i++) {
            JsonNode item = value(name.replaceFirst("s$", ""), schema.path("items"), chance);
            if (!schema.path("uniqueItems").asBoolean() || array.valueStream().noneMatch(item::equals)) {
                array.add(item);
            }
        }
        return array;
    }

    private static long integer(JsonNode schema, Chance chance) {
        long least = schema.has("exclusiveMinimum")
                ? schema.path("exclusiveMinimum").asLong() + 1
                : schema.path("minimum").asLong(0);
        long most = schema.path("maximum").asLong(least + 200);
        return switch (chance.below(5)) {
            case 0 -> least;
            case 1 -> most;
            default -> chance.between(least, most);
        };
    }

    private static BigDecimal decimal(JsonNode schema, Chance chance) {
        BigDecimal step = schema.has("multipleOf") ? schema.path("multipleOf").decimalValue() : BigDecimal.ONE;
        return step.multiply(BigDecimal.valueOf(chance.between(0, 2_000_000)))
                .add(BigDecimal.valueOf(integer(schema, chance)))
                .setScale(4, RoundingMode.HALF_UP);
    }

    private static String text(JsonNode schema, Chance chance) {
        switch (schema.path("format").asText("")) {
            case "date" -> {
                return FIRST_DAY.plusDays(chance.below(420)).toString();
            }
            case "date-time" -> {
                return FIRST_DAY.plusDays(chance.below(420)) + "T02:00:00Z";
            }
            default -> {}
        }
        String pattern = schema.path("pattern").asText("\\S");
        if (!pattern.equals("\\S")) {
            return chance.matching(pattern.replaceAll("^\\^|\\$$", ""));
        }
        int least = Math.max(1, schema.path("minLength").asInt(1));
        int most = Math.max(least, Math.min(60, schema.path("maxLength").asInt(60)));
        String words = WORDS.repeat(1 + least / WORDS.length());
        return words.substring(0, Math.min(words.length(), (int) chance.between(least, most)))
                .replaceAll("[\uD800-\uDFFF]+$", "完");
    }

    private static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray() ? type.path(0).asText() : type.asText("string");
    }

    private static JsonNode oneOf(JsonNode choices, Chance chance) {
        return choices.path(chance.below(choices.size()));
    }
}
