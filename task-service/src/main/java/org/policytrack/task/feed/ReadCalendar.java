package org.policytrack.task.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.clock.RealTime;
import org.policytrack.kit.problem.NotFound;
import org.policytrack.kit.problem.Words;
import org.policytrack.task.plan.Plan;
import org.policytrack.task.plan.Plans;
import org.policytrack.task.reading.Sight;

/**
 * A calendar program fetches what its address opens. It sees what the maker of the address may see at that time; a
 * secret that is wrong, revoked or of another calendar is answered like a calendar that does not exist.
 */
@ApplicationScoped
class ReadCalendar {

    private final CalendarTokens tokens;
    private final DueEvents events;
    private final Plans plans;
    private final InstantSource now;

    ReadCalendar(CalendarTokens tokens, DueEvents events, Plans plans, @RealTime InstantSource now) {
        this.tokens = tokens;
        this.events = events;
        this.plans = plans;
        this.now = now;
    }

    @Transactional
    byte[] read(String name, @Nullable String secret, Words words) {
        CalendarToken token = Optional.ofNullable(secret)
                .map(FeedSecret::new)
                .flatMap(tokens::openedBy)
                .filter(found -> found.subject().equals(name))
                .orElseThrow(() -> new NotFound(name));
        tokens.used(token, now.instant().truncatedTo(ChronoUnit.MICROS));
        return new CalendarText(words).of(nameOf(token, words), eventsOf(token));
    }

    private List<DueEvent> eventsOf(CalendarToken token) {
        Sight sight = Sight.of(token.reader());
        return switch (token.scope()) {
            case PLAN -> events.ofPlan(token.subject(), sight);
            case DEPARTMENT -> events.ofDepartment(token.subject(), sight);
            case PERSON -> events.ofDepartment(departmentOf(token), sight);
        };
    }

    private String nameOf(CalendarToken token, Words words) {
        return switch (token.scope()) {
            case PLAN ->
                plans.findByIdOptional(token.subject()).map(Plan::title).orElse(token.subject());
            case DEPARTMENT -> words.of("calendar.of-department", events.nameOf(token.subject()));
            case PERSON -> words.of("calendar.of-person", token.person(), events.nameOf(departmentOf(token)));
        };
    }

    private static String departmentOf(CalendarToken token) {
        return token.reader().department().orElse("");
    }
}
