package org.policytrack.reporting.standing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Why a light is as it is: a code and the facts behind it. */
public sealed interface Reason {

    /** The light this reason asks for. */
    Light light();

    /** Stable; the words are found by it. */
    String code();

    /** By name, in the order in which the words use them. */
    Map<String, Object> facts();

    record Completed() implements Reason {

        @Override
        public Light light() {
            return Light.BLUE;
        }

        @Override
        public String code() {
            return "completed";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of();
        }
    }

    /** A milestone was not achieved by its last day. */
    record MilestoneOverdue(String milestone, String name, LocalDate dueDate, long daysOverdue) implements Reason {

        @Override
        public Light light() {
            return Light.RED;
        }

        @Override
        public String code() {
            return "milestone-overdue";
        }

        @Override
        public Map<String, Object> facts() {
            return ordered(
                    List.of("milestone", "name", "dueDate", "daysOverdue"),
                    List.of(milestone, name, dueDate, daysOverdue));
        }
    }

    /** No report of the lead was accepted yet. */
    record NothingAccepted() implements Reason {

        @Override
        public Light light() {
            return Light.GREY;
        }

        @Override
        public String code() {
            return "nothing-accepted";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of();
        }
    }

    /** The verified percent keeps up with the expected one. */
    record OnPace(int verifiedPercent, BigDecimal expectedPercent) implements Reason {

        @Override
        public Light light() {
            return Light.GREEN;
        }

        @Override
        public String code() {
            return "on-pace";
        }

        @Override
        public Map<String, Object> facts() {
            return ordered(List.of("verifiedPercent", "expectedPercent"), List.of(verifiedPercent, expectedPercent));
        }
    }

    /** The verified percent is further behind the expected one than the plan tolerates for this light. */
    record BehindPace(Light light, int verifiedPercent, BigDecimal expectedPercent, BigDecimal behind, int tolerated)
            implements Reason {

        @Override
        public String code() {
            return "behind-pace";
        }

        @Override
        public Map<String, Object> facts() {
            return ordered(
                    List.of("verifiedPercent", "expectedPercent", "behind", "tolerated"),
                    List.of(verifiedPercent, expectedPercent, behind, tolerated));
        }
    }

    /** The last acceptance is too long ago. */
    record NothingAcceptedLately(LocalDate lastAcceptedOn, long days, int tolerated) implements Reason {

        @Override
        public Light light() {
            return Light.YELLOW;
        }

        @Override
        public String code() {
            return "nothing-accepted-lately";
        }

        @Override
        public Map<String, Object> facts() {
            return ordered(List.of("lastAcceptedOn", "days", "tolerated"), List.of(lastAcceptedOn, days, tolerated));
        }
    }

    /** A milestone must be achieved within days. */
    record MilestoneDueSoon(String milestone, String name, LocalDate actBy, LocalDate dueDate, long daysLeft)
            implements Reason {

        @Override
        public Light light() {
            return Light.YELLOW;
        }

        @Override
        public String code() {
            return "milestone-due-soon";
        }

        @Override
        public Map<String, Object> facts() {
            return ordered(
                    List.of("milestone", "name", "actBy", "dueDate", "daysLeft"),
                    List.of(milestone, name, actBy, dueDate, daysLeft));
        }
    }

    /** It was red and was made up; green comes with the next accepted report that is on pace. */
    record LateWorkMadeUp() implements Reason {

        @Override
        public Light light() {
            return Light.YELLOW;
        }

        @Override
        public String code() {
            return "late-work-made-up";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of();
        }
    }

    /** What the plan says today is not known. */
    record TaskServiceSilent(Instant since) implements Reason {

        @Override
        public Light light() {
            return Light.GREY;
        }

        @Override
        public String code() {
            return "task-service-silent";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("since", since);
        }
    }

    private static Map<String, Object> ordered(List<String> names, List<Object> values) {
        Map<String, Object> facts = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            facts.put(names.get(i), values.get(i));
        }
        return facts;
    }
}
