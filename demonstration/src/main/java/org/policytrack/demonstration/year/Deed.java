package org.policytrack.demonstration.year;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One thing that somebody does on a day. */
public sealed interface Deed {

    /** Stays the same whenever the year is made from the same plan and seed. */
    String id();

    LocalDate day();

    /** Id of the task, measure or goal; deeds about one happen in their order, about several at the same time. */
    String about();

    /**
     * A department files progress.
     *
     * @param problems null where there are none
     * @param nextSteps null where nothing is left to do
     */
    record File(
            String id,
            LocalDate day,
            String about,
            String department,
            YearMonth period,
            int percent,
            String achievements,
            @Nullable String problems,
            @Nullable String nextSteps,
            List<Value> values,
            List<Achieved> achieved)
            implements Deed {}

    /**
     * What a report says of an indicator.
     *
     * @param reason why it is lower than before
     */
    record Value(
            String indicator,
            BigDecimal value,
            @Nullable String reason,
            @Nullable Proof proof) {}

    /**
     * What proves it.
     *
     * @param link null for a file that is uploaded
     */
    record Proof(String title, @Nullable String link) {}

    /** A milestone that a report says was achieved. */
    record Achieved(String milestone, LocalDate on, Proof proof) {}

    /**
     * The reviewer accepts a report.
     *
     * @param report id of the deed that filed it
     */
    record Accept(String id, LocalDate day, String about, String report) implements Deed {}

    /**
     * The reviewer returns a report.
     *
     * @param report id of the deed that filed it
     */
    record Return(String id, LocalDate day, String about, String report, String reason) implements Deed {}

    /**
     * The coordinating office takes a verified figure back.
     *
     * @param report id of the deed that filed it
     */
    record Reverse(String id, LocalDate day, String about, String report, String indicator, String reason)
            implements Deed {}

    /** The coordinating office moves a due date. */
    record MoveDueDate(String id, LocalDate day, String about, String milestone, LocalDate to, String reason)
            implements Deed {}

    /** The coordinating office changes a target. */
    record ChangeTarget(String id, LocalDate day, String about, String indicator, BigDecimal to, String reason)
            implements Deed {}

    /** The coordinating office has the deadlines looked at, before anything else happens on the day. */
    record Scan(String id, LocalDate day) implements Deed {

        @Override
        public String about() {
            return "";
        }
    }
}
