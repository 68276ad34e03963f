package org.policytrack.department.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.policytrack.department.delivery.DigestTable;
import org.policytrack.kit.calendar.WorkingDays;
import org.policytrack.kit.caller.Role;

/**
 * Departments that chose so get one notice on the first working day of the week (每周汇总), of all that would have gone
 * out since the last one. It is one a week: what comes later in the week waits for the next.
 */
@ApplicationScoped
class SendDigests {

    private static final String KIND = "DIGEST";
    private static final int ROOM_FOR_END = 100;

    private final DigestTable table;
    private final Notices notices;
    private final Occasions occasions;
    private final SendNotice send;
    private final WorkingDays days;
    private final ZoneId zone;

    SendDigests(
            DigestTable table, Notices notices, Occasions occasions, SendNotice send, WorkingDays days, Clock clock) {
        this.table = table;
        this.notices = notices;
        this.occasions = occasions;
        this.send = send;
        this.days = days;
        this.zone = clock.getZone();
    }

    /** Codes of the departments that may be due one. */
    @Transactional
    List<String> due(LocalDate today) {
        return firstWorkingDay(today).map(table::departmentsWaiting).orElse(List.of());
    }

    /** What would be sent; empty where nothing would. */
    @Transactional
    Optional<DigestView> planned(String department, LocalDate today) {
        int waiting = firstWorkingDay(today)
                .map(day -> table.waiting(department, day).size())
                .orElse(0);
        return waiting == 0 || occasions.isTaken(department, occasion(today))
                ? Optional.empty()
                : Optional.of(new DigestView(department, waiting));
    }

    /** Of two who send it at once the second finds nothing left. */
    @Transactional
    Optional<DigestView> send(String department, LocalDate today) {
        List<String> held =
                firstWorkingDay(today).map(day -> table.take(department, day)).orElse(List.of());
        if (held.isEmpty()) {
            return Optional.empty();
        }
        Sent sent = send.sendOwn(content(department, today, held), List.of());
        if (!sent.isNew()) {
            return Optional.empty();
        }
        table.settle(held, sent.notice().id());
        return Optional.of(new DigestView(department, held.size()));
    }

    /** The first working day of the week, once it has come. */
    private Optional<LocalDate> firstWorkingDay(LocalDate today) {
        return monday(today)
                .datesUntil(today.plusDays(1))
                .filter(days::isWorkingDay)
                .findFirst();
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static String occasion(LocalDate today) {
        return KIND + "/" + monday(today);
    }

    private NewNotice content(String department, LocalDate today, List<String> held) {
        List<Notice> told = held.stream().map(notices::findById).toList();
        NewNotice.Words words = new NewNotice.Words(
                "本周待办汇总：%d 条通知".formatted(told.size()),
                lines(told, Notice::title, "……另有 %d 条，请在收件箱查看。"),
                "This week: %d notices".formatted(told.size()),
                lines(told, Notice::titleEn, "… and %d more in the inbox."),
                "贵单位选择每周汇总接收此类通知。",
                "Your department chose to get such notices in a weekly digest.");
        return NewNotice.of(department, KIND, words).toRoles(rolesOf(told)).on(occasion(today), null);
    }

    /** Everybody, as soon as one of the notices is for everybody. */
    private static List<Role> rolesOf(List<Notice> told) {
        return told.stream().anyMatch(notice -> notice.roles().isEmpty())
                ? List.of()
                : told.stream()
                        .flatMap(notice -> notice.roles().stream())
                        .distinct()
                        .sorted()
                        .toList();
    }

    private String lines(List<Notice> told, Function<Notice, String> title, String end) {
        List<String> lines = new ArrayList<>();
        int length = 0;
        for (Notice notice : told) {
            String line = "· " + title.apply(notice) + " (" + LocalDate.ofInstant(notice.sentAt(), zone) + ")";
            length += line.length() + 1;
            if (length > NewNotice.LONGEST_TEXT - ROOM_FOR_END) {
                lines.add(end.formatted(told.size() - lines.size()));
                break;
            }
            lines.add(line);
        }
        return String.join("\n", lines);
    }
}
