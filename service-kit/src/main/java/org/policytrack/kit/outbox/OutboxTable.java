package org.policytrack.kit.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The table of messages; each statement joins the transaction around it. */
@ApplicationScoped
class OutboxTable {

    private static final int LONGEST_FAILURE = 500;

    /** Between a destination and the day of a message that has one, such as {@code notice@2023-03-14}. */
    private static final String ON = "@";

    private final DataSource database;

    OutboxTable(DataSource database) {
        this.database = database;
    }

    void add(
            UUID key,
            String destination,
            Optional<LocalDate> day,
            String payload,
            @Nullable String traceParent,
            Instant at)
            throws SQLException {
        String insert = "INSERT INTO outbox_message"
                + " (message_key, destination, payload, trace_parent, created_at, next_attempt_at)"
                + " VALUES (?, ?, ?, ?, ?, ?)";
        String address = destination + day.map(on -> ON + on).orElse("");
        update(insert, key.toString(), address, payload, traceParent, utc(at), utc(at));
    }

    /**
     * The messages that are due, longest due first, put off by the lease so that no other instance takes them meanwhile.
     * Which they are is read by the index alone; only those are locked, in the order of their ids, however many wait.
     */
    List<OutboxMessage> claim(Instant at, Duration lease, int atMost) throws SQLException {
        List<Long> ids = due(at, atMost);
        if (ids.isEmpty()) {
            return List.of();
        }
        String among = " WHERE id IN (" + String.join(", ", Collections.nCopies(ids.size(), "?")) + ")";
        String query = "SELECT id, message_key, destination, payload, trace_parent, attempts FROM outbox_message"
                + among + " AND delivered_at IS NULL AND next_attempt_at <= ? ORDER BY id FOR UPDATE SKIP LOCKED";
        List<OutboxMessage> claimed = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            int place = 1;
            for (long id : ids) {
                statement.setLong(place++, id);
            }
            statement.setObject(place, utc(at));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    claimed.add(message(row));
                }
            }
        }
        for (OutboxMessage message : claimed) {
            update("UPDATE outbox_message SET next_attempt_at = ? WHERE id = ?", utc(at.plus(lease)), message.id());
        }
        claimed.sort(Comparator.comparingInt(message -> ids.indexOf(message.id())));
        return claimed;
    }

    private List<Long> due(Instant at, int atMost) throws SQLException {
        String query = "SELECT id FROM outbox_message WHERE delivered_at IS NULL AND next_attempt_at <= ?"
                + " ORDER BY delivered_at, next_attempt_at, id LIMIT ?";
        List<Long> ids = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setObject(1, utc(at));
            statement.setInt(2, atMost);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    ids.add(row.getLong(1));
                }
            }
        }
        return ids;
    }

    void delivered(OutboxMessage message, Instant at) throws SQLException {
        update(
                "UPDATE outbox_message SET delivered_at = ?, attempts = attempts + 1 WHERE id = ?",
                utc(at),
                message.id());
    }

    void failed(OutboxMessage message, String failure, Instant nextAttempt) throws SQLException {
        update(
                "UPDATE outbox_message SET last_failure = ?, next_attempt_at = ?, attempts = attempts + 1 WHERE id = ?",
                failure.substring(0, Math.min(failure.length(), LONGEST_FAILURE)),
                utc(nextAttempt),
                message.id());
    }

    /** It is due from then on, and was not tried. */
    void handedBack(OutboxMessage message, Instant nextAttempt) throws SQLException {
        update("UPDATE outbox_message SET next_attempt_at = ? WHERE id = ?", utc(nextAttempt), message.id());
    }

    int forgetDeliveredBefore(Instant at) throws SQLException {
        return update("DELETE FROM outbox_message WHERE delivered_at < ?", utc(at));
    }

    private static OutboxMessage message(ResultSet row) throws SQLException {
        String[] address = row.getString(3).split(ON, 2);
        return new OutboxMessage(
                row.getLong(1),
                UUID.fromString(row.getString(2)),
                address[0],
                address.length == 1 ? null : LocalDate.parse(address[1]),
                row.getString(4),
                row.getString(5),
                row.getInt(6));
    }

    private int update(String statementText, @Nullable Object... values) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(statementText)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        }
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
