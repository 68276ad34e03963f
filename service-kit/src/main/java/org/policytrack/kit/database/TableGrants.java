package org.policytrack.kit.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/** After each migration: what the service's account may do with which table. It can then alter and drop none. */
public final class TableGrants implements Callback {

    private static final String TABLES = "SELECT table_name FROM information_schema.tables"
            + " WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE' ORDER BY table_name";

    private final String account;

    /**
     * Grants to one account.
     *
     * @param user the account's name
     * @param host from where it signs in
     */
    public TableGrants(String user, String host) {
        this.account = quoted(user) + "@" + quoted(host);
    }

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.AFTER_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public String getCallbackName() {
        return "table grants";
    }

    @Override
    public void handle(Event event, Context context) {
        try {
            grant(context.getConnection());
        } catch (SQLException refused) {
            throw new IllegalStateException("The rights of " + account + " cannot be granted", refused);
        }
    }

    private void grant(Connection connection) throws SQLException {
        for (String table : tables(connection)) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("GRANT " + rights(table) + " ON `" + table.replace("`", "``") + "` TO " + account);
            }
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(TABLES)) {
            while (row.next()) {
                tables.add(row.getString(1));
            }
        }
        return tables;
    }

    private static String rights(String table) {
        return switch (table) {
            case "flyway_schema_history" -> "SELECT";
            case "audit_entry", "audit_seal" -> "SELECT, INSERT";
            default -> "SELECT, INSERT, UPDATE, DELETE";
        };
    }

    private static String quoted(String name) {
        return "'" + name.replace("\\", "\\\\").replace("'", "''") + "'";
    }
}
