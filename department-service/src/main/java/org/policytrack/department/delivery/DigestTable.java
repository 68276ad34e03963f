package org.policytrack.department.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.policytrack.kit.database.Statements;

/** The notices that go out in a weekly digest (每周汇总) instead of one by one; each statement joins the transaction. */
@ApplicationScoped
public class DigestTable {

    private final Statements statements;

    DigestTable(DataSource database) {
        this.statements = new Statements(database);
    }

    void hold(String notice, String department, LocalDate day) {
        statements.change(
                "INSERT INTO digest_entry (notice_id, department, held_on) VALUES (?, ?, ?)", notice, department, day);
    }

    /** Codes of the departments for which something is held since that day or earlier. */
    public List<String> departmentsWaiting(LocalDate upTo) {
        return read(
                "SELECT DISTINCT department FROM digest_entry"
                        + " WHERE digest_id IS NULL AND held_on <= ? ORDER BY department",
                upTo);
    }

    /** The notices held for the department, oldest first. */
    public List<String> waiting(String department, LocalDate upTo) {
        return read(
                "SELECT notice_id FROM digest_entry"
                        + " WHERE digest_id IS NULL AND department = ? AND held_on <= ? ORDER BY notice_id",
                department,
                upTo);
    }

    /** The same, which nobody else takes until the transaction ends. */
    public List<String> take(String department, LocalDate upTo) {
        return read(
                "SELECT notice_id FROM digest_entry WHERE digest_id IS NULL AND department = ? AND held_on <= ?"
                        + " ORDER BY notice_id FOR UPDATE",
                department,
                upTo);
    }

    /** They went out in this digest. */
    public void settle(List<String> notices, String digest) {
        notices.forEach(notice ->
                statements.change("UPDATE digest_entry SET digest_id = ? WHERE notice_id = ?", digest, notice));
    }

    private List<String> read(String query, Object... values) {
        return statements.read(query, row -> row.getString(1), values);
    }
}
