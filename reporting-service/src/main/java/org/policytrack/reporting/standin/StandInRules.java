package org.policytrack.reporting.standin;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.policytrack.kit.problem.InputFault;
import org.policytrack.kit.problem.InputRefused;

/** What an appointment must say, whoever makes it. */
final class StandInRules {

    private static final long MOST_DAYS = 366;

    /** Days that every database can hold and compare. */
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);

    private static final List<Function<StandInRequest, Stream<InputFault>>> RULES = List.of(
            StandInRules::itIsAnotherPerson,
            StandInRules::itsDaysAreOnesThatCanBeKept,
            StandInRules::itDoesNotEndBeforeItBegins,
            StandInRules::itLastsAYearAtMost);

    private StandInRules() {}

    /** Refuses with 422 and every fault there is. */
    static void check(StandInRequest request) {
        List<InputFault> faults =
                RULES.stream().flatMap(rule -> rule.apply(request)).toList();
        if (!faults.isEmpty()) {
            throw InputRefused.invalid(faults);
        }
    }

    private static Stream<InputFault> itIsAnotherPerson(StandInRequest request) {
        return faultIf(
                request.standIn().equals(request.absent()), InputFault.inBody("/standIn", "stand-in-is-absent-person"));
    }

    private static Stream<InputFault> itsDaysAreOnesThatCanBeKept(StandInRequest request) {
        return Stream.concat(
                faultIf(!canBeKept(request.from()), InputFault.inBody("/from", "day-out-of-range", EARLIEST, LATEST)),
                faultIf(!canBeKept(request.to()), InputFault.inBody("/to", "day-out-of-range", EARLIEST, LATEST)));
    }

    /** Refuses with 400 a day on which nobody can stand in for anybody. */
    static void checkAsked(LocalDate on) {
        if (!canBeKept(on)) {
            throw InputRefused.unreadable(InputFault.inQuery("on", "day-out-of-range", EARLIEST, LATEST));
        }
    }

    private static boolean canBeKept(LocalDate day) {
        return !day.isBefore(EARLIEST) && !day.isAfter(LATEST);
    }

    private static Stream<InputFault> itDoesNotEndBeforeItBegins(StandInRequest request) {
        return faultIf(request.to().isBefore(request.from()), InputFault.inBody("/to", "day-before", request.from()));
    }

    private static Stream<InputFault> itLastsAYearAtMost(StandInRequest request) {
        return faultIf(
                ChronoUnit.DAYS.between(request.from(), request.to()) >= MOST_DAYS,
                InputFault.inBody("/to", "more-days-than", MOST_DAYS));
    }

    private static Stream<InputFault> faultIf(boolean isWrong, InputFault fault) {
        return isWrong ? Stream.of(fault) : Stream.empty();
    }
}
