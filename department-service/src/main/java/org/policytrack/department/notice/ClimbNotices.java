package org.policytrack.department.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.policytrack.department.directory.Departments;
import org.policytrack.department.notice.NoticeClimbs.Due;
import org.policytrack.kit.text.CutText;

/**
 * Notices that nobody has acknowledged in time climb (升级催办): one notice for an occasion, naming every department that
 * has not acknowledged its own. A department that got a notice of the occasion before gets no second one.
 */
@ApplicationScoped
class ClimbNotices {

    private final NoticeClimbs climbs;
    private final Notices notices;
    private final Occasions occasions;
    private final Departments departments;
    private final SendNotice send;

    ClimbNotices(NoticeClimbs climbs, Notices notices, Occasions occasions, Departments departments, SendNotice send) {
        this.climbs = climbs;
        this.notices = notices;
        this.occasions = occasions;
        this.departments = departments;
        this.send = send;
    }

    @Transactional
    List<Due> due(LocalDate today) {
        return climbs.due(today);
    }

    /** What would climb; empty where nothing would. */
    @Transactional
    Optional<ClimbView> planned(Due due) {
        List<NoticeClimb> silent = silent(climbs.of(due));
        return silent.isEmpty() || occasions.isTaken(due.department(), due.occasion())
                ? Optional.empty()
                : Optional.of(view(due, silent));
    }

    /** Decides it for good; of two who do so at once the second finds nothing left. */
    @Transactional
    Optional<ClimbView> climb(Due due) {
        List<NoticeClimb> open = climbs.locked(due);
        List<NoticeClimb> silent = silent(open);
        open.forEach(NoticeClimb::settle);
        if (silent.isEmpty()) {
            return Optional.empty();
        }
        ClimbView view = view(due, silent);
        return send.sendOwn(content(due, silent), view.from()).isNew() ? Optional.of(view) : Optional.empty();
    }

    private List<NoticeClimb> silent(List<NoticeClimb> open) {
        return open.stream()
                .filter(climb ->
                        notices.findById(climb.noticeId()).acknowledgedAt().isEmpty())
                .toList();
    }

    private static ClimbView view(Due due, List<NoticeClimb> silent) {
        return new ClimbView(
                due.occasion(),
                due.department(),
                silent.stream().map(NoticeClimb::fromDepartment).toList());
    }

    private NewNotice content(Due due, List<NoticeClimb> silent) {
        Notice first = notices.findById(silent.getFirst().noticeId());
        String names = silent.stream()
                .map(climb -> departments.nameOf(climb.fromDepartment()))
                .collect(Collectors.joining("、"));
        String englishNames = silent.stream()
                .map(climb -> departments.englishNameOf(climb.fromDepartment()))
                .collect(Collectors.joining(", "));
        NewNotice.Words words = new NewNotice.Words(
                CutText.cut("未签收：" + first.title(), NewNotice.LONGEST_TITLE),
                CutText.cut("下列单位尚未签收本事项的通知：%s。\n\n%s".formatted(names, first.text()), NewNotice.LONGEST_TEXT),
                CutText.cut("Not acknowledged: " + first.titleEn(), NewNotice.LONGEST_TITLE),
                CutText.cut(
                        "Not yet acknowledged by: %s.\n\n%s".formatted(englishNames, first.textEn()),
                        NewNotice.LONGEST_TEXT),
                "%d 个单位未按时签收，按规则升级催办。".formatted(silent.size()),
                "%d departments did not acknowledge in time, so it climbs by the rules.".formatted(silent.size()));
        return NewNotice.of(due.department(), first.kind(), words)
                .toRoles(silent.getFirst().roles())
                .on(due.occasion(), first.about().orElse(null));
    }
}
