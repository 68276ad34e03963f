package org.policytrack.task.task;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.LocalDate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** That progress was told, and on which business day it was told; never changed. */
@Entity
class ProgressTelling {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private String taskId;

    @SuppressWarnings("UnusedVariable") // unique
    private long sequence;

    private int percentComplete;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private TaskStatus status;

    private LocalDate progressAsOf;

    @SuppressWarnings("UnusedVariable") // read by queries only
    private LocalDate toldOn;

    protected ProgressTelling() {}

    ProgressTelling(String taskId, VerifiedProgress told, LocalDate toldOn) {
        this.taskId = taskId;
        this.sequence = told.sequence();
        this.percentComplete = told.percentComplete();
        this.status = told.status();
        this.progressAsOf = told.progressAsOf();
        this.toldOn = toldOn;
    }

    String taskId() {
        return taskId;
    }

    TaskProgress progress() {
        return new TaskProgress(status, percentComplete, progressAsOf);
    }
}
