package org.policytrack.reporting.taskclient;

/** A task and the plan it belongs to, of one copy. */
public record BorrowedTask(Plan plan, Task task) {}
