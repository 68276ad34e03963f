package org.policytrack.reporting.document.sheet;

import java.io.StringWriter;
import java.time.LocalDate;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Title and day of a spreadsheet, in place of the library's, which has the time of day. */
final class CoreProperties {

    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    private static final String DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";
    private static final String TERMS = "http://purl.org/dc/terms/";
    private static final String INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";

    private CoreProperties() {}

    static String of(String title, LocalDate madeOn) {
        StringWriter written = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(written);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("cp", "coreProperties", PACKAGE);
            xml.writeNamespace("cp", PACKAGE);
            xml.writeNamespace("dc", DUBLIN_CORE);
            xml.writeNamespace("dcterms", TERMS);
            xml.writeNamespace("xsi", INSTANCE);
            element(xml, title, "title");
            element(xml, "policytrack", "creator");
            day(xml, "created", madeOn);
            day(xml, "modified", madeOn);
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException impossibleInMemory) {
            throw new IllegalStateException(impossibleInMemory);
        }
        return written.toString();
    }

    private static void element(XMLStreamWriter xml, String text, String name) throws XMLStreamException {
        xml.writeStartElement("dc", name, DUBLIN_CORE);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private static void day(XMLStreamWriter xml, String name, LocalDate day) throws XMLStreamException {
        xml.writeStartElement("dcterms", name, TERMS);
        xml.writeAttribute("xsi", INSTANCE, "type", "dcterms:W3CDTF");
        xml.writeCharacters(day + "T00:00:00Z");
        xml.writeEndElement();
    }
}
