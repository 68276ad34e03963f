package org.policytrack.system.generative;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Makes a body that is not quite right out of one that is. */
final class BodyMutation {

    /** Escapes make halves of characters writable. */
    private static final JsonMapper ESCAPED =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private static final JsonMapper PLAIN = JsonMapper.builder().build();

    private static final int ABOVE_THE_LIMIT = 1_100_000;

    private BodyMutation() {}

    static Body written(JsonNode body) {
        try {
            String plain = PLAIN.writeValueAsString(body);
            boolean isWritable = StandardCharsets.UTF_8.newEncoder().canEncode(plain);
            return Body.of(isWritable ? plain : ESCAPED.writeValueAsString(body));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Changes one to three places of what the JSON says. */
    static JsonNode ofContent(JsonNode body, Chance chance) {
        JsonNode changed = body.deepCopy();
        for (int places = 1 + chance.below(3); places > 0; places--) {
            List<JsonNode> containers = new ArrayList<>();
            collect(changed, containers);
            if (containers.isEmpty()) {
                return HostileValues.json(chance);
            }
            switch (chance.of(containers)) {
                case ObjectNode object -> change(object, chance);
                case ArrayNode array -> change(array, chance);
                default -> throw new IllegalStateException("no container");
            }
        }
        return changed;
    }

    /** Changes how it is written. */
    static Body ofBytes(Body given, Chance chance) {
        byte[] body = given.bytes();
        String text = given.text();
        if (chance.percent(2)) {
            return Body.of(text + " ".repeat(ABOVE_THE_LIMIT));
        }
        return switch (chance.below(9)) {
            case 0 -> Body.NONE;
            case 1 -> new Body(Arrays.copyOf(body, chance.below(body.length + 1)));
            case 2 -> Body.of(text + chance.of(List.of("}", "{}", " 1", "\u0000", ",")));
            case 3 -> Body.of(text.replaceFirst("\\{", "{\"a\":1,\"a\":2,"));
            case 4 -> Body.of(text.replace(':', ' '));
            case 5 -> new Body(text.getBytes(StandardCharsets.UTF_16));
            case 6 -> withByte(body, chance);
            case 7 -> Body.of(chance.of(List.of("null", "[]", "7", "\"text\"", "[{}]", "---\n- a", "<a/>")));
            default -> Body.of("[".repeat(chance.of(List.of(45, 60, 30_000))) + text);
        };
    }

    private static Body withByte(byte[] body, Chance chance) {
        byte[] changed = body.clone();
        if (changed.length > 0) {
            changed[chance.below(changed.length)] = (byte) chance.below(256);
        }
        return new Body(changed);
    }

    private static void change(ObjectNode object, Chance chance) {
        List<String> names =
                object.propertyStream().map(java.util.Map.Entry::getKey).toList();
        if (names.isEmpty() || chance.percent(12)) {
            object.set(
                    chance.of(List.of("unknown", "id", "version", "roles", "class", "", "__proto__")),
                    HostileValues.json(chance));
        } else if (chance.percent(20)) {
            object.remove(chance.of(names));
        } else {
            String name = chance.of(names);
            object.set(name, like(object.path(name), chance));
        }
    }

    private static void change(ArrayNode array, Chance chance) {
        if (array.isEmpty() || chance.percent(30)) {
            array.add(HostileValues.json(chance));
        } else if (chance.percent(20)) {
            JsonNode again = array.path(0);
            for (int times = chance.of(List.of(1, 60, 300)); times > 0; times--) {
                array.add(again);
            }
        } else {
            int place = chance.below(array.size());
            array.set(place, like(array.path(place), chance));
        }
    }

    /** Mostly of the same type, so that it gets past the reading. */
    private static JsonNode like(JsonNode value, Chance chance) {
        if (HostileValues.isLikeADate(value.asText()) && chance.percent(60)) {
            return TextNode.valueOf(HostileValues.date(chance));
        }
        if (value.isTextual() && chance.percent(70)) {
            return TextNode.valueOf(HostileValues.text(chance));
        }
        return value.isNumber() && chance.percent(70) ? HostileValues.number(chance) : HostileValues.json(chance);
    }

    private static void collect(JsonNode node, List<JsonNode> containers) {
        if (node.isContainerNode()) {
            containers.add(node);
            node.forEach(child -> collect(child, containers));
        }
    }
}
