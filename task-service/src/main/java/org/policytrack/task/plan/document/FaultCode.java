package org.policytrack.task.plan.document;

import java.util.Locale;

/** What can be wrong with a plan file. The texts are in {@code messages/plan-document_*.properties}. */
public enum FaultCode {
    TOO_LARGE,
    EMPTY,
    SYNTAX,
    BAD_CHARACTER,
    TOO_DEEP,
    TOO_MANY_VALUES,
    ALIAS,
    SECOND_DOCUMENT,
    DUPLICATE_KEY,
    UNKNOWN_FIELD,
    MISSING_FIELD,
    EMPTY_LIST,
    NOT_AN_OBJECT,
    NOT_A_LIST,
    NOT_A_TEXT,
    NOT_A_NUMBER,
    NOT_A_WHOLE_NUMBER,
    NOT_TRUE_OR_FALSE,
    NOT_A_CHOICE,
    BLANK,
    TOO_LONG,
    OUT_OF_RANGE,
    TOO_PRECISE,
    BAD_DATE,
    BAD_ID,
    FOREIGN_ID,
    DUPLICATE_ID,
    DUPLICATE_NUMBER,
    DUPLICATE_UNIT,
    UNKNOWN_SECTION,
    UNKNOWN_INDICATOR,
    /** Never found here: for the import, which knows the departments. */
    UNKNOWN_DEPARTMENT,
    END_BEFORE_START,
    DATE_OUTSIDE_SPAN,
    RED_NOT_ABOVE_YELLOW,
    WEIGHTS_ABOVE_WHOLE,
    WORDING_NOT_IN_TEXT,
    WORDING_MEANS_ANOTHER_DAY;

    /** The stable name of the fault, such as {@code unknown-field}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String messageKey() {
        return "plan-document." + code();
    }
}
