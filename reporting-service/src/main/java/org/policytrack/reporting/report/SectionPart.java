package org.policytrack.reporting.report;

import java.util.List;
import org.policytrack.reporting.report.ReportContent.Table;

/**
 * What is said by rule in a section.
 *
 * @param paragraphs before the tables
 */
record SectionPart(List<String> paragraphs, List<Table> tables) {

    static SectionPart of(Table... tables) {
        return new SectionPart(List.of(), List.of(tables));
    }
}
