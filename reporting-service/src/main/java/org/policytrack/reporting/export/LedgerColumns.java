package org.policytrack.reporting.export;

import static org.policytrack.reporting.export.ExportColumn.Source.LEDGER;
import static org.policytrack.reporting.export.ExportColumn.Source.PLAN;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.problem.Words;
import org.policytrack.reporting.ledger.LedgerEntryView;

/** The entries of the ledger, each with what its plan calls its indicator. */
final class LedgerColumns {

    private LedgerColumns() {}

    static List<ExportColumn<LedgerEntryView>> in(Words words, Names names) {
        ExportColumn.Of<LedgerEntryView> columns = new ExportColumn.Of<>(words, "ledger");
        return List.of(
                columns.number("id", LEDGER, entry -> BigDecimal.valueOf(entry.id())),
                columns.text("kind", LEDGER, entry -> words.of("export.entry-kind." + entry.kind())),
                columns.text("name", PLAN, entry -> names.ofIndicator(entry).name()),
                columns.number("value", LEDGER, LedgerEntryView::value),
                columns.text("unit", PLAN, entry -> names.ofIndicator(entry).unit()),
                columns.text("department", LEDGER, entry -> names.ofDepartment(entry.department())),
                columns.text("role", LEDGER, entry -> words.of("export.role." + entry.role()))
                        .notOnPaper(),
                columns.text("period", LEDGER, entry -> entry.period().toString()),
                columns.day("valid-on", LEDGER, LedgerEntryView::validOn),
                columns.day("known-on", LEDGER, LedgerEntryView::knownOn).notOnPaper(),
                columns.text("counts", LEDGER, entry -> words.of("export." + (entry.counts() ? "yes" : "no"))),
                columns.text("author", LEDGER, LedgerEntryView::author).notOnPaper(),
                columns.text("reviewer", LEDGER, LedgerEntryView::reviewer).notOnPaper(),
                columns.text("reason", LEDGER, LedgerEntryView::reason).notOnPaper(),
                columns.number("evidence", LEDGER, entry -> BigDecimal.valueOf(entry.evidenceItems())),
                columns.number("reverses", LEDGER, entry -> number(entry.reverses()))
                        .notOnPaper(),
                columns.number("reversed-by", LEDGER, entry -> number(entry.reversedBy()))
                        .notOnPaper(),
                columns.text("report", LEDGER, LedgerEntryView::report).notOnPaper(),
                columns.text("code", LEDGER, LedgerEntryView::department).notOnPaper(),
                columns.text("indicator", PLAN, LedgerEntryView::indicator).notOnPaper(),
                columns.text("task", PLAN, LedgerEntryView::task).notOnPaper(),
                columns.text("plan", PLAN, LedgerEntryView::plan).notOnPaper());
    }

    private static @Nullable BigDecimal number(@Nullable Long id) {
        return id == null ? null : BigDecimal.valueOf(id);
    }
}
