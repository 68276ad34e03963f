package org.policytrack.reporting.report;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Numbers the published reports of each plan, kind and year 1, 2, 3 … Whoever takes a number holds the row until the
 * transaction ends, and a report that is not published in the end gives its number back: none is given twice, and none is
 * left out.
 */
@ApplicationScoped
class ReportNumbers {

    private final EntityManager entities;
    private final DataSource database;

    ReportNumbers(EntityManager entities, DataSource database) {
        this.entities = entities;
        this.database = database;
    }

    ReportNumber next(String plan, ReportKind kind, int year) {
        if (counted(plan, kind, year) == 0) {
            QuarkusTransaction.requiringNew().run(() -> hasItsRow(plan, kind, year));
            counted(plan, kind, year);
        }
        Object number = entities.createNativeQuery(
                        "SELECT last_number FROM period_report_number"
                                + " WHERE plan = ?1 AND kind = ?2 AND number_year = ?3",
                        Integer.class)
                .setParameter(1, plan)
                .setParameter(2, kind.name())
                .setParameter(3, year)
                .getSingleResult();
        return new ReportNumber(plan, kind, year, (Integer) number);
    }

    private int counted(String plan, ReportKind kind, int year) {
        return entities.createNativeQuery("UPDATE period_report_number SET last_number = last_number + 1"
                        + " WHERE plan = ?1 AND kind = ?2 AND number_year = ?3")
                .setParameter(1, plan)
                .setParameter(2, kind.name())
                .setParameter(3, year)
                .executeUpdate();
    }

    /**
     * In a transaction of its own, for it stays whatever becomes of the first report: two first ones at once would each
     * wait for a row that the other may take back, and the database would send one of them away. A row that counts
     * nothing yet is no change that anybody has to answer for.
     */
    private void hasItsRow(String plan, ReportKind kind, int year) {
        try (Connection connection = database.getConnection();
                PreparedStatement row = connection.prepareStatement(
                        "INSERT INTO period_report_number (plan, kind, number_year, last_number) VALUES (?, ?, ?, 0)"
                                + " ON DUPLICATE KEY UPDATE last_number = last_number")) {
            row.setString(1, plan);
            row.setString(2, kind.name());
            row.setInt(3, year);
            row.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException("the row of " + plan + " " + kind + " " + year + " cannot be made", failed);
        }
    }
}
