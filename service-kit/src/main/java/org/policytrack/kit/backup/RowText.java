package org.policytrack.kit.backup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A row as a line of JSON, the same whichever database it lies in: text, whole numbers and booleans as such, else text. */
final class RowText {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS");

    private final int[] types;
    private final List<String> columns;

    private RowText(int[] types, List<String> columns) {
        this.types = types;
        this.columns = columns;
    }

    static RowText of(ResultSetMetaData shape) throws SQLException {
        int[] types = new int[shape.getColumnCount()];
        String[] names = new String[types.length];
        for (int i = 0; i < types.length; i++) {
            types[i] = shape.getColumnType(i + 1);
            names[i] = shape.getColumnName(i + 1).toLowerCase(Locale.ROOT);
        }
        return new RowText(types, List.of(names));
    }

    /** In lower case, in the order of the lines. */
    List<String> columns() {
        return columns;
    }

    String header() {
        return written(JSON.valueToTree(columns));
    }

    String line(ResultSet row) throws SQLException {
        ArrayNode values = JSON.createArrayNode();
        for (int i = 0; i < types.length; i++) {
            values.add(value(row, i + 1, types[i]));
        }
        return written(values);
    }

    /** Sets the values of a line where the statement has its placeholders, in the order of these columns. */
    void set(PreparedStatement insert, String line) throws IOException, SQLException {
        JsonNode values = JSON.readTree(line);
        if (values.size() != types.length) {
            throw new IOException(values.size() + " values for " + types.length + " columns");
        }
        for (int i = 0; i < types.length; i++) {
            insert.setObject(i + 1, value(values.get(i), types[i]));
        }
    }

    static List<String> columnsOf(String header) throws IOException {
        JsonNode names = JSON.readTree(header);
        return IntStream.range(0, names.size())
                .mapToObj(i -> names.get(i).asText())
                .toList();
    }

    private static JsonNode value(ResultSet row, int column, int type) throws SQLException {
        Object value = switch (type) {
            case Types.BIT, Types.BOOLEAN -> row.getBoolean(column);
            case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT -> row.getLong(column);
            case Types.DECIMAL, Types.NUMERIC ->
                row.getBigDecimal(column) == null
                        ? ""
                        : row.getBigDecimal(column).toPlainString();
            case Types.DATE -> String.valueOf(row.getObject(column, LocalDate.class));
            case Types.TIMESTAMP -> instant(row.getObject(column, LocalDateTime.class));
            case Types.CHAR, Types.VARCHAR, Types.LONGVARCHAR, Types.CLOB -> String.valueOf(row.getString(column));
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> row.getBytes(column);
            default -> throw new IllegalStateException("a column of type " + type + " cannot be written down");
        };
        return row.wasNull() ? JSON.nullNode() : JSON.valueToTree(value);
    }

    private static String instant(@Nullable LocalDateTime at) {
        return at == null ? "" : INSTANT.format(at);
    }

    private static @Nullable Object value(JsonNode value, int type) throws IOException {
        if (value.isNull()) {
            return null;
        }
        return switch (type) {
            case Types.BIT, Types.BOOLEAN -> value.booleanValue();
            case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT -> value.longValue();
            case Types.DECIMAL, Types.NUMERIC -> new BigDecimal(value.textValue());
            case Types.DATE -> LocalDate.parse(value.textValue());
            case Types.TIMESTAMP -> LocalDateTime.parse(value.textValue());
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> value.binaryValue();
            default -> value.textValue();
        };
    }

    private static String written(JsonNode values) {
        try {
            return JSON.writeValueAsString(values);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }
}
