package org.policytrack.kit.audit.chain;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.audit.Change;
import org.policytrack.kit.clock.ClockConfig;
import org.policytrack.kit.paging.PageRequest;

/** The entries as auditors look for them. */
@ApplicationScoped
class AuditEntries {

    private static final String SELECT = "SELECT " + ChainTable.ENTRY + ", " + ChainTable.SEAL
            + " FROM audit_entry e LEFT JOIN audit_seal s ON s.entry_id = e.id WHERE e.id ";

    private final DataSource database;
    private final ZoneId zone;

    AuditEntries(DataSource database, ClockConfig clock) {
        this.database = database;
        this.zone = clock.zone();
    }

    /** Newest first. */
    List<AuditEntryView> page(Filter filter, PageRequest page) {
        StringBuilder query = new StringBuilder(SELECT).append("< ?");
        List<Object> values = new ArrayList<>(List.of(page.afterNumber(Long.MAX_VALUE)));
        add(query, values, " AND e.actor = ?", filter.actor());
        add(query, values, " AND e.action = ?", filter.action());
        add(query, values, " AND e.subject = ?", filter.subject());
        add(
                query,
                values,
                " AND e.outcome = ?",
                filter.outcome() == null ? null : filter.outcome().name());
        add(query, values, " AND e.occurred_at >= ?", begin(filter.from()));
        add(
                query,
                values,
                " AND e.occurred_at < ?",
                filter.to() == null ? null : begin(filter.to().plusDays(1)));
        values.add(page.rows());
        return read(query.append(" ORDER BY e.id DESC LIMIT ?").toString(), values);
    }

    Optional<AuditEntryView> find(long id) {
        return read(SELECT + "= ?", List.of(id)).stream().findFirst();
    }

    private static void add(StringBuilder query, List<Object> values, String condition, @Nullable Object value) {
        if (value != null) {
            query.append(condition);
            values.add(value);
        }
    }

    private @Nullable LocalDateTime begin(@Nullable LocalDate day) {
        return day == null
                ? null
                : day.atStartOfDay(zone).withZoneSameInstant(ZoneOffset.UTC).toLocalDateTime();
    }

    private List<AuditEntryView> read(String query, List<Object> values) {
        List<AuditEntryView> found = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < values.size(); i++) {
                statement.setObject(i + 1, values.get(i));
            }
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(AuditEntryView.of(ChainTable.entry(row), ChainTable.sealOrNull(row)));
                }
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        return found;
    }

    /**
     * What is looked for; null where anything will do.
     *
     * @param from first day, in the zone of business days, by real time
     * @param to last day
     */
    record Filter(
            @Nullable String actor,
            @Nullable String action,
            @Nullable String subject,
            Change.@Nullable Outcome outcome,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}
}
