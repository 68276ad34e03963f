package org.policytrack.reporting.document.word;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.Objects;
import javax.xml.namespace.QName;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagePartName;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.xmlbeans.XmlCursor;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTDocGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSimpleField;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STDocGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;
import org.policytrack.reporting.document.DocumentWords;

/**
 * The page of GB/T 9704-2012: A4, margins of 37, 35, 28 and 26 mm, 22 lines of 28 characters, page numbers 7 mm below the
 * text, on odd pages to the right and on even ones to the left.
 */
final class PageLayout {

    /** Between the margins, in twentieths of a point. */
    static final int TEXT_WIDTH = 8844;

    private static final String RESOURCES = "/document/word/";
    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String FONT_TABLE_TYPE =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.fontTable+xml";
    private static final String FONT_TABLE_RELATION =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/fontTable";

    private PageLayout() {}

    static void applyTo(XWPFDocument word, DocumentWords words, boolean isDraft) throws IOException {
        try {
            styles(word);
            fontTable(word);
        } catch (XmlException | InvalidFormatException brokenResource) {
            throw new IllegalStateException(brokenResource);
        }
        readAsOfWord2013(word);
        word.setEvenAndOddHeadings(true);
        pageNumbers(word, HeaderFooterType.FIRST, Style.PAGE_NUMBER_ODD);
        pageNumbers(word, HeaderFooterType.DEFAULT, Style.PAGE_NUMBER_ODD);
        pageNumbers(word, HeaderFooterType.EVEN, Style.PAGE_NUMBER_EVEN);
        if (isDraft) {
            draftOnLaterPages(word, HeaderFooterType.DEFAULT, words);
            draftOnLaterPages(word, HeaderFooterType.EVEN, words);
        }
        page(word.getDocument().getBody().getSectPr());
    }

    private static void styles(XWPFDocument word) throws IOException, XmlException {
        try (InputStream styles = resource("styles.xml")) {
            word.createStyles().setStyles(StylesDocument.Factory.parse(styles).getStyles());
        }
    }

    /** Names for each font the ones to be taken where it is missing. */
    private static void fontTable(XWPFDocument word) throws IOException, InvalidFormatException {
        PackagePartName name = PackagingURIHelper.createPartName("/word/fontTable.xml");
        PackagePart part = word.getPackage().createPart(name, FONT_TABLE_TYPE);
        try (InputStream fonts = resource("fontTable.xml");
                OutputStream content = part.getOutputStream()) {
            fonts.transferTo(content);
        }
        word.getPackagePart().addRelationship(name, TargetMode.INTERNAL, FONT_TABLE_RELATION);
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(PageLayout.class.getResourceAsStream(RESOURCES + name), name);
    }

    /** Else Word takes the file for one of 2007 and says so in its title, and spreads lines that end in a break. */
    private static void readAsOfWord2013(XWPFDocument word) {
        try (XmlCursor cursor = word.getSettings().getCTSettings().newCursor()) {
            cursor.toEndToken();
            cursor.beginElement(new QName(WORD, "compat"));
            cursor.insertElement(new QName(WORD, "doNotExpandShiftReturn"));
            cursor.beginElement(new QName(WORD, "compatSetting"));
            cursor.insertAttributeWithValue(new QName(WORD, "name"), "compatibilityMode");
            cursor.insertAttributeWithValue(new QName(WORD, "uri"), "http://schemas.microsoft.com/office/word");
            cursor.insertAttributeWithValue(new QName(WORD, "val"), "15");
        }
    }

    private static void pageNumbers(XWPFDocument word, HeaderFooterType pages, Style style) {
        XWPFParagraph number = word.createFooter(pages).createParagraph();
        number.setStyle(style.id());
        number.createRun().setText("— ");
        CTSimpleField page = number.getCTP().addNewFldSimple();
        page.setInstr("PAGE");
        page.addNewR().addNewT().setStringValue("1");
        number.createRun().setText(" —");
    }

    private static void draftOnLaterPages(XWPFDocument word, HeaderFooterType pages, DocumentWords words) {
        XWPFParagraph mark = word.createHeader(pages).createParagraph();
        mark.setStyle(Style.DRAFT.id());
        mark.createRun().setText(words.draft());
    }

    private static void page(CTSectPr section) {
        CTPageSz size = section.addNewPgSz();
        size.setW(twips(210));
        size.setH(twips(297));
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(twips(37));
        margins.setBottom(twips(35));
        margins.setLeft(twips(28));
        margins.setRight(twips(26));
        margins.setHeader(twips(20));
        margins.setFooter(twips(25));
        margins.setGutter(BigInteger.ZERO);
        CTDocGrid grid = section.addNewDocGrid();
        // 225 mm in 22 lines. That 28 characters fit on one is the affair of the styles: LibreOffice would spread them.
        grid.setType(STDocGrid.LINES);
        grid.setLinePitch(BigInteger.valueOf(579));
    }

    private static BigInteger twips(int millimetres) {
        return BigInteger.valueOf(Math.round(millimetres * 1440 / 25.4));
    }
}
