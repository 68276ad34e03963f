package org.policytrack.reporting.evidence.file;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * What a file is called when it is given out again: as its uploader called it, without folders and without characters
 * that nobody sees or that turn a name around, and never so that it passes for another type than it is.
 */
public final class FileName {

    private static final int LONGEST = 120;
    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final String NAMELESS = "evidence";

    private FileName() {}

    /**
     * @param given by the uploader; may be anything
     * @param type by which its ending is chosen where it has none that fits
     */
    public static String of(@Nullable String given, FileType type) {
        String visible = given == null ? "" : visible(lastPart(Normalizer.normalize(given, Normalizer.Form.NFC)));
        String name = withoutDots(visible).isEmpty() ? NAMELESS : withoutDots(visible);
        return type.isNamedSo(name) ? shortened(name) : shortened(name + "." + type.extension());
    }

    private static String lastPart(String name) {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }

    private static String visible(String name) {
        return name.codePoints()
                .filter(FileName::isVisible)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
    }

    /** Of the invisible ones only what joins emoji into one picture stays. */
    private static boolean isVisible(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> false;
            case Character.FORMAT -> point == ZERO_WIDTH_JOINER;
            default -> true;
        };
    }

    /** A name that begins with a dot is a hidden file on some systems, one that ends with it none on others. */
    private static String withoutDots(String name) {
        return name.replaceFirst("^[. ]+", "").replaceFirst("[. ]+$", "");
    }

    private static String shortened(String name) {
        int length = name.codePointCount(0, name.length());
        if (length <= LONGEST) {
            return name;
        }
        String ending = name.substring(name.lastIndexOf('.'));
        return name.substring(0, name.offsetByCodePoints(0, LONGEST - ending.length())) + ending;
    }
}
