package org.policytrack.task.order;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * One step on record.
 *
 * @param text the reply, the reason of the return, or the remark on closing
 * @param takenOn business day
 * @param takenAt business time, UTC
 */
@Embeddable
record StepTaken(
        @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR)
        OrderStep step,

        @Column(name = "words") String text,
        String takenBy,
        LocalDate takenOn,
        Instant takenAt) {}
