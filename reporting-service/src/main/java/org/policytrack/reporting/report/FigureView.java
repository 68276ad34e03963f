package org.policytrack.reporting.report;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.policytrack.reporting.ledger.LedgerEntryView;

/**
 * A figure of a report, and the entries of the ledger it comes from.
 *
 * @param report its id
 * @param entries in the order of entry, as they were known on the report's day; none where it is no figure of the ledger
 */
@Schema(name = "FigureWithEntries")
record FigureView(@Schema(examples = "12") long report, ReportContent.Figure figure, List<LedgerEntryView> entries) {}
