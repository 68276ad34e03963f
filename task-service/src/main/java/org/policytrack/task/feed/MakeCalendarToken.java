package org.policytrack.task.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.audit.AuditTrail;
import org.policytrack.kit.audit.Change;
import org.policytrack.kit.caller.Caller;
import org.policytrack.kit.clock.RealTime;
import org.policytrack.kit.problem.InputFault;
import org.policytrack.kit.problem.InputRefused;
import org.policytrack.task.TaskConfig;
import org.policytrack.task.plan.Plans;

/** Somebody subscribes to a calendar: its address is told now and never again. */
@ApplicationScoped
class MakeCalendarToken {

    static final int EACH_PERSON_AT_MOST = 20;

    private final CalendarTokens tokens;
    private final Plans plans;
    private final DueEvents events;
    private final TaskConfig config;
    private final AuditTrail audit;
    private final InstantSource now;

    MakeCalendarToken(
            CalendarTokens tokens,
            Plans plans,
            DueEvents events,
            TaskConfig config,
            AuditTrail audit,
            @RealTime InstantSource now) {
        this.tokens = tokens;
        this.plans = plans;
        this.events = events;
        this.config = config;
        this.audit = audit;
        this.now = now;
    }

    @Transactional
    CalendarTokenView make(NewCalendarToken request, Caller caller) {
        String subject = subjectOf(request, caller);
        FeedSecret secret = FeedSecret.drawn();
        CalendarToken token = new CalendarToken(
                request.scope(),
                subject,
                secret,
                caller,
                freePlaceOf(caller),
                now.instant().truncatedTo(ChronoUnit.MICROS));
        tokens.add(token);
        CalendarTokenView view = CalendarTokenView.of(token, null);
        audit.record(
                Change.done("makeCalendarToken", "CalendarToken", String.valueOf(token.id()))
                        .to(view),
                caller);
        return view.at(addressOf(subject, secret));
    }

    private String subjectOf(NewCalendarToken request, Caller caller) {
        return switch (request.scope()) {
            case PLAN -> aPlan(request.subject());
            case DEPARTMENT -> aDepartmentWithTasks(request.subject());
            case PERSON -> theCaller(request.subject(), caller);
        };
    }

    private String aPlan(@Nullable String subject) {
        if (subject == null || plans.findByIdOptional(subject).isEmpty()) {
            throw atFault("plan-unknown");
        }
        return subject;
    }

    private String aDepartmentWithTasks(@Nullable String subject) {
        if (subject == null || events.ownersConcerning(subject).isEmpty()) {
            throw atFault("department-without-tasks");
        }
        return subject;
    }

    private static String theCaller(@Nullable String subject, Caller caller) {
        if (subject != null && !subject.equals(caller.username())) {
            throw atFault("calendar-of-another");
        }
        if (caller.department().isEmpty()) {
            throw InputRefused.invalid(InputFault.inBody("/scope", "person-of-no-department"));
        }
        return caller.username();
    }

    private static InputRefused atFault(String code) {
        return InputRefused.invalid(InputFault.inBody("/subject", code));
    }

    /** Each place is taken once, in the database too: two requests at once do not make one calendar too many. */
    private int freePlaceOf(Caller caller) {
        Set<Integer> taken = tokens.placesOf(caller.username());
        return IntStream.rangeClosed(1, EACH_PERSON_AT_MOST)
                .filter(place -> !taken.contains(place))
                .findFirst()
                .orElseThrow(() -> new TooManyCalendars(EACH_PERSON_AT_MOST));
    }

    private String addressOf(String subject, FeedSecret secret) {
        String name = URLEncoder.encode(subject, StandardCharsets.UTF_8).replace("+", "%20");
        return config.calendarsAt() + "/" + name + ".ics?token=" + secret.text();
    }
}
