package org.policytrack.reporting.evidence.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FileTypesTest {

    @TempDir
    private Path folder;

    static Stream<Arguments> taken() {
        return Stream.of(
                arguments(FileType.PDF, TestFile.pdf()),
                arguments(FileType.PNG, TestFile.png()),
                arguments(FileType.JPEG, TestFile.jpeg()),
                arguments(FileType.DOCX, TestFile.docx()),
                arguments(FileType.XLSX, TestFile.xlsx()),
                arguments(FileType.PPTX, TestFile.pptx()),
                arguments(FileType.DOC, TestFile.doc()),
                arguments(FileType.XLS, TestFile.xls()),
                arguments(FileType.XLS, TestFile.compoundFile(3, "Book")),
                arguments(FileType.PPT, TestFile.ppt()));
    }

    @ParameterizedTest
    @MethodSource("taken")
    void eachTypeIsKnownByItsContent(FileType type, byte[] content) throws Exception {
        assertThat(typeOf(content)).isEqualTo(type);
    }

    /** Beyond 6.8 MB the header does not name the whole allocation table any more. */
    @Test
    void theDirectoryOfALargeOldDocumentIsFound() throws Exception {
        byte[] content = TestFile.compoundFile(38_000, "WordDocument");

        assertThat(content.length).isBetween(19_000_000, 20 * 1024 * 1024);
        assertThat(typeOf(content)).isEqualTo(FileType.DOC);
    }

    @Test
    void thePartThatTellsTheTypeMayBeTheLast() throws Exception {
        byte[] content = TestFile.zip(
                "word/document.xml",
                "<x/>",
                "[Content_Types].xml",
                "<Types><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-"
                        + "officedocument.wordprocessingml.document.main+xml\"/></Types>");

        assertThat(typeOf(content)).isEqualTo(FileType.DOCX);
    }

    static Stream<Arguments> refused() {
        byte[] docx = TestFile.docx();
        return Stream.of(
                arguments("a program", text("MZ\u0090\0\u0003")),
                arguments("a program of Linux", text("\u007fELF\u0002\u0001")),
                arguments("HTML", text("<!DOCTYPE html><script>alert(1)</script>")),
                arguments("HTML that names PDF later", text("<html>%PDF-1.4</html>")),
                arguments("SVG", text("<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>")),
                arguments("GIF", text("GIF89a")),
                arguments("RTF", text("{\\rtf1}")),
                arguments("text", text("受理元宇宙相关专利申请")),
                arguments("one byte", text("%")),
                arguments("a zip of whatever", TestFile.zip("a.txt", "text")),
                arguments("a zip of many zeros", TestFile.zipOfZeros("zeros", 100)),
                arguments("a zip whose list of types never ends", TestFile.zipOfZeros("[Content_Types].xml", 100)),
                arguments("a jar", TestFile.zip("META-INF/MANIFEST.MF", "Main-Class: X")),
                arguments("an OpenDocument text", TestFile.zip("mimetype", "application/vnd.oasis.opendocument.text")),
                arguments("a list of types that is no XML", TestFile.zip("[Content_Types].xml", "<Types>")),
                arguments(
                        "a list of types that reads files of this machine",
                        TestFile.zip(
                                "[Content_Types].xml",
                                "<!DOCTYPE t [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><Types>&e;</Types>")),
                arguments("a main part of no Office type", TestFile.office("visio/document.xml", "application/x")),
                arguments("a docx cut in the middle", Arrays.copyOf(docx, docx.length / 2)),
                arguments("the first bytes of a zip", Arrays.copyOf(docx, 4)),
                arguments("a compound file of whatever", TestFile.compoundFile(3, "EncryptedPackage")),
                arguments("a compound file without its directory", Arrays.copyOf(TestFile.doc(), 600)),
                arguments("the first bytes of a compound file", Arrays.copyOf(TestFile.doc(), 8)),
                arguments("a compound file whose directory is endless", endless()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void everythingElseIsRefused(String what, byte[] content) {
        assertThatThrownBy(() -> typeOf(content))
                .as(what)
                .isInstanceOfSatisfying(
                        FileTypeRefused.class,
                        refused -> assertThat(refused.code()).isEqualTo("file-type-not-taken"));
    }

    static Stream<Arguments> withMacros() {
        return Stream.of(
                arguments("docm", TestFile.docm()),
                arguments(
                        "xlsm",
                        TestFile.office("xl/workbook.xml", "application/vnd.ms-excel.sheet.macroEnabled.main+xml")),
                arguments("a docx that brings macros", TestFile.docxWithMacros()),
                arguments("a doc with macros", TestFile.compoundFile(3, "WordDocument", "Macros")),
                arguments("an xls with macros", TestFile.compoundFile(3, "Workbook", "_VBA_PROJECT_CUR")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("withMacros")
    void whatHoldsMacrosIsRefused(String what, byte[] content) {
        assertThatThrownBy(() -> typeOf(content))
                .as(what)
                .isInstanceOfSatisfying(
                        FileTypeRefused.class,
                        refused -> assertThat(refused.code()).isEqualTo("file-with-macros"));
    }

    private FileType typeOf(byte[] content) throws IOException, FileTypeRefused {
        return FileTypes.of(Files.write(folder.resolve("file"), content));
    }

    private static byte[] text(String text) {
        return text.getBytes(UTF_8);
    }

    /** The second sector of the directory is followed by the first one again. */
    private static byte[] endless() {
        byte[] content = TestFile.compoundFile(3, "whatever");
        content[512 + 4 * 4] = 3;
        content[512 + 4 * 4 + 1] = 0;
        content[512 + 4 * 4 + 2] = 0;
        content[512 + 4 * 4 + 3] = 0;
        return content;
    }
}
