package org.policytrack.department.notice;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import net.javacrumbs.shedlock.cdi.SchedulerLock;
import org.jboss.logging.Logger;
import org.policytrack.kit.calendar.WorkingDays;

/**
 * What department-service sends by itself: what climbs, and weekly digests. Each notice is a transaction of its own, so a
 * round that is killed goes on with the next one, and two at once send nothing twice.
 */
@ApplicationScoped
class RunNoticeRound {

    private static final Logger LOG = Logger.getLogger(RunNoticeRound.class);

    private final ClimbNotices climbs;
    private final SendDigests digests;
    private final WorkingDays days;
    private final Clock clock;

    RunNoticeRound(ClimbNotices climbs, SendDigests digests, WorkingDays days, Clock clock) {
        this.climbs = climbs;
        this.digests = digests;
        this.days = days;
        this.clock = clock;
    }

    @Scheduled(
            cron = "${tracker.notices.rounds:0 15 9-18 * * ?}",
            timeZone = "${tracker.clock.zone:Asia/Shanghai}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @SchedulerLock(name = "notice-round")
    void byItself() {
        RoundView round = run(false);
        if (!round.calendarKnown()) {
            LOG.warnf(
                    "There is no calendar of %d: days off go by weekends",
                    round.day().getYear());
        }
    }

    /** @param dryRun says what would be sent, and changes nothing */
    RoundView run(boolean dryRun) {
        LocalDate today = LocalDate.now(clock);
        boolean isWorkingDay = days.isWorkingDay(today);
        return new RoundView(
                today,
                dryRun,
                isWorkingDay,
                days.hasYear(today.getYear()),
                isWorkingDay ? climbs(today, dryRun) : List.of(),
                isWorkingDay ? digests(today, dryRun) : List.of());
    }

    private List<ClimbView> climbs(LocalDate today, boolean dryRun) {
        return climbs.due(today).stream()
                .flatMap(due -> dryRun ? climbs.planned(due).stream() : evenIf(() -> climbs.climb(due).stream()))
                .toList();
    }

    private List<DigestView> digests(LocalDate today, boolean dryRun) {
        return digests.due(today).stream()
                .flatMap(department -> dryRun
                        ? digests.planned(department, today).stream()
                        : evenIf(() -> digests.send(department, today).stream()))
                .toList();
    }

    /** What cannot be sent now is left to the next round and hinders nothing else. */
    private static <T> Stream<T> evenIf(Supplier<Stream<T>> sending) {
        try {
            return sending.get();
        } catch (RuntimeException failed) {
            LOG.warnf(failed, "One notice of the round is left to the next");
            return Stream.empty();
        }
    }
}
