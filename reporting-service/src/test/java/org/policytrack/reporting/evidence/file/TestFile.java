package org.policytrack.reporting.evidence.file;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Files as programs write them, small and each of them different from every other. */
public final class TestFile {

    private static final String OPEN_XML = "application/vnd.openxmlformats-officedocument.";
    private static final int SECTOR = 512;
    private static final int END_OF_CHAIN = -2;

    private TestFile() {}

    public static byte[] pdf() {
        return ("%PDF-1.4\n% " + UUID.randomUUID() + "\n%%EOF\n").getBytes(UTF_8);
    }

    public static byte[] pdfOf(int size) {
        byte[] file = Arrays.copyOf(pdf(), size);
        Arrays.fill(file, Math.min(size, 60), size, (byte) '\n');
        return file;
    }

    public static byte[] png() {
        return image("png");
    }

    public static byte[] jpeg() {
        return image("jpeg");
    }

    public static byte[] docx() {
        return office("word/document.xml", OPEN_XML + "wordprocessingml.document.main+xml");
    }

    public static byte[] xlsx() {
        return office("xl/workbook.xml", OPEN_XML + "spreadsheetml.sheet.main+xml");
    }

    public static byte[] pptx() {
        return office("ppt/presentation.xml", OPEN_XML + "presentationml.presentation.main+xml");
    }

    public static byte[] docm() {
        return office("word/document.xml", "application/vnd.ms-word.document.macroEnabled.main+xml");
    }

    /** A docx by its main part, which brings a program along all the same. */
    public static byte[] docxWithMacros() {
        return zip(
                "[Content_Types].xml",
                contentTypes("<Default Extension=\"bin\" ContentType=\"application/vnd.ms-office.vbaProject\"/>"
                        + override("word/document.xml", OPEN_XML + "wordprocessingml.document.main+xml")),
                "word/vbaProject.bin",
                "program");
    }

    public static byte[] doc() {
        return compoundFile(3, "WordDocument", "1Table");
    }

    public static byte[] xls() {
        return compoundFile(3, "Workbook");
    }

    public static byte[] ppt() {
        return compoundFile(3, "PowerPoint Document", "Current User");
    }

    public static byte[] office(String mainPart, String contentType) {
        return zip(
                "[Content_Types].xml",
                contentTypes(override(mainPart, contentType)),
                mainPart,
                "<x>" + UUID.randomUUID() + "</x>");
    }

    /** Names and texts in turn. */
    public static byte[] zip(String... parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < parts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(parts[i]));
                zip.write(parts[i + 1].getBytes(UTF_8));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** So many megabytes of zeros in a few kilobytes. */
    public static byte[] zipOfZeros(String name, int megabytes) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            for (int i = 0; i < megabytes; i++) {
                zip.write(new byte[1024 * 1024]);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /**
     * A container of old Office documents, with nothing in its streams.
     *
     * @param directorySector where the directory begins; what lies before it is filled with free sectors
     */
    static byte[] compoundFile(int directorySector, String... streams) {
        List<Integer> tables = tablesFor(directorySector);
        int further = Math.max(0, tables.size() - 109);
        ByteBuffer file = ByteBuffer.allocate((directorySector + 3) * SECTOR).order(ByteOrder.LITTLE_ENDIAN);
        file.putLong(0, 0xE11AB1A1E011CFD0L);
        file.putShort(26, (short) 3).putShort(28, (short) 0xFFFE).putShort(30, (short) 9);
        file.putInt(44, tables.size()).putInt(48, directorySector).putInt(68, further > 0 ? 0 : END_OF_CHAIN);
        for (int i = 0; i < 109; i++) {
            file.putInt(76 + 4 * i, i < tables.size() ? tables.get(i) : -1);
        }
        for (int i = 0; i < further; i++) {
            int inChain = i % 127;
            int link = i / 127;
            file.putInt(SECTOR * (1 + link) + 4 * inChain, tables.get(109 + i));
            file.putInt(SECTOR * (1 + link) + 4 * 127, link + 1);
        }
        setNext(file, tables, directorySector, directorySector + 1);
        setNext(file, tables, directorySector + 1, END_OF_CHAIN);
        entry(file, directorySector, 0, "Root Entry");
        for (int i = 0; i < streams.length; i++) {
            entry(file, directorySector + 1, i, streams[i]);
        }
        entry(file, directorySector + 1, 3, UUID.randomUUID().toString().substring(0, 20));
        return file.array();
    }

    /** The first four sectors are left to the chain of further tables. */
    private static List<Integer> tablesFor(int directorySector) {
        int count = (directorySector + 2) / 128 + 1;
        return java.util.stream.IntStream.range(0, count)
                .mapToObj(i -> (count > 1 ? 4 : 0) + i)
                .toList();
    }

    private static void setNext(ByteBuffer file, List<Integer> tables, int sector, int next) {
        file.putInt(SECTOR * (1 + tables.get(sector / 128)) + 4 * (sector % 128), next);
    }

    private static void entry(ByteBuffer file, int sector, int index, String name) {
        int at = SECTOR * (1 + sector) + 128 * index;
        byte[] utf16 = name.getBytes(UTF_16LE);
        file.put(at, utf16).putShort(at + 64, (short) (utf16.length + 2));
        file.put(at + 66, (byte) 2);
    }

    private static byte[] image(String format) {
        BufferedImage image = new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB);
        byte[] colours = UUID.randomUUID().toString().getBytes(UTF_8);
        for (int i = 0; i < 16; i++) {
            image.setRGB(i % 4, i / 4, colours[i] << 16 | colours[i + 16] << 8 | colours[i + 8]);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static String override(String part, String contentType) {
        return "<Override PartName=\"/" + part + "\" ContentType=\"" + contentType + "\"/>";
    }

    private static String contentTypes(String entries) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
                + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>" + entries + "</Types>";
    }
}
