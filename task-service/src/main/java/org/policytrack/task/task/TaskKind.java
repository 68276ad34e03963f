package org.policytrack.task.task;

/** A numbered task (任务) of a section, or an organising measure (保障措施). */
public enum TaskKind {
    TASK,
    MEASURE
}
