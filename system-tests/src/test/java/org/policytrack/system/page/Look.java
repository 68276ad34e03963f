package org.policytrack.system.page;

/**
 * How somebody looks at the page.
 *
 * @param width of the window, in CSS pixels
 */
record Look(int width, int height, Theme theme, Language language) {

    static final Look USUAL = new Look(1440, 1000, Theme.LIGHT, Language.CHINESE);
    static final Look PHONE = new Look(360, 780, Theme.LIGHT, Language.CHINESE);
    static final Look WALL = new Look(1920, 1080, Theme.DARK, Language.CHINESE);

    Look in(Language other) {
        return new Look(width, height, theme, other);
    }

    Look in(Theme other) {
        return new Look(width, height, other, language);
    }

    /** As a part of a file's name. */
    String name() {
        return width + "-" + theme.kept + "-" + language.kept;
    }

    enum Theme {
        LIGHT("light"),
        DARK("dark");

        /** As the page keeps it. */
        final String kept;

        Theme(String kept) {
            this.kept = kept;
        }
    }

    enum Language {
        CHINESE("zh", "zh-CN"),
        ENGLISH("en", "en-GB");

        final String kept;

        /** As browsers name it. */
        final String tag;

        Language(String kept, String tag) {
            this.kept = kept;
            this.tag = tag;
        }
    }
}
