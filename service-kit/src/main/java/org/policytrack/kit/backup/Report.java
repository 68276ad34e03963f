package org.policytrack.kit.backup;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** A table of what was written down, or had back: one line for each database table that holds something. */
final class Report {

    private final List<String> lines = new ArrayList<>();

    static Report of(Manifest manifest) {
        Report report = new Report();
        report.lines.add("%-20s %-28s %10s  %s".formatted("service", "table", "rows", "checksum"));
        for (Map.Entry<String, SortedMap<String, TableState>> database :
                manifest.databases().entrySet()) {
            database.getValue().forEach((table, state) -> report.add(database.getKey(), table, state));
        }
        long rows = manifest.databases().values().stream()
                .flatMap(tables -> tables.values().stream())
                .mapToLong(TableState::rows)
                .sum();
        report.lines.add(BackupRefused.said(
                "backup.summary",
                manifest.databases().size(),
                rows,
                manifest.files().size(),
                manifest.madeAt()));
        return report;
    }

    private void add(String service, String table, TableState state) {
        if (state.rows() > 0) {
            lines.add("%-20s %-28s %10d  %s"
                    .formatted(service, table, state.rows(), state.checksum().substring(0, 16)));
        }
    }

    void print(PrintStream out) {
        lines.forEach(out::println);
    }
}
