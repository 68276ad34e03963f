package org.policytrack.task.indicator;

/** How a value is held against its target. */
public enum Comparison {
    /** 以上: the target or more. */
    AT_LEAST,
    EXACTLY
}
