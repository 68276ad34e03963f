package org.policytrack.reporting.evidence.file;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Office Open XML (ECMA-376 part 2): a zip file whose part {@code [Content_Types].xml} says what every other part is.
 * Nothing but that part is unpacked.
 */
final class OfficePackage {

    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final int LARGEST_LIST_OF_TYPES = 1024 * 1024;
    private static final String OPEN_XML = "application/vnd.openxmlformats-officedocument.";
    private static final Map<String, FileType> MAIN_PARTS = Map.of(
            OPEN_XML + "wordprocessingml.document.main+xml", FileType.DOCX,
            OPEN_XML + "spreadsheetml.sheet.main+xml", FileType.XLSX,
            OPEN_XML + "presentationml.presentation.main+xml", FileType.PPTX);

    private OfficePackage() {}

    static FileType typeOf(Path file) throws IOException, FileTypeRefused {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry list = zip.getEntry(CONTENT_TYPES);
            if (list == null) {
                throw FileTypeRefused.unknown();
            }
            return typeOf(contentTypes(zip, list));
        } catch (ZipException | EOFException | XMLStreamException broken) {
            throw FileTypeRefused.unknown();
        }
    }

    private static FileType typeOf(Set<String> contentTypes) throws FileTypeRefused {
        if (contentTypes.stream().anyMatch(OfficePackage::isMacro)) {
            throw FileTypeRefused.withMacros();
        }
        Set<FileType> types = EnumSet.noneOf(FileType.class);
        MAIN_PARTS.forEach((contentType, type) -> {
            if (contentTypes.contains(contentType)) {
                types.add(type);
            }
        });
        if (types.size() != 1) {
            throw FileTypeRefused.unknown();
        }
        return types.iterator().next();
    }

    private static boolean isMacro(String contentType) {
        String lower = contentType.toLowerCase(Locale.ROOT);
        return lower.contains("macroenabled") || lower.contains("vbaproject");
    }

    private static Set<String> contentTypes(ZipFile zip, ZipEntry list)
            throws IOException, XMLStreamException, FileTypeRefused {
        byte[] text;
        try (InputStream content = zip.getInputStream(list)) {
            text = content.readNBytes(LARGEST_LIST_OF_TYPES + 1);
        }
        if (text.length > LARGEST_LIST_OF_TYPES) {
            throw FileTypeRefused.unknown();
        }
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(text));
        Set<String> types = new TreeSet<>();
        while (xml.hasNext()) {
            String type =
                    xml.next() == XMLStreamConstants.START_ELEMENT ? xml.getAttributeValue(null, "ContentType") : null;
            if (type != null) {
                types.add(type);
            }
        }
        return types;
    }
}
