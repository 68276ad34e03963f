package org.policytrack.kit.metric;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.database.Statements;

/** How figures are read; a query should need no more rows than those it counts. */
@ApplicationScoped
public class FigureQueries {

    private final Statements statements;

    FigureQueries(DataSource database) {
        this.statements = new Statements(database);
    }

    /** What a query finds, in its order. */
    public <T> List<T> rows(String query, Statements.Row<T> shape, @Nullable Object... values) {
        return statements.read(query, shape, values);
    }

    /** The only number. */
    public double number(String query, @Nullable Object... values) {
        return statements.read(query, row -> row.getDouble(1), values).getFirst();
    }

    /** The second column by the first. */
    public Map<String, Double> numbers(String query, @Nullable Object... values) {
        return statements.read(query, row -> Map.entry(row.getString(1), row.getDouble(2)), values).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** How many seconds ago the only instant was; 0 where there is none, for then nothing is old. */
    public double age(InstantSource now, String query, @Nullable Object... values) {
        List<Double> ages = statements.read(query, row -> seconds(Statements.instantOrNull(row, 1), now), values);
        return ages.isEmpty() ? 0 : ages.getFirst();
    }

    /** By the first column, how many seconds ago the instant in the second was. */
    public Map<String, Double> ages(InstantSource now, String query, @Nullable Object... values) {
        return statements
                .read(query, row -> Map.entry(row.getString(1), seconds(Statements.instant(row, 2), now)), values)
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static double seconds(@Nullable Instant since, InstantSource now) {
        return since == null ? 0 : Duration.between(since, now.instant()).toMillis() / 1000.0;
    }
}
