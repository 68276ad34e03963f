package org.policytrack.system.generative;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What somebody sends who means harm, or a program that is broken. */
final class HostileValues {

    /** None of them looks like a leak itself: no class name, no trace, no whole SQL statement. */
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "\t\n",
            "\u0000",
            "a\u0000b",
            "\uD800",
            "a\uDC00b",
            "\uFEFF",
            "\uFFFF",
            "\u2028\u2029",
            "\u202E\u0631\u062A",
            "\uD842\uDFB7野家",
            "👩‍👩‍👧‍👦👍🏽",
            "e" + "\u0301".repeat(300),
            "ＩＤ＝１",
            "İıß\u017F",
            "长".repeat(10_001),
            "a".repeat(70_000),
            "' OR '1'='1",
            "'; DROP TABLE task; --",
            "1) UNION ALL SELECT NULL#",
            "%' ESCAPE '!",
            "\\' \\\" \\",
            "<script>alert(1)</script>",
            "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]>&b;",
            "${jndi:ldap://127.0.0.1:1/a}",
            "#{7*7}${7*7}{{7*7}}",
            "{0} {1} '{2}'",
            "%s%n%x",
            "a\r\nX-Injected: yes\r\n\r\n",
            "../../../../etc/passwd",
            "=cmd|' /C calc'!A0",
            "NaN",
            "null",
            "true",
            "1e400",
            "-0",
            "9223372036854775808",
            "*",
            "~",
            "eyJhbGciOiJub25lIn0.e30.");

    /** The ends of what the language, a database and a calendar can hold, and what lies beyond. */
    private static final List<String> DATES = List.of(
            "2023-02-31",
            "2024-02-29",
            "0000-00-00",
            "0000-01-01",
            "0001-01-01",
            "-0001-01-01",
            "1582-10-10",
            "9999-12-31",
            "+10000-01-01",
            "+999999999-12-31",
            "-999999999-01-01",
            "2023-13",
            "0000-01",
            "9999-12",
            "+10000-01",
            "2023-06-30T25:61:61Z",
            "2023-06-30T02:00:00Z",
            "20230630",
            "２０２３-06-30",
            "30.06.2023");

    private static final List<String> NUMBERS = List.of(
            "-1",
            "0",
            "1",
            "101",
            "0.5",
            "0.00001",
            "2147483647",
            "2147483648",
            "-2147483649",
            "9223372036854775807",
            "9223372036854775808",
            "99999999999999999999.9999",
            "1E+308",
            "1E+400",
            "1E-400",
            "1E+99999",
            "1E+999999999",
            "-1E-999999999");

    /** Already encoded; some of it cannot be decoded. */
    private static final List<String> PATHS = List.of(
            "%00",
            "%ff%fe",
            "%ED%A0%80",
            "%2e%2e%2f%2e%2e%2fetc%2fpasswd",
            "a%2fb",
            "a%5cb",
            "%0d%0aX-Injected:%20yes",
            "a;b=c",
            "%25s",
            "%7B%7D",
            "~",
            "*",
            "-1",
            "0",
            "null",
            "2023.5",
            "99999999999999999999",
            "..%3B",
            "x".repeat(3000),
            "%E9%95%BF".repeat(300),
            "%F0%9F%91%8D");

    private static final List<String> METHODS =
            List.of("GET", "PUT", "POST", "DELETE", "PATCH", "HEAD", "OPTIONS", "TRACE", "BREW");

    private static final List<String> MEDIA_TYPES = List.of(
            "",
            "text/plain",
            "application/xml",
            "application/x-www-form-urlencoded",
            "multipart/form-data; boundary=x",
            "application/json; charset=utf-16",
            "application/json; charset=nonsense",
            "application/merge-patch+json",
            "application/yaml",
            "*/*",
            "nonsense");

    private HostileValues() {}

    static String text(Chance chance) {
        return chance.of(TEXTS);
    }

    /** Where a date is expected. */
    static String date(Chance chance) {
        return chance.of(DATES);
    }

    static boolean isLikeADate(String text) {
        return text.matches("\\d{4}-\\d\\d.*");
    }

    /** A text, encoded for a query; half a character becomes a question mark. */
    static String encoded(Chance chance) {
        String text = chance.percent(25) ? date(chance) : text(chance);
        return URLEncoder.encode(text.length() > 4000 ? text.substring(0, 4000) : text, StandardCharsets.UTF_8);
    }

    /** A text that an HTTP header can carry. */
    static String header(Chance chance) {
        String visible = text(chance).replaceAll("[^ -~]", "").strip();
        return visible.substring(0, Math.min(visible.length(), 5000));
    }

    static String pathSegment(Chance chance) {
        return chance.of(PATHS);
    }

    static String method(Chance chance) {
        return chance.of(METHODS);
    }

    static String mediaType(Chance chance) {
        return chance.of(MEDIA_TYPES);
    }

    static JsonNode json(Chance chance) {
        return switch (chance.below(8)) {
            case 0 -> NullNode.getInstance();
            case 1 -> BooleanNode.valueOf(chance.percent(50));
            case 2 -> JsonNodeFactory.instance.objectNode();
            case 3 -> nested(chance);
            case 4, 5 -> number(chance);
            default -> TextNode.valueOf(text(chance));
        };
    }

    static JsonNode number(Chance chance) {
        return DecimalNode.valueOf(new BigDecimal(chance.of(NUMBERS)));
    }

    private static JsonNode nested(Chance chance) {
        ArrayNode innermost = JsonNodeFactory.instance.arrayNode();
        ArrayNode outermost = innermost;
        for (int depth = chance.of(List.of(1, 40, 60, 500)); depth > 0; depth--) {
            outermost = JsonNodeFactory.instance.arrayNode().add(outermost);
        }
        return outermost;
    }
}
