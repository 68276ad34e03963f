package org.policytrack.task.feed;

/** Whose deadlines a calendar shows. */
enum CalendarScope {
    /** Those of one plan. */
    PLAN,
    /** Those a department is responsible for, over all plans; of the coordinating office also the goals. */
    DEPARTMENT,
    /** Those of the department of the person who subscribes, under that person's name. */
    PERSON
}
