package org.policytrack.reporting.comparison;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What moved. The order is that of the list within a task. */
@Schema(name = "MovedKind")
public enum MovedKind {
    /** 亮灯: the light of a task. */
    LIGHT,
    /** The status of a task. */
    STATUS,
    /** The verified percent of a task. */
    PERCENT,
    /** The verified figure of an indicator or of a goal that is filed. */
    FIGURE,
    /** The due date of a milestone. */
    DUE_DATE,
    /** The target of an indicator. */
    TARGET,
    /** A setting of the plan. */
    SETTING
}
