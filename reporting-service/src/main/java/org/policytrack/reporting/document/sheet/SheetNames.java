package org.policytrack.reporting.document.sheet;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Names of sheets as Excel allows them: short, without certain signs, and no two alike. */
final class SheetNames {

    private static final int LONGEST = 31;
    private static final String CUT = "…";
    private static final String NOT_ALLOWED = "[\\[\\]:*?/\\\\']";
    private static final String RESERVED = "history";

    private final Set<String> taken = new HashSet<>(Set.of(RESERVED));

    String next(String wanted) {
        String allowed = wanted.replaceAll(NOT_ALLOWED, "-");
        String name = within(allowed, "");
        for (int more = 2; !taken.add(name.toLowerCase(Locale.ROOT)); more++) {
            name = within(allowed, " (" + more + ")");
        }
        return name;
    }

    private static String within(String name, String ending) {
        int room = LONGEST - ending.length();
        if (name.length() <= room) {
            return name + ending;
        }
        int end = room - CUT.length();
        boolean splitsAPair = Character.isHighSurrogate(name.charAt(end - 1));
        return name.substring(0, splitsAPair ? end - 1 : end) + CUT + ending;
    }
}
