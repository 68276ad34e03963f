package org.policytrack.reporting.evidence.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FileNameTest {

    @ParameterizedTest
    @CsvSource({
        "受理通知书.pdf, 受理通知书.pdf",
        "进展 6月（终稿）.PDF, 进展 6月（终稿）.PDF",
        "📈 报告 👨‍👩‍👧.pdf, 📈 报告 👨‍👩‍👧.pdf",
        "../../etc/passwd, passwd.pdf",
        "C:\\Users\\me\\报告.pdf, 报告.pdf",
        "/absolute.pdf, absolute.pdf",
        "..\\..\\x.pdf, x.pdf",
        ".hidden.pdf, hidden.pdf",
        "..., evidence.pdf",
        "folder/, evidence.pdf",
        "' ', evidence.pdf",
        "'', evidence.pdf",
        "report.exe, report.exe.pdf",
        "page.html, page.html.pdf",
        "report.pdf., report.pdf",
        "pdf, pdf.pdf"
    })
    void aNameKeepsWhatPeopleReadAndNothingElse(String given, String kept) {
        assertThat(FileName.of(given, FileType.PDF)).isEqualTo(kept);
    }

    static Stream<Arguments> invisible() {
        return Stream.of(
                Arguments.of("a\u0000b\r\n\tc.pdf", "abc.pdf"),
                Arguments.of("report\u202Efdp.exe.pdf", "reportfdp.exe.pdf"),
                Arguments.of("\u2066x\u2069\u200F\uFEFF.pdf", "x.pdf"),
                Arguments.of("a\u2028b\u0085c.pdf", "abc.pdf"),
                Arguments.of("half\uD83D.pdf", "half.pdf"),
                Arguments.of("e\u0301te\u0301.pdf", "\u00E9t\u00E9.pdf"));
    }

    @ParameterizedTest
    @MethodSource("invisible")
    void whatNobodySeesOrTurnsANameAroundIsLeftOut(String given, String kept) {
        assertThat(FileName.of(given, FileType.PDF)).isEqualTo(kept);
    }

    @Test
    void aFileWithoutANameGetsOne() {
        assertThat(FileName.of(null, FileType.DOCX)).isEqualTo("evidence.docx");
    }

    @Test
    void aLongNameIsCutBeforeItsEndingAndNeverWithinACharacter() {
        String name = FileName.of("📈".repeat(300) + ".docx", FileType.DOCX);

        assertThat(name).isEqualTo("📈".repeat(115) + ".docx");
    }

    @ParameterizedTest
    @CsvSource({"JPEG, x.jpg, x.jpg", "JPEG, x.jpeg, x.jpeg", "DOC, x.wps, x.wps", "PNG, x.jpg, x.jpg.png"})
    void anEndingThatFitsTheTypeIsKept(FileType type, String given, String kept) {
        assertThat(FileName.of(given, type)).isEqualTo(kept);
    }
}
