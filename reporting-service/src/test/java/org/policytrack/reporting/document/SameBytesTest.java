package org.policytrack.reporting.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.policytrack.reporting.document.TestDocument.DAY;
import static org.policytrack.reporting.document.TestDocument.dictionary;
import static org.policytrack.reporting.document.TestDocument.report;
import static org.policytrack.reporting.document.TestDocument.row;
import static org.policytrack.reporting.document.TestDocument.streamed;
import static org.policytrack.reporting.document.TestDocument.written;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.policytrack.reporting.document.TestDocument.Writing;
import org.policytrack.reporting.document.csv.WriteCsv;
import org.policytrack.reporting.document.pdf.WritePdf;
import org.policytrack.reporting.document.sheet.WriteSpreadsheet;
import org.policytrack.reporting.document.word.WriteWord;

/** The same document is the same bytes, wherever and whenever it is written. */
class SameBytesTest {

    static Stream<Named<Writing>> files() {
        return Stream.concat(
                containers(),
                Stream.of(
                        Named.of("PDF", out -> WritePdf.to(out, report())),
                        Named.of("CSV", out -> WriteCsv.to(out, report(), true))));
    }

    static Stream<Named<Writing>> containers() {
        return Stream.of(
                Named.of("Word", out -> WriteWord.to(out, report())),
                Named.of("spreadsheet", out -> WriteSpreadsheet.to(out, report(), dictionary())),
                Named.of(
                        "spreadsheet of a stream",
                        out -> WriteSpreadsheet.to(
                                out, streamed(Stream.of(row("a", "1", "F1", "1", DAY))), dictionary())));
    }

    @ParameterizedTest
    @MethodSource("files")
    void timeZoneAndLanguageOfTheMachineAreNotInIt(Writing writing) {
        TimeZone zone = TimeZone.getDefault();
        Locale locale = Locale.getDefault();
        List<byte[]> files = new ArrayList<>();
        try {
            for (String place : List.of("Asia/Shanghai", "America/New_York", "Pacific/Kiritimati")) {
                TimeZone.setDefault(TimeZone.getTimeZone(place));
                Locale.setDefault(place.startsWith("Asia") ? Locale.forLanguageTag("ar-EG") : Locale.GERMANY);
                files.add(written(writing));
            }
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(locale);
        }

        assertThat(files.get(1)).isEqualTo(files.get(0));
        assertThat(files.get(2)).isEqualTo(files.get(0));
    }

    @ParameterizedTest
    @MethodSource("containers")
    void thePartsOfAContainerAreAllOfOneTime(Writing writing) throws IOException {
        List<LocalDateTime> times = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(written(writing)))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                times.add(part.getTimeLocal());
            }
        }

        assertThat(times).isNotEmpty().containsOnly(LocalDateTime.of(2000, 1, 1, 0, 0));
    }
}
