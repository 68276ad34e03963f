package org.policytrack.reporting.document.word;

import org.apache.poi.xwpf.usermodel.VerticalAlign;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.jspecify.annotations.Nullable;
import org.policytrack.reporting.document.Reference;

/** Writes words into a paragraph; lines and tabs of the text are those of Word. */
final class WordText {

    private WordText() {}

    static void add(XWPFParagraph paragraph, String text) {
        XWPFRun run = paragraph.createRun();
        StringBuilder words = new StringBuilder();
        text.chars().forEach(sign -> {
            if (sign == '\n' || sign == '\t') {
                end(words, run);
                if (sign == '\n') {
                    run.addBreak();
                } else {
                    run.addTab();
                }
            } else {
                words.append((char) sign);
            }
        });
        end(words, run);
    }

    private static void end(StringBuilder words, XWPFRun run) {
        if (!words.isEmpty()) {
            run.setText(words.toString(), run.getCTR().sizeOfTArray());
            words.setLength(0);
        }
    }

    /** Raised behind what it refers to. */
    static void add(XWPFParagraph paragraph, @Nullable Reference reference) {
        if (reference != null) {
            XWPFRun run = paragraph.createRun();
            run.setSubscript(VerticalAlign.SUPERSCRIPT);
            run.setText(reference.inBrackets());
        }
    }
}
