package org.policytrack.reporting.ranking;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.caller.Role;
import org.policytrack.kit.outbox.Outbox;
import org.policytrack.kit.problem.Words;
import org.policytrack.reporting.departmentclient.BorrowedDirectory;
import org.policytrack.reporting.departmentclient.NewNotice;
import org.policytrack.reporting.departmentclient.NoticeRoute;
import org.policytrack.reporting.taskclient.Plan;

/** Writes to the outbox what the other side must know of an appeal, in the transaction of what was done. */
@ApplicationScoped
class TellAppeal {

    private final Outbox outbox;
    private final BorrowedDirectory directory;

    TellAppeal(Outbox outbox, BorrowedDirectory directory) {
        this.outbox = outbox;
        this.directory = directory;
    }

    /** Tells the coordinating office of a new one; nobody while task-service does not say which department that is. */
    void office(RankingAppeal appeal, Plan plan) {
        @Nullable String office = plan.coordinatingOffice();
        if (office != null) {
            notice(
                    office,
                    List.of(Role.COORDINATOR),
                    "ranking-appeal",
                    List.of(
                            directory.nameOrCode(appeal.department()),
                            appeal.rankingDay(),
                            nameOf(plan),
                            appeal.grounds()),
                    appeal);
        }
    }

    /** Tells the department how it was answered. */
    void department(RankingAppeal appeal) {
        notice(
                appeal.department(),
                List.of(Role.REPORTER, Role.HEAD),
                "ranking-appeal-" + appeal.state().name().toLowerCase(Locale.ROOT),
                Stream.<Object>concat(
                                Stream.of(appeal.rankingDay(), appeal.answer().orElseThrow()),
                                appeal.correctedOn().stream())
                        .toList(),
                appeal);
    }

    private void notice(String department, List<Role> roles, String name, List<Object> facts, RankingAppeal about) {
        Words chinese = Words.in(Locale.CHINESE);
        Words english = Words.in(Locale.ENGLISH);
        outbox.add(
                NoticeRoute.DESTINATION,
                new NewNotice(
                        department,
                        null,
                        name.toUpperCase(Locale.ROOT).replace('-', '_'),
                        chinese.of("notice." + name + ".title", facts),
                        chinese.of("notice." + name + ".text", facts),
                        english.of("notice." + name + ".title", facts),
                        english.of("notice." + name + ".text", facts),
                        String.valueOf(about.id()),
                        roles.stream().map(Role::wireName).toList(),
                        null,
                        chinese.of("notice." + name + ".reason", facts),
                        english.of("notice." + name + ".reason", facts)));
    }

    private static String nameOf(Plan plan) {
        @Nullable String title = plan.title();
        return title == null ? plan.id() : title;
    }
}
