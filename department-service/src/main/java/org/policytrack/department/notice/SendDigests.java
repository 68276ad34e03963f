package org.policytrack.department.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.policytrack.department.delivery.DigestTable;
import org.policytrack.kit.calendar.WorkingDays;
import org.policytrack.kit.caller.Role;

/**
 * Departments that chose so get one notice on the first working day of the week (每周汇总), of all that would have gone
 * out since the last one. It is one a week: what comes later in the week waits for the next. What was addressed to other
 * people stands in a digest of its own, addressed to them: nobody reads there what they may not read alone.
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

    /** What would be sent, one for those of each roles; empty where nothing would. */
    @Transactional
    List<DigestView> planned(String department, LocalDate today) {
        List<String> held = firstWorkingDay(today)
                .map(day -> table.waiting(department, day))
                .orElse(List.of());
        List<DigestView> planned = new ArrayList<>();
        byRoles(held).forEach((roles, told) -> {
            if (!occasions.isTaken(department, occasion(today, roles))) {
                planned.add(view(department, roles, told));
            }
        });
        return planned;
    }

    /** Of two who send them at once the second finds nothing left. */
    @Transactional
    List<DigestView> send(String department, LocalDate today) {
        List<String> held =
                firstWorkingDay(today).map(day -> table.take(department, day)).orElse(List.of());
        List<DigestView> digests = new ArrayList<>();
        byRoles(held).forEach((roles, told) -> {
            Sent sent = send.sendOwn(content(department, today, roles, told), List.of());
            if (sent.isNew()) {
                table.settle(
                        told.stream().map(Notice::id).toList(), sent.notice().id());
                digests.add(view(department, roles, told));
            }
        });
        return digests;
    }

    /** In the order of the first that was held for each; no roles stand for everybody. */
    private Map<List<Role>, List<Notice>> byRoles(List<String> held) {
        return held.stream()
                .map(notices::findById)
                .collect(Collectors.groupingBy(Notice::roles, LinkedHashMap::new, Collectors.toList()));
    }

    private static DigestView view(String department, List<Role> roles, List<Notice> told) {
        return new DigestView(department, roles.isEmpty() ? null : roles, told.size());
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

    private static String occasion(LocalDate today, List<Role> roles) {
        String names = roles.stream().map(Role::wireName).collect(Collectors.joining(","));
        return KIND + "/" + monday(today) + (names.isEmpty() ? "" : "/" + names);
    }

    private NewNotice content(String department, LocalDate today, List<Role> roles, List<Notice> told) {
        NewNotice.Words words = new NewNotice.Words(
                "本周待办汇总：%d 条通知".formatted(told.size()),
                lines(told, Notice::title, "……另有 %d 条，请在收件箱查看。"),
                "This week: %d notices".formatted(told.size()),
                lines(told, Notice::titleEn, "… and %d more in the inbox."),
                "贵单位选择每周汇总接收此类通知。",
                "Your department chose to get such notices in a weekly digest.");
        return NewNotice.of(department, KIND, words).toRoles(roles).on(occasion(today, roles), null);
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
