package org.policytrack.reporting.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.policytrack.reporting.document.TestDocument.DAY;
import static org.policytrack.reporting.document.TestDocument.row;
import static org.policytrack.reporting.document.TestDocument.tableOf;
import static org.policytrack.reporting.document.TestDocument.written;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policytrack.kit.testing.Program;
import org.policytrack.reporting.document.pdf.WritePdf;
import org.policytrack.reporting.document.word.WriteWord;

/** Where things stand on the page, in the PDF and in the Word file as LibreOffice sets it. */
class PageLayoutTest {

    private static final double POINTS_OF_A_MILLIMETRE = 72 / 25.4;
    private static final double LEFT = 28 * POINTS_OF_A_MILLIMETRE;
    private static final double RIGHT = (210 - 26) * POINTS_OF_A_MILLIMETRE;
    private static final double TOP = 37 * POINTS_OF_A_MILLIMETRE;
    private static final double BOTTOM = (297 - 35) * POINTS_OF_A_MILLIMETRE;

    /** What hangs over: the blank at the end of a line, a comma, the line below the letters. */
    private static final double TOLERANCE = 9;

    private static final OfficialDocument LONG = TestDocument.with(
            true,
            List.of(
                    new Heading(1, "推动元宇宙产业链上下游协同创新，形成标杆产品和示范应用场景，并且说到一行放不下为止"),
                    Paragraph.of("推动元宇宙产业链上下游协同创新，支持技术突破，责任单位为省经信厅。".repeat(40)),
                    Paragraph.of("http://example.org/" + "a".repeat(400)),
                    tableOf(IntStream.range(0, 60)
                            .mapToObj(number -> row(
                                    number % 7 == 0 ? "形成标杆产品和示范应用场景".repeat(9) : "b".repeat(90),
                                    "123456.00",
                                    "F" + number,
                                    "40.5",
                                    DAY))
                            .toList())));

    @Test
    void nothingInAPdfStandsOutsideTheMargins() throws IOException {
        keepsToTheMargins(written(out -> WritePdf.to(out, LONG)));
    }

    @Test
    void nothingInAWordFileStandsOutsideTheMargins(@TempDir Path folder) throws IOException {
        keepsToTheMargins(Program.pdfByLibreOffice(written(out -> WriteWord.to(out, LONG)), folder));
    }

    @Test
    void eachPageOfADraftSaysSoOnce() throws IOException {
        eachPageSaysDraftOnce(written(out -> WritePdf.to(out, LONG)));
    }

    @Test
    void eachPageOfADraftSaysSoOnceInWordToo(@TempDir Path folder) throws IOException {
        eachPageSaysDraftOnce(Program.pdfByLibreOffice(written(out -> WriteWord.to(out, LONG)), folder));
    }

    @Test
    void aLineHas28Characters() throws IOException {
        OfficialDocument document = TestDocument.with(false, List.of(Paragraph.of("元".repeat(200))));
        try (PDDocument pdf = Loader.loadPDF(written(out -> WritePdf.to(out, document)))) {
            assertThat(new PDFTextStripper().getText(pdf).lines()).contains("元".repeat(26), "元".repeat(28));
        }
    }

    @Test
    void aLineHas28CharactersInWordToo(@TempDir Path folder) throws IOException {
        OfficialDocument document = TestDocument.with(false, List.of(Paragraph.of("元".repeat(200))));
        try (PDDocument pdf =
                Loader.loadPDF(Program.pdfByLibreOffice(written(out -> WriteWord.to(out, document)), folder))) {
            assertThat(new PDFTextStripper().getText(pdf).lines().map(String::strip))
                    .contains("元".repeat(26), "元".repeat(28));
        }
    }

    private static void keepsToTheMargins(byte[] content) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(content)) {
            assertThat(pdf.getNumberOfPages()).isGreaterThan(3);
            List<TextPosition> signs = Signs.of(pdf);
            assertThat(signs).hasSizeGreaterThan(5_000);
            assertThat(signs).allSatisfy(sign -> {
                assertThat((double) sign.getXDirAdj()).isGreaterThan(LEFT - 1);
                assertThat((double) sign.getXDirAdj() + sign.getWidthDirAdj()).isLessThan(RIGHT + TOLERANCE);
            });
            assertThat(signs.stream().filter(sign -> !isHeadOrFoot(sign))).allSatisfy(sign -> {
                assertThat((double) sign.getYDirAdj()).isBetween(TOP, BOTTOM + TOLERANCE);
            });
        }
    }

    /** The mark of a draft above the text, the number of the page below it. */
    private static boolean isHeadOrFoot(TextPosition sign) {
        return (sign.getYDirAdj() < TOP && "草稿".contains(sign.getUnicode()))
                || (sign.getYDirAdj() > BOTTOM + TOLERANCE && "—0123456789 ".contains(sign.getUnicode()));
    }

    private static void eachPageSaysDraftOnce(byte[] content) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(content)) {
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                PDFTextStripper text = new PDFTextStripper();
                text.setStartPage(page);
                text.setEndPage(page);
                assertThat(text.getText(pdf).split("草稿", -1)).as("page " + page).hasSize(2);
            }
        }
    }

    /** Every sign of a file with its place. */
    private static final class Signs extends PDFTextStripper {

        private final List<TextPosition> found = new ArrayList<>();

        private Signs() throws IOException {}

        static List<TextPosition> of(PDDocument pdf) throws IOException {
            Signs signs = new Signs();
            signs.getText(pdf);
            return signs.found;
        }

        @Override
        protected void processTextPosition(TextPosition sign) {
            if (!sign.getUnicode().isBlank()) {
                found.add(sign);
            }
            super.processTextPosition(sign);
        }
    }
}
