package org.policytrack.task.feed;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.TextList;
import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.Related;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Categories;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Name;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Trigger;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableAction;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.policytrack.kit.problem.Words;
import org.policytrack.task.task.ResponsibilityRole;

/** Writes events as iCalendar (RFC 5545, published as RFC 5546 says), in one language. */
final class CalendarText {

    private static final Duration ASK_AGAIN_AFTER = Duration.ofHours(6);
    private static final int HOUR_OF_ALARMS = 9;
    private static final int[] DAYS_BEFORE = {7, 1};

    private final Words words;

    CalendarText(Words words) {
        this.words = words;
    }

    /** The same events give the same bytes. */
    byte[] of(String name, List<DueEvent> events) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//policytrack//task-service//"
                + words.language().toLanguageTag().toUpperCase(words.language())));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(ImmutableMethod.PUBLISH);
        calendar.add(new Name(name));
        calendar.add(new XProperty("X-WR-CALNAME", name));
        calendar.add(new RefreshInterval(new ParameterList(List.of(Value.DURATION)), ASK_AGAIN_AFTER));
        calendar.add(new XProperty("X-PUBLISHED-TTL", ASK_AGAIN_AFTER.toString()));
        events.forEach(event -> calendar.add(written(event)));
        return FoldedLines.of(calendar.toString());
    }

    private VEvent written(DueEvent due) {
        boolean isOver = due.achievedOn().isPresent();
        VEvent event = new VEvent(false);
        event.add(new Uid(due.milestone() + "@policytrack"));
        event.add(new Sequence(due.revision()));
        event.add(new DtStamp(due.changedAt()));
        event.add(new LastModified(due.changedAt()));
        event.add(new DtStart<>(due.actBy()));
        event.add(ImmutableTransp.TRANSPARENT);
        event.add(isOver ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
        event.add(organizer(due));
        event.add(new Summary(isOver ? words.of("calendar.achieved", due.name()) : due.name()));
        event.add(new Description(String.join("\n", lines(due))));
        event.add(new Categories(new TextList(words.of("calendar.category"), due.planTitle())));
        if (!isOver) {
            for (int days : DAYS_BEFORE) {
                event.add(alarm(due, days));
            }
        }
        return event;
    }

    /** RFC 5546 asks for one; this address, which Outlook knows, says that nobody is to be answered. */
    private static Organizer organizer(DueEvent due) {
        return new Organizer(new ParameterList(List.of(new Cn(due.office()))), URI.create("invalid:nomail"));
    }

    /** An event of a whole day begins at midnight wherever it is read, and so the alarm is at the same hour there. */
    private VAlarm alarm(DueEvent due, int days) {
        Duration before = Duration.ofDays(-days).plusHours(HOUR_OF_ALARMS);
        VAlarm alarm = new VAlarm();
        alarm.add(new Trigger(new ParameterList(List.of(Related.START)), before));
        alarm.add(ImmutableAction.DISPLAY);
        alarm.add(new Description(words.of("calendar.alarm", due.name(), days)));
        return alarm;
    }

    private List<String> lines(DueEvent due) {
        List<String> lines = new ArrayList<>();
        lines.add(words.of(due.responsible().isEmpty() ? "calendar.goal" : "calendar.task", due.owner()));
        lines.add(words.of("calendar.responsible", responsible(due)));
        lines.add(words.of("calendar.wording", due.wording()));
        if (!due.dueDate().equals(due.actBy())) {
            lines.add(words.of("calendar.due-on-day-off", due.dueDate(), due.actBy()));
        }
        if (due.isAssumed() && due.moves() == 0) {
            lines.add(words.of("calendar.assumed"));
        }
        if (due.moves() > 0) {
            lines.add(words.of("calendar.moved", due.moves(), due.originalDueDate()));
        }
        due.achievedOn().ifPresent(day -> lines.add(words.of("calendar.achieved-on", day)));
        return lines;
    }

    private String responsible(DueEvent due) {
        return due.responsible().isEmpty()
                ? due.office()
                : due.responsible().stream()
                        .map(unit -> words.of(keyOf(unit.role()), unit.name()))
                        .collect(Collectors.joining(words.of("calendar.and")));
    }

    private static String keyOf(ResponsibilityRole role) {
        return switch (role) {
            case LEAD -> "calendar.lead";
            case COOPERATING -> "calendar.cooperating";
        };
    }
}
