package org.policytrack.department.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.policytrack.department.channel.Channel;
import org.policytrack.kit.database.Statements;

/** The table of deliveries and that of attempts; each statement joins the transaction around it. */
@ApplicationScoped
class DeliveryTable {

    private static final int LONGEST_FAILURE = 300;
    private static final String COLUMNS = "id, notice_id, department, channel, target, person, state, attempts,"
            + " not_before, next_attempt_at, first_attempt_at, sent_at, failure";

    private final Statements statements;

    DeliveryTable(DataSource database) {
        this.statements = new Statements(database);
    }

    /** A target a notice has to reach. */
    record Target(Channel channel, String target, @Nullable String person) {}

    /** What lies in the inbox has arrived by being there. */
    void addInbox(String notice, String department, @Nullable String recipient, Instant businessNow, Instant now) {
        String target = recipient == null ? Delivery.DEPARTMENT : Delivery.ofPerson(recipient);
        statements.change(
                "INSERT INTO delivery (notice_id, department, channel, target, person, state, attempts, not_before,"
                        + " next_attempt_at, sent_at) VALUES (?, ?, ?, ?, ?, 'SENT', 0, ?, ?, ?)",
                notice,
                department,
                Channel.INBOX.name(),
                target,
                recipient,
                businessNow,
                now,
                businessNow);
    }

    /** @param notBefore business time */
    void add(String notice, String department, Target target, Instant notBefore, Instant now) {
        statements.change(
                "INSERT INTO delivery (notice_id, department, channel, target, person, state, attempts, not_before,"
                        + " next_attempt_at) VALUES (?, ?, ?, ?, ?, 'WAITING', 0, ?, ?)",
                notice,
                department,
                target.channel().name(),
                target.target(),
                target.person(),
                notBefore,
                now);
    }

    /**
     * What is due, the longest waiting first, locked until the transaction ends; what others have locked is left out. Only
     * those are locked, however many wait.
     */
    List<Delivery> due(Instant now, Instant businessNow, int atMost) {
        String isDue = "state = 'WAITING' AND next_attempt_at <= ? AND not_before <= ?";
        List<Long> ids = statements.read(
                "SELECT id FROM delivery WHERE " + isDue + " ORDER BY next_attempt_at LIMIT ?",
                row -> row.getLong(1),
                now,
                businessNow,
                atMost);
        if (ids.isEmpty()) {
            return List.of();
        }
        String among = ids.stream().map(String::valueOf).collect(Collectors.joining(", "));
        return query(
                "id IN (" + among + ") AND " + isDue + " ORDER BY next_attempt_at FOR UPDATE SKIP LOCKED",
                now,
                businessNow);
    }

    /** It does not go out before then, business time. */
    void putOff(Delivery delivery, Instant notBefore) {
        statements.change("UPDATE delivery SET not_before = ? WHERE id = ?", notBefore, delivery.id());
    }

    /** An attempt begins: nobody else begins one while the lease lasts. */
    Delivery begin(Delivery delivery, Instant now, Instant leasedUntil) {
        int number = delivery.attempts() + 1;
        statements.change(
                "UPDATE delivery SET attempts = ?, next_attempt_at = ?,"
                        + " first_attempt_at = COALESCE(first_attempt_at, ?) WHERE id = ?",
                number,
                leasedUntil,
                now,
                delivery.id());
        statements.change(
                "INSERT INTO delivery_attempt (delivery_id, number, begun_at, outcome) VALUES (?, ?, ?, 'UNKNOWN')",
                delivery.id(),
                number,
                now);
        return find(delivery.id()).orElseThrow();
    }

    /** The receiver has taken it: that holds, whichever attempt it was. */
    void sent(Delivery delivery, Instant businessNow, Instant now) {
        statements.change(
                "UPDATE delivery SET state = 'SENT', sent_at = ?, failure = NULL WHERE id = ? AND state <> 'SENT'",
                businessNow,
                delivery.id());
        ended(delivery, Attempt.Outcome.SENT, null, now);
    }

