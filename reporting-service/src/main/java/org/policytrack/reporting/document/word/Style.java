package org.policytrack.reporting.document.word;

import org.policytrack.reporting.document.Heading;

/** The paragraph styles of {@code styles.xml}, by their ids. */
enum Style {
    TITLE("Title"),
    SUBTITLE("Subtitle"),
    HEADING_1("Heading1"),
    HEADING_2("Heading2"),
    HEADING_3("Heading3"),
    HEADING_4("Heading4"),
    BODY("BodyText"),
    DRAFT("DraftMark"),
    CAPTION("Caption"),
    CELL("TableCell"),
    FIGURE_CELL("TableFigure"),
    HEADER_CELL("TableHeader"),
    MADE_ON("Date"),
    PAGE_NUMBER_ODD("PageNumberOdd"),
    PAGE_NUMBER_EVEN("PageNumberEven");

    private final String id;

    Style(String id) {
        this.id = id;
    }

    String id() {
        return id;
    }

    static Style of(Heading heading) {
        return switch (heading.level()) {
            case 1 -> HEADING_1;
            case 2 -> HEADING_2;
            case 3 -> HEADING_3;
            default -> HEADING_4;
        };
    }
}
