package org.policytrack.reporting.evidence.file;

/** The file is nothing that evidence may be. */
public final class FileTypeRefused extends Exception {

    private final String code;

    private FileTypeRefused(String code) {
        super(code);
        this.code = code;
    }

    /** It is none of the types, whatever its name says. */
    static FileTypeRefused unknown() {
        return new FileTypeRefused("file-type-not-taken");
    }

    /** It is one of the types, but holds a program. */
    static FileTypeRefused withMacros() {
        return new FileTypeRefused("file-with-macros");
    }

    /** Key of the words that say why. */
    public String code() {
        return code;
    }
}
