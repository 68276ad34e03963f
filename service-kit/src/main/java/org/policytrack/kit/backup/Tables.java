package org.policytrack.kit.backup;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.database.ServiceDatabase;

/** The tables of one service's database: written down, filled, summed up. */
final class Tables {

    private static final int BATCH = 500;
    private static final Pattern NEXT_ID = Pattern.compile("AUTO_INCREMENT=(\\d+)");

    private final ServiceDatabase database;
    private final Connection connection;

    Tables(ServiceDatabase database, Connection connection) {
        this.database = database;
        this.connection = connection;
    }

    /** In lower case, in their order. */
    List<String> names() throws SQLException {
        String query = "SELECT table_name FROM information_schema.tables"
                + " WHERE table_schema = ? AND table_type = 'BASE TABLE' ORDER BY table_name";
        List<String> names = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, database.schema());
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    names.add(row.getString(1).toLowerCase(Locale.ROOT));
                }
            }
        }
        return names;
    }

    SortedMap<String, TableState> states() throws SQLException, IOException {
        SortedMap<String, TableState> states = new TreeMap<>();
        for (String table : names()) {
            states.put(table, writtenTo(Writer.nullWriter(), table));
        }
        return states;
    }

    /** A file of lines for each table; the first tells the columns. */
    SortedMap<String, TableState> writeTo(Path folder) throws SQLException, IOException {
        SortedMap<String, TableState> states = new TreeMap<>();
        Files.createDirectories(folder);
        for (String table : names()) {
            try (Writer file = new BufferedWriter(new OutputStreamWriter(
                    new GZIPOutputStream(Files.newOutputStream(fileOf(folder, table))), StandardCharsets.UTF_8))) {
                states.put(table, writtenTo(file, table));
            }
        }
        return states;
    }

    private TableState writtenTo(Writer file, String table) throws SQLException, IOException {
        TableState.Sum sum = new TableState.Sum();
        try (Statement statement = connection.createStatement()) {
            if (database.isServer()) {
                statement.setFetchSize(Integer.MIN_VALUE); // row by row, and not all at once
            }
            try (ResultSet row = statement.executeQuery("SELECT * FROM " + database.named(table))) {
                RowText shape = RowText.of(row.getMetaData());
                file.write(shape.header() + '\n');
                while (row.next()) {
                    String line = shape.line(row);
                    sum.add(line);
                    file.write(line + '\n');
                }
            }
        }
        return sum.state(nextIdOf(table));
    }

    /** Fills tables that are there, whatever refers to what; what a migration put in makes room. */
    void readFrom(Path folder, SortedMap<String, TableState> states) throws SQLException, IOException {
        boolean isServer = database.isServer();
        execute(isServer ? "SET foreign_key_checks = 0" : "SET REFERENTIAL_INTEGRITY FALSE");
        connection.setAutoCommit(false);
        for (String table : states.keySet()) {
            execute("DELETE FROM " + database.named(table));
            fill(table, fileOf(folder, table));
        }
        connection.commit();
        connection.setAutoCommit(true);
        for (var state : states.entrySet()) {
            goOnWith(state.getKey(), state.getValue().nextId());
        }
        execute(isServer ? "SET foreign_key_checks = 1" : "SET REFERENTIAL_INTEGRITY TRUE");
    }

    private void fill(String table, Path file) throws SQLException, IOException {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            List<String> columns = RowText.columnsOf(lines.readLine());
            String names = columns.stream().map(database::quoted).collect(Collectors.joining(", "));
            RowText shape = shapeOf("SELECT " + names + " FROM " + database.named(table) + " WHERE 1 = 0");
            String insert = "INSERT INTO " + database.named(table) + " (" + names + ") VALUES ("
                    + "?, ".repeat(columns.size() - 1) + "?)";
            try (PreparedStatement statement = connection.prepareStatement(insert)) {
                int waiting = 0;
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    shape.set(statement, line);
                    statement.addBatch();
                    waiting++;
                    if (waiting == BATCH) {
                        statement.executeBatch();
                        waiting = 0;
                    }
                }
                if (waiting > 0) {
                    statement.executeBatch();
                }
            }
        }
    }

    private RowText shapeOf(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet none = statement.executeQuery(query)) {
            return RowText.of(none.getMetaData());
        }
    }

    /** An id that was given out once is not given out again, even where its row is gone. */
    private @Nullable Long nextIdOf(String table) throws SQLException {
        String query = database.isServer()
                ? "SHOW CREATE TABLE " + database.named(table)
                : "SELECT table_name, CAST(identity_base AS VARCHAR) FROM information_schema.columns"
                        + " WHERE is_identity = 'YES' AND table_schema = '" + database.schema()
                        + "' AND table_name = '" + table + "'";
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            if (!row.next()) {
                return null;
            }
            if (!database.isServer()) {
                return Long.valueOf(row.getString(2));
            }
            Matcher next = NEXT_ID.matcher(row.getString(2));
            return next.find() ? Long.valueOf(next.group(1)) : null;
        }
    }

    private void goOnWith(String table, @Nullable Long nextId) throws SQLException {
        if (nextId == null) {
            return;
        }
        execute("ALTER TABLE " + database.named(table)
                + (database.isServer()
                        ? " AUTO_INCREMENT = " + nextId
                        : " ALTER COLUMN " + database.quoted(identityOf(table)) + " RESTART WITH " + nextId));
    }

    private String identityOf(String table) throws SQLException {
        String query =
                "SELECT column_name FROM information_schema.columns WHERE is_identity = 'YES' AND table_schema = '"
                        + database.schema() + "' AND table_name = '" + table + "'";
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            if (!row.next()) {
                throw new SQLException(table + " gives no ids");
            }
            return row.getString(1);
        }
    }

    private void execute(String one) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(one);
        }
    }

    private static Path fileOf(Path folder, String table) {
        return folder.resolve(table + ".jsonl.gz");
    }
}
