package org.policytrack.reporting.export;

import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.problem.InputFault;
import org.policytrack.kit.problem.InputRefused;
import org.policytrack.kit.problem.Words;

/**
 * In which form a list is asked for.
 *
 * @param isMarked whether text begins with a byte order mark, which Excel needs to take CSV for UTF-8
 */
record Asked(ExportFormat format, boolean isMarked, Words words) {

    /**
     * As asked for.
     *
     * @param byteOrderMark null where nothing is said of it
     * @throws InputRefused 400 where one is asked for that has no meaning
     */
    static Asked of(ExportFormat format, @Nullable Boolean byteOrderMark, Words words) {
        boolean isMarked = Boolean.TRUE.equals(byteOrderMark);
        if (isMarked && format != ExportFormat.CSV) {
            throw InputRefused.unreadable(InputFault.inQuery("bom", "only-for-csv"));
        }
        return new Asked(format, isMarked, words);
    }

    /**
     * The list as a file.
     *
     * @param key of its words
     * @param subject what it is about, in its name
     */
    <T> Response answer(String key, String subject, LocalDate asOf, List<ExportColumn<T>> columns, Stream<T> rows) {
        String caption = words.of("export." + key);
        ExportList<T> list = new ExportList<>(caption, words, asOf, columns);
        ExportedFile file = new ExportedFile(
                format, key + "-" + subject + "-" + asOf, caption + "-" + subject + "-" + asOf);
        return words.saidOn(file.of(list, rows, isMarked));
    }
}
