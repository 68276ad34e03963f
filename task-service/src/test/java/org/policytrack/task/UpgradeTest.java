package org.policytrack.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A database of version 8, in which days in the past could not be asked for, becomes one of today. */
@Tag("database")
@Tag("always")
class UpgradeTest {

    private static final String BEFORE_HISTORY = "8";
    private static final boolean IS_MARIADB = "mysql".equals(System.getProperty("app.db-kind"));
    private static final String USER = IS_MARIADB ? "root" : "tracker";

    private final String name = "task-upgrade-" + UUID.randomUUID();
    private final String url = IS_MARIADB
            ? "jdbc:mysql://127.0.0.1:%s/%s?createDatabaseIfNotExist=true&connectionTimeZone=UTC"
                    .formatted(System.getProperty("test.mariadb.port"), name)
            : "jdbc:h2:file:./target/%s;MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;IGNORECASE=TRUE"
                    .formatted(name);

    @BeforeEach
    void aDatabaseOfVersionEightIsUpgraded() throws SQLException {
        flyway(BEFORE_HISTORY).migrate();
        run("""
                INSERT INTO plan VALUES ('p', 't', '2023-01-01', '2023-12-31', TRUE, TRUE, 's', 'p', 'o', 'zj-fgw', 'f',
                    'installation', '2023-01-02 00:00:00', 10, 30, 35, 7, 28, 3, FALSE)""");
        run("INSERT INTO goal VALUES ('p-g1', 'p', 1, 'n', 'w', 4, 'x', 'AT_LEAST', TRUE, TRUE, 'note')");
        run("INSERT INTO goal VALUES ('p-g2', 'p', 2, 'n', 'w', 4, 'x', 'AT_LEAST', TRUE, FALSE, 'note')");
        run("INSERT INTO goal_indicator VALUES ('p-g1', 0, 'p-t1-i1'), ('p-g2', 0, 'p-t1-i1')");
        run(
                "INSERT INTO task VALUES ('p-t1', 'p', 'TASK', 1, 1, 1, 's', 't', 'x', 'IN_PROGRESS', 40, '2023-05-08', 7, 2)");
        run("INSERT INTO task VALUES ('p-t2', 'p', 'TASK', 2, 2, 1, 's', 't', 'x', 'NOT_STARTED', NULL, NULL, 0, 0)");
        run("""
                INSERT INTO indicator VALUES ('p-t1-i1', 'p', 'p-t1', 'n', 'w', 5, 4, 'x', 'AT_LEAST', TRUE,
                    '2023-12-31', TRUE, 1, 1), ('p-t2-i1', 'p', 'p-t2', 'n', 'w', 5, 5, 'x', 'AT_LEAST', TRUE,
                    '2023-12-31', TRUE, 0, 0)""");
        run("""
                INSERT INTO target_change (indicator_id, from_target, to_target, reason, changed_by, changed_at)
                VALUES ('p-t1-i1', 4, 5, 'r', 'c', '2023-05-09 15:59:59.999999')""");
        run("""
                INSERT INTO milestone VALUES
                    ('p-moved', 'p', 'p-t1', 'n', 'w', FALSE, '2023-06-30', '2023-04-30', '2023-06-30', 2, NULL, 0, 2),
                    ('p-kept', 'p', 'p-t1', 'n', 'w', FALSE, '2023-12-31', '2023-12-31', '2023-12-29', 0,
                        '2023-05-02', 3, 1)""");
        run("""
                INSERT INTO due_date_change (milestone_id, from_date, to_date, reason, changed_by, changed_at)
                VALUES ('p-moved', '2023-04-30', '2023-05-31', 'r', 'c', '2023-04-19 16:00:00'),
                    ('p-moved', '2023-05-31', '2023-06-30', 'r', 'c', '2023-05-20 02:00:00')""");
        flyway("latest").migrate();
    }

    @Test
    void aChangeGetsTheBusinessDayOfItsInstant() throws SQLException {
        assertThat(rows("SELECT changed_on FROM due_date_change ORDER BY id"))
                .containsExactly("2023-04-20", "2023-05-20");
        assertThat(rows("SELECT changed_on FROM target_change")).containsExactly("2023-05-09");
    }

    @Test
    void theDatesOfAMilestoneAreThereFromTheFirstOn() throws SQLException {
        assertThat(rows("SELECT milestone_id, due_date, act_by, moves, held_from FROM milestone_dates ORDER BY id"))
                .containsExactly(
                        "p-kept 2023-12-31 2023-12-29 0 null",
                        "p-moved 2023-04-30 null 0 null",
                        "p-moved 2023-05-31 null 1 2023-04-20",
                        "p-moved 2023-06-30 2023-06-30 2 2023-05-20");
    }

    @Test
    void whatWasToldIsKnownFromTheDayItSpeaksOf() throws SQLException {
        assertThat(rows("SELECT milestone_id, sequence, achieved_on, told_on FROM achievement_telling"))
                .containsExactly("p-kept 3 2023-05-02 2023-05-02");
        assertThat(rows("SELECT task_id, sequence, percent_complete, status, progress_as_of, told_on"
                        + " FROM progress_telling"))
                .containsExactly("p-t1 7 40 IN_PROGRESS 2023-05-08 2023-05-08");
    }

    @Test
    void anIndicatorKnowsTheFirstGoalItFeeds() throws SQLException {
        assertThat(rows("SELECT id, feeds FROM indicator WHERE feeds_assumed ORDER BY id"))
                .containsExactly("p-t1-i1 p-g1");
        assertThat(rows("SELECT id, feeds FROM indicator WHERE NOT feeds_assumed ORDER BY id"))
                .containsExactly("p-t2-i1 null");
        assertThat(rows("SELECT id, roll_up FROM goal ORDER BY id")).containsExactly("p-g1 SUM", "p-g2 SUM");
    }

    private Flyway flyway(String target) {
        return Flyway.configure()
                .dataSource(url, USER, "")
                .locations("db/kit", "db/migration")
                .outOfOrder(true)
                .target(target)
                .load();
    }

    private void run(String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, USER, "");
                Statement run = connection.createStatement()) {
            run.execute(statement);
        }
    }

    /** Each row as its values with a space between them. */
    private List<String> rows(String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, USER, "");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            List<String> rows = new ArrayList<>();
            while (row.next()) {
                List<String> values = new ArrayList<>();
                for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                    values.add(String.valueOf(row.getString(column)));
                }
                rows.add(String.join(" ", values));
            }
            return rows;
        }
    }
}
