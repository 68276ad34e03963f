package org.policytrack.reporting.document;

/** In which language a document's own words are: its numbers of headings, its dates, what it says where nothing is known. */
public enum DocumentLanguage {
    ZH("zh-CN"),
    EN("en");

    private final String tag;

    DocumentLanguage(String tag) {
        this.tag = tag;
    }

    /** As BCP 47 names it. */
    public String tag() {
        return tag;
    }
}