    /** The attempt failed; another one, begun since, is left alone. */
    void failed(Delivery delivery, DeliveryState state, String failure, Instant nextAttempt, Instant now) {
        String words = failure.substring(0, Math.min(failure.length(), LONGEST_FAILURE));
        statements.change(
                "UPDATE delivery SET state = ?, failure = ?, next_attempt_at = ?"
                        + " WHERE id = ? AND state = 'WAITING' AND attempts = ?",
                state.name(),
                words,
                nextAttempt,
                delivery.id(),
                delivery.attempts());
        ended(delivery, Attempt.Outcome.FAILED, words, now);
    }

    private void ended(Delivery delivery, Attempt.Outcome outcome, @Nullable String failure, Instant now) {
        statements.change(
                "UPDATE delivery_attempt SET ended_at = ?, outcome = ?, failure = ?"
                        + " WHERE delivery_id = ? AND number = ?",
                now,
                outcome.name(),
                failure,
                delivery.id(),
                delivery.attempts());
    }

    /** How many deliveries to the webhook were tried since then and have not arrived. */
    int failing(String webhook, Instant since) {
        String query = "SELECT COUNT(DISTINCT d.id) FROM delivery d JOIN delivery_attempt a ON a.delivery_id = d.id"
                + " WHERE d.target = ? AND d.state <> 'SENT' AND a.outcome = 'FAILED' AND a.ended_at >= ?";
        return statements.read(query, row -> row.getInt(1), webhook, since).getFirst();
    }

    /** How many attempts to reach the webhook have failed since then. */
    int failedAttempts(String webhook, Instant since) {
        String query = "SELECT COUNT(*) FROM delivery d JOIN delivery_attempt a ON a.delivery_id = d.id"
                + " WHERE d.target = ? AND a.outcome = 'FAILED' AND a.ended_at >= ?";
        return statements.read(query, row -> row.getInt(1), webhook, since).getFirst();
    }

    Optional<Delivery> find(long id) {
        return query("id = ?", id).stream().findFirst();
    }

    List<Delivery> ofNotice(String notice) {
        return query("notice_id = ? ORDER BY id", notice);
    }

    /**
     * Newest first.
     *
     * @param onlyOf leaves out what is for other persons than this one; null for nobody left out
     */
    List<Delivery> page(DeliveryFilter filter, @Nullable String onlyOf, long before, int rows) {
        StringBuilder condition = new StringBuilder("id < ?");
        List<Object> values = new ArrayList<>(List.of(before));
        filter.conditions().forEach((column, value) -> {
            condition.append(" AND ").append(column).append(" = ?");
            values.add(value);
        });
        if (onlyOf != null) {
            condition.append(" AND (person IS NULL OR person = ?)");
            values.add(onlyOf);
        }
        values.add(rows);
        return query(condition + " ORDER BY id DESC LIMIT ?", values.toArray());
    }

    List<Attempt> attempts(long delivery) {
        String query = "SELECT number, begun_at, ended_at, outcome, failure FROM delivery_attempt"
                + " WHERE delivery_id = ? ORDER BY number";
        return statements.read(
                query,
                row -> new Attempt(
                        row.getInt(1),
                        Statements.instant(row, 2),
                        Statements.instantOrNull(row, 3),
                        Attempt.Outcome.valueOf(row.getString(4)),
                        row.getString(5)),
                delivery);
    }

    private List<Delivery> query(String condition, Object... values) {
        return statements.read(
                "SELECT " + COLUMNS + " FROM delivery WHERE " + condition, DeliveryTable::delivery, values);
    }

    private static Delivery delivery(ResultSet row) throws SQLException {
        return new Delivery(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                Channel.valueOf(row.getString(4)),
                row.getString(5),
                row.getString(6),
                DeliveryState.valueOf(row.getString(7)),
                row.getInt(8),
                Statements.instant(row, 9),
                Statements.instant(row, 10),
                Statements.instantOrNull(row, 11),
                Statements.instantOrNull(row, 12),
                row.getString(13));
    }
}
