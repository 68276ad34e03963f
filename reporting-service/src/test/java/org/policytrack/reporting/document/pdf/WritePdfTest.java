package org.policytrack.reporting.document.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.policytrack.reporting.document.TestDocument.DAY;
import static org.policytrack.reporting.document.TestDocument.report;
import static org.policytrack.reporting.document.TestDocument.row;
import static org.policytrack.reporting.document.TestDocument.tableOf;
import static org.policytrack.reporting.document.TestDocument.with;
import static org.policytrack.reporting.document.TestDocument.written;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.policytrack.kit.testing.Program;
import org.policytrack.reporting.document.Block;
import org.policytrack.reporting.document.DataTable;
import org.policytrack.reporting.document.OfficialDocument;
import org.policytrack.reporting.document.Paragraph;

class WritePdfTest {

    @Test
    void itsTextIsFoundByWhoSearchesIt() throws IOException {
        try (PDDocument pdf = read(report())) {
            assertThat(textOf(pdf))
                    .contains(
                            "草稿",
                            "元宇宙产业发展监测月报",
                            "（一）工作要点",
                            "截至6月30日",
                            "68.00",
                            "[F12]",
                            "无数据",
                            "2023-12-31",
                            "2023年6月30日",
                            "— 1 —");
        }
    }

    @Test
    void popplerFindsItToo(@TempDir Path folder) {
        String text = Program.textByPoppler(written(out -> WritePdf.to(out, report())), folder);

        assertThat(text).contains("元宇宙产业发展监测月报", "（一）工作要点", "68.00");
        assertThat(text.replace(" ", "")).contains("—1—");
    }

    @Test
    void everyFontIsEmbeddedInPart() throws IOException {
        try (PDDocument pdf = read(report())) {
            for (PDPage page : pdf.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    var font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).isTrue();
                    assertThat(font.getName()).matches("[A-Z]{6}\\+NotoSansSC-Regular");
                }
            }
        }
        assertThat(written(out -> WritePdf.to(out, report()))).hasSizeLessThan(200_000);
    }

    @Test
    void headingsAreBookmarksBelowEachOther() throws IOException {
        try (PDDocument pdf = read(report())) {
            List<String> titles = new ArrayList<>();
            collect(pdf.getDocumentCatalog().getDocumentOutline(), "", titles);

            assertThat(titles).containsExactly("一、总体情况", "  （一）工作要点", "    1.平台", "      （1）产业平台", "二、下一步工作");
        }
    }

    @Test
    void thePageIsA4AndEachIsNumbered() throws IOException {
        List<Block> paragraphs = IntStream.range(0, 60)
                .<Block>mapToObj(number -> Paragraph.of("组建元宇宙产业联盟，推动产业链上下游协同创新。".repeat(3)))
                .toList();
        try (PDDocument pdf = read(with(true, paragraphs))) {
            assertThat(pdf.getNumberOfPages()).isGreaterThan(3);
            for (int number = 1; number <= pdf.getNumberOfPages(); number++) {
                PDPage page = pdf.getPage(number - 1);
                assertThat(page.getMediaBox().getWidth()).isBetween(595f, 596f);
                assertThat(page.getMediaBox().getHeight()).isBetween(841f, 842.5f);
                assertThat(textOf(pdf, number)).contains("— " + number + " —").contains("草稿");
            }
        }
    }

    @Test
    void theHeaderOfATableStandsOnEachOfItsPages() throws IOException {
        DataTable table = tableOf(List.of());
        DataTable longOne = new DataTable(
                table.caption(),
                table.columns(),
                IntStream.range(0, 100)
                        .mapToObj(row -> row("t" + row, "1", "F1", "1", DAY))
                        .toList());
        try (PDDocument pdf = read(with(true, List.of(longOne)))) {
            assertThat(pdf.getNumberOfPages()).isGreaterThan(2);
            for (int number = 1; number < pdf.getNumberOfPages(); number++) {
                assertThat(textOf(pdf, number)).contains("完成率");
            }
        }
    }

    @Test
    void onlyADraftSaysThatItIsOne() throws IOException {
        try (PDDocument pdf = read(with(false, List.of(Paragraph.of("组建元宇宙产业联盟。"))))) {
            assertThat(textOf(pdf)).doesNotContain("草稿");
        }
    }

    @Test
    void itIsMarkedUpForProgramsThatReadAloud() throws IOException {
        try (PDDocument pdf = read(report())) {
            var catalog = pdf.getDocumentCatalog();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getStructureTreeRoot()).isNotNull();
            assertThat(catalog.getLanguage()).isEqualTo("zh-CN");
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("元宇宙产业发展监测月报");
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
        }
    }

    @Test
    void itIsAsOldAsTheDocument() throws IOException {
        try (PDDocument pdf = read(report())) {
            var about = pdf.getDocumentInformation();
            assertThat(about.getCreationDate().toInstant()).isEqualTo(Instant.parse("2023-06-30T00:00:00Z"));
            assertThat(about.getModificationDate().toInstant()).isEqualTo(Instant.parse("2023-06-30T00:00:00Z"));
        }
    }

    @Test
    void theSameDocumentIsTheSameBytes() {
        byte[] first = written(out -> WritePdf.to(out, report()));

        Stream.generate(() -> written(out -> WritePdf.to(out, report())))
                .limit(3)
                .forEach(again -> assertThat(again).isEqualTo(first));
    }

    @ParameterizedTest
    @CsvSource({
        "1F600, 〔U+1F600〕", // no emoji
        "05E9, 〔U+05E9〕", // no Hebrew
        "200D, 〔U+200D〕", // what the layout would drop
        "FFFC, 〔U+FFFC〕",
        "FFFD, 〔U+FFFD〕",
        "2F2F, 工", // a radical that looks like it
        "00A0, ' '", // a space that does not break
        "2407, 〔U+2407〕"
    })
    void noCharacterVanishes(String sign, String shown) throws IOException {
        String filed = "前" + Character.toString(Integer.parseInt(sign, 16)) + "后";
        try (PDDocument pdf = read(with(true, List.of(Paragraph.of(filed))))) {
            assertThat(textOf(pdf)).contains("前" + shown + "后");
        }
    }

    @Test
    void everyCharacterOfTheFontIsFoundAsItself() throws IOException {
        PdfFont font = PdfFont.get();
        String all = IntStream.range('!', 0x30000)
                .filter(Character::isIdeographic)
                .mapToObj(Character::toString)
                .filter(sign -> font.written(sign).equals(sign))
                .reduce("", String::concat);

        assertThat(all.codePointCount(0, all.length())).isGreaterThan(6_763);
        assertThat("工作要点喆堃玥赟𬱖".codePoints().mapToObj(Character::toString)).allMatch(all::contains);
        try (PDDocument pdf = read(with(false, List.of(Paragraph.of(all))))) {
            assertThat(textOf(pdf).replaceAll("\\s|— \\d+ —", "")).contains(all);
        }
    }

    private static void collect(PDOutlineNode node, String indent, List<String> titles) {
        for (PDOutlineItem item : node.children()) {
            titles.add(indent + item.getTitle());
            collect(item, indent + "  ", titles);
        }
    }

    private static PDDocument read(OfficialDocument document) throws IOException {
        return Loader.loadPDF(written(out -> WritePdf.to(out, document)));
    }

    private static String textOf(PDDocument pdf) throws IOException {
        return new PDFTextStripper().getText(pdf);
    }

    private static String textOf(PDDocument pdf, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(pdf);
    }
}
