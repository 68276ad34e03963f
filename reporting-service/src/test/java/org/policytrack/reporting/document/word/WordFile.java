package org.policytrack.reporting.document.word;

import static org.policytrack.reporting.document.TestDocument.written;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.policytrack.reporting.document.OfficialDocument;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A Word file as its XML, read without the library that wrote it. Names in paths are without prefix. */
public final class WordFile {

    private final Map<String, Document> parts = new TreeMap<>();

    private WordFile(byte[] content) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(
                        entry.getName(),
                        DocumentBuilderFactory.newDefaultInstance()
                                .newDocumentBuilder()
                                .parse(new ByteArrayInputStream(zip.readAllBytes())));
            }
        } catch (IOException | SAXException | ParserConfigurationException broken) {
            throw new IllegalStateException(broken);
        }
    }

    public static WordFile of(OfficialDocument document) {
        return of(written(out -> WriteWord.to(out, document)));
    }

    static WordFile of(byte[] content) {
        return new WordFile(content);
    }

    /** What the path finds in a part, such as {@code //w:p}, which here is {@code //p}. */
    List<Node> find(String part, String path) {
        String unprefixed = path.replaceAll("(?<=^|/)([A-Za-z]+)", "*[local-name()='$1']");
        try {
            NodeList found = (NodeList) XPathFactory.newDefaultInstance()
                    .newXPath()
                    .evaluate(unprefixed, parts.get(part), XPathConstants.NODESET);
            return IntStream.range(0, found.getLength()).mapToObj(found::item).toList();
        } catch (XPathExpressionException wrong) {
            throw new IllegalArgumentException(path, wrong);
        }
    }

    /** An attribute of the only thing the path finds. */
    String attribute(String part, String path, String name) {
        List<Node> found = find(part, path);
        if (found.size() != 1) {
            throw new IllegalArgumentException(found.size() + " of " + path);
        }
        return attribute(found.getFirst(), name);
    }

    static String attribute(Node node, String name) {
        Node attribute = node.getAttributes().getNamedItem("w:" + name);
        return attribute == null ? "" : attribute.getNodeValue();
    }

    /** Tables, their rows, the text of each cell. */
    public List<List<List<String>>> tables() {
        return find("word/document.xml", "//tbl").stream()
                .map(table -> children(table, "tr").stream()
                        .map(row ->
                                children(row, "tc").stream().map(WordFile::text).toList())
                        .toList())
                .toList();
    }

    /** Each paragraph outside of tables: its style and its text. */
    List<String> paragraphs() {
        return find("word/document.xml", "/document/body/p").stream()
                .map(paragraph -> styleOf(paragraph) + ": " + text(paragraph))
                .toList();
    }

    public String text() {
        return text(Objects.requireNonNull(parts.get("word/document.xml")));
    }

    private static String styleOf(Node paragraph) {
        return children(children(paragraph, "pPr").getFirst(), "pStyle").stream()
                .map(style -> attribute(style, "val"))
                .findFirst()
                .orElse("");
    }

    private static List<Node> children(Node parent, String name) {
        NodeList children = parent.getChildNodes();
        return IntStream.range(0, children.getLength())
                .mapToObj(children::item)
                .filter(child -> ("w:" + name).equals(child.getNodeName()))
                .toList();
    }

    private static String text(Node node) {
        return switch (node.getNodeName()) {
            case "w:t" -> node.getTextContent();
            case "w:br" -> "\n";
            case "w:tab" -> "\t";
            default -> {
                StringBuilder text = new StringBuilder();
                NodeList children = node.getChildNodes();
                for (int place = 0; place < children.getLength(); place++) {
                    boolean isNextParagraph = place > 0
                            && children.item(place).getNodeName().equals("w:p")
                            && children.item(place - 1).getNodeName().equals("w:p");
                    text.append(isNextParagraph ? "\n" : "").append(text(children.item(place)));
                }
                yield text.toString();
            }
        };
    }
}
