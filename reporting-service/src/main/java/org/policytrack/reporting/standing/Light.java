package org.policytrack.reporting.standing;

/** The light of a task (亮灯), the better ones first. */
public enum Light {
    /** 已办结: done. */
    BLUE,
    /** 正常. */
    GREEN,
    /** 预警. */
    YELLOW,
    /** 滞后. */
    RED,
    /** 无数据: nothing is known. */
    GREY
}
