package org.policytrack.reporting.document;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An official document (公文) without red head and seal, which only its issuer puts on.
 *
 * @param madeOn the day it was made (成文日期); nothing in its files is younger
 * @param isDraft whether every file says at its head that it is a draft (草稿)
 * @param blocks headings go down one level at a time, from the first level
 */
public record OfficialDocument(
        String title,
        @Nullable String subtitle,
        DocumentLanguage language,
        LocalDate madeOn,
        boolean isDraft,
        List<Block> blocks) {

    public OfficialDocument {
        title = PlainText.line(title);
        subtitle = subtitle == null ? null : PlainText.line(subtitle);
        blocks = List.copyOf(blocks);
        if (title.isEmpty() || (subtitle != null && subtitle.isEmpty())) {
            throw new IllegalArgumentException("a document without a title");
        }
        headingsGoDownOneLevelAtATime(blocks);
    }

    private static void headingsGoDownOneLevelAtATime(List<Block> blocks) {
        int level = 0;
        for (Block block : blocks) {
            if (block instanceof Heading heading) {
                if (heading.level() > level + 1) {
                    throw new IllegalArgumentException("a level is left out before: " + heading.text());
                }
                level = heading.level();
            }
        }
    }

    public DocumentWords words() {
        return DocumentWords.in(language);
    }

    /** How many cells its tables have: what laying it out in pages takes. */
    public int cells() {
        return tables().stream()
                .mapToInt(table -> table.rows().size() * table.columns().size())
                .sum();
    }

    /** Its tables, in order; their numbers are their places. */
    public List<DataTable> tables() {
        return blocks.stream()
                .filter(DataTable.class::isInstance)
                .map(DataTable.class::cast)
                .toList();
    }
}
