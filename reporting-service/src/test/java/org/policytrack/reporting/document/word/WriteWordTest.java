package org.policytrack.reporting.document.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.policytrack.reporting.document.TestDocument.report;
import static org.policytrack.reporting.document.TestDocument.written;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.policytrack.kit.testing.Program;
import org.policytrack.reporting.document.Paragraph;
import org.policytrack.reporting.document.Reference;
import org.policytrack.reporting.document.Span;
import org.policytrack.reporting.document.TestDocument;

class WriteWordTest {

    private static final String DOCUMENT = "word/document.xml";
    private static final String STYLES = "word/styles.xml";

    @Nested
    class Layout {

        private final WordFile file = WordFile.of(report());

        @Test
        void thePageIsA4WithTheMarginsOfTheStandard() {
            assertThat(file.attribute(DOCUMENT, "//sectPr/pgSz", "w")).isEqualTo("11906");
            assertThat(file.attribute(DOCUMENT, "//sectPr/pgSz", "h")).isEqualTo("16838");
            assertThat(file.attribute(DOCUMENT, "//sectPr/pgMar", "top")).isEqualTo("2098");
            assertThat(file.attribute(DOCUMENT, "//sectPr/pgMar", "bottom")).isEqualTo("1984");
            assertThat(file.attribute(DOCUMENT, "//sectPr/pgMar", "left")).isEqualTo("1587");
            assertThat(file.attribute(DOCUMENT, "//sectPr/pgMar", "right")).isEqualTo("1474");
        }

        @ParameterizedTest
        @CsvSource({
            "Title, 方正小标宋简体, 44", // 小标宋 二号
            "Heading1, 黑体, 32", // 三号
            "Heading2, 楷体_GB2312, 32",
            "Heading3, 仿宋_GB2312, 32",
            "Heading4, 仿宋_GB2312, 32",
            "Normal, 仿宋_GB2312, 32",
            "PageNumberOdd, 宋体, 28" // 四号
        })
        void fontsAndSizesAreThoseOfTheStandard(String style, String font, String halfPoints) {
            String properties = "//style[@*[local-name()='styleId']='" + style + "']/rPr";

            assertThat(file.attribute(STYLES, properties + "/rFonts", "eastAsia"))
                    .isEqualTo(font);
            assertThat(file.attribute(STYLES, properties + "/sz", "val")).isEqualTo(halfPoints);
        }

        @Test
        void linesAre28PointsApart() {
            String spacing = "//style[@*[local-name()='styleId']='Normal']/pPr/spacing";

            assertThat(file.attribute(STYLES, spacing, "line")).isEqualTo("560");
            assertThat(file.attribute(STYLES, spacing, "lineRule")).isEqualTo("exact");
        }

        @Test
        void eachFontNamesThoseToTakeWhereItIsMissing() {
            assertThat(file.find("word/fontTable.xml", "//font"))
                    .extracting(font -> WordFile.attribute(font, "name"))
                    .contains("方正小标宋简体", "仿宋_GB2312", "楷体_GB2312", "黑体", "宋体");
            assertThat(file.find("word/fontTable.xml", "//font/altName"))
                    .hasSameSizeAs(file.find("word/fontTable.xml", "//font"))
                    .allSatisfy(
                            name -> assertThat(WordFile.attribute(name, "val")).isNotBlank());
        }

        @Test
        void pagesAreNumberedBetweenDashes() {
            assertThat(file.find(DOCUMENT, "//sectPr/footerReference"))
                    .extracting(footer -> WordFile.attribute(footer, "type"))
                    .containsExactlyInAnyOrder("first", "default", "even");
            for (String footer : List.of("word/footer1.xml", "word/footer2.xml", "word/footer3.xml")) {
                assertThat(file.find(footer, "//t"))
                        .extracting(text -> text.getTextContent())
                        .contains("— ", " —");
                assertThat(file.attribute(footer, "//fldSimple", "instr")).isEqualTo("PAGE");
            }
        }
    }

    @Nested
    class Content {

        private final WordFile file = WordFile.of(report());

        @Test
        void headingsAreHeadingsAndNumberedAsInOfficialDocuments() {
            assertThat(file.paragraphs())
                    .containsExactly(
                            "DraftMark: 草稿",
                            "Title: 元宇宙产业发展监测月报",
                            "Subtitle: （2023年6月）",
                            "Heading1: 一、总体情况",
                            "BodyText: 截至6月30日，新申请元宇宙相关专利68项[F12]，完成年度目标的40.0%。",
                            "Heading2: （一）工作要点",
                            "Heading3: 1.平台",
                            "Heading4: （1）产业平台",
                            "Caption: 表1  指标完成情况",
                            "Heading1: 二、下一步工作",
                            "BodyText: 组建元宇宙产业联盟。",
                            "Date: 2023年6月30日");
            for (int level = 1; level <= 4; level++) {
                String outline = "//style[@*[local-name()='styleId']='Heading" + level + "']/pPr/outlineLvl";
                assertThat(file.attribute(STYLES, outline, "val")).isEqualTo(String.valueOf(level - 1));
            }
        }

        @Test
        void eachLineOfAParagraphIsOne() {
            WordFile lines = WordFile.of(TestDocument.with(
                    false,
                    List.of(new Paragraph(List.of(new Span("第一行\n第二行", new Reference("F1")), new Span("，完。", null))))));

            assertThat(lines.paragraphs()).contains("BodyText: 第一行", "BodyText: 第二行[F1]，完。");
        }

        @Test
        void tablesAreTablesWhoseHeaderIsRepeated() {
            assertThat(file.tables())
                    .containsExactly(List.of(
                            List.of("任务", "完成（项）", "完成率", "期限"),
                            List.of("t20", "68.00[F12]", "40.0%", "2023-12-31"),
                            List.of("无指标", "无数据", "无数据", "无数据")));
            assertThat(file.find(DOCUMENT, "//tbl/tr/trPr/tblHeader")).hasSize(1);
            assertThat(file.find(DOCUMENT, "//tbl/tblGrid/gridCol")).hasSize(4);
        }

        @Test
        void aDraftSaysSoOnEachPageAndAnythingElseDoesNot() {
            WordFile published = WordFile.of(TestDocument.with(false, List.of(Paragraph.of("组建元宇宙产业联盟。"))));

            assertThat(file.find(DOCUMENT, "//sectPr/headerReference")).hasSize(2);
            assertThat(file.find("word/header1.xml", "//t"))
                    .extracting(text -> text.getTextContent())
                    .containsExactly("草稿");
            assertThat(published.find(DOCUMENT, "//sectPr/headerReference")).isEmpty();
            assertThat(published.text()).doesNotContain("草稿");
        }
    }

    @Test
    void theSameDocumentIsTheSameBytes() {
        byte[] first = written(out -> WriteWord.to(out, report()));
        byte[] second = written(out -> WriteWord.to(out, report()));

        assertThat(second).isEqualTo(first);
    }

    @Test
    void libreOfficeReadsIt(@TempDir Path folder) {
        String text = Program.textByLibreOffice(written(out -> WriteWord.to(out, report())), "docx", folder);

        assertThat(text.lines().map(String::strip))
                .contains(
                        "草稿",
                        "元宇宙产业发展监测月报",
                        "一、总体情况",
                        "截至6月30日，新申请元宇宙相关专利68项[F12]，完成年度目标的40.0%。",
                        "（一）工作要点",
                        "表1  指标完成情况",
                        "68.00[F12]",
                        "无数据",
                        "2023年6月30日");
    }
}
