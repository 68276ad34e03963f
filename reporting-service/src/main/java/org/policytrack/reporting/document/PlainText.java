package org.policytrack.reporting.document;

/**
 * The one place where filed text is made fit for any file. What no file may hold, or what would steer a display without
 * being seen, becomes visible there: control characters their pictures (␀ … ␡), all else U+FFFD. The model's constructors
 * call it, so that no writer meets raw text.
 */
public final class PlainText {

    private static final int PICTURES_OF_CONTROLS = 0x2400;
    private static final int PICTURE_OF_DELETE = 0x2421;
    private static final int REPLACEMENT = 0xFFFD;
    private static final int DELETE = 0x7F;
    private static final int NEXT_LINE = 0x85;
    private static final int LINE_SEPARATOR = 0x2028;
    private static final int PARAGRAPH_SEPARATOR = 0x2029;
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    /** OWASP, "CSV Injection"; the wide forms are read as formulas by Chinese and Japanese Excel. */
    private static final String BEGINNINGS_OF_FORMULAS = "=+-@\t\r\n＝＋－＠";

    private PlainText() {}

    /** With every kind of line break as {@code \n}; tabs stay. */
    static String of(String raw) {
        StringBuilder plain = new StringBuilder(raw.length());
        int sign;
        for (int at = 0; at < raw.length(); at += Character.charCount(sign)) {
            sign = raw.codePointAt(at);
            boolean isFirstOfTwo = sign == '\r' && at + 1 < raw.length() && raw.charAt(at + 1) == '\n';
            if (!isFirstOfTwo) {
                plain.appendCodePoint(shown(sign));
            }
        }
        return plain.toString();
    }

    /** Whether nothing of it is seen. */
    public static boolean isBlank(String raw) {
        return of(raw).isBlank();
    }

    /** On one line, without blanks around it. */
    static String line(String raw) {
        return of(raw).replace('\n', ' ').replace('\t', ' ').strip();
    }

    private static int shown(int sign) {
        if (sign == '\r' || sign == NEXT_LINE || sign == LINE_SEPARATOR || sign == PARAGRAPH_SEPARATOR) {
            return '\n';
        }
        if (sign == '\n' || sign == '\t') {
            return sign;
        }
        if (sign < ' ') {
            return PICTURES_OF_CONTROLS + sign;
        }
        if (sign == DELETE) {
            return PICTURE_OF_DELETE;
        }
        return isNoText(sign) ? REPLACEMENT : sign;
    }

    /** Halves of a pair, what Unicode keeps for programs, and what is not seen but turns or hides what is beside it. */
    private static boolean isNoText(int sign) {
        return switch (Character.getType(sign)) {
            case Character.CONTROL, Character.SURROGATE -> true;
            case Character.FORMAT -> sign != ZERO_WIDTH_JOINER && sign != ZERO_WIDTH_NON_JOINER;
            case Character.UNASSIGNED -> (sign & 0xFFFE) == 0xFFFE || (sign >= 0xFDD0 && sign <= 0xFDEF);
            default -> false;
        };
    }

    /** Whether a spreadsheet could take it for a formula, now or when it is edited. */
    public static boolean looksLikeFormula(String text) {
        return !text.isEmpty() && BEGINNINGS_OF_FORMULAS.indexOf(text.charAt(0)) >= 0;
    }

    /** As long as the limit at most, with a mark at its end that says how long it was where it was longer. */
    public static String cut(String text, int limit, DocumentWords words) {
        if (text.length() <= limit) {
            return text;
        }
        String mark = words.cutFrom(text.codePointCount(0, text.length()));
        int end = limit - mark.length();
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + mark;
    }
}
