package org.policytrack.department.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import org.policytrack.department.delivery.PlanDeliveries;
import org.policytrack.department.directory.Departments;
import org.policytrack.kit.audit.AuditTrail;
import org.policytrack.kit.audit.Change;
import org.policytrack.kit.caller.Caller;
import org.policytrack.kit.caller.Role;
import org.policytrack.kit.problem.InputFault;
import org.policytrack.kit.problem.InputRefused;

/** A notice is sent: by another service, or by this one itself. A department gets one notice an occasion. */
@ApplicationScoped
class SendNotice {

    private static final String ACTION = "sendNotice";
    private static final String KIND = "Notice";
    private static final String OWN_NAME = "department-service";

    private final Notices notices;
    private final Occasions occasions;
    private final Departments departments;
    private final PlanDeliveries deliveries;
    private final EntityManager database;
    private final AuditTrail audit;
    private final Clock clock;

    SendNotice(
            Notices notices,
            Occasions occasions,
            Departments departments,
            PlanDeliveries deliveries,
            EntityManager database,
            AuditTrail audit,
            Clock clock) {
        this.notices = notices;
        this.occasions = occasions;
        this.departments = departments;
        this.deliveries = deliveries;
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /** The second notice of an occasion is not sent: the first is answered, and nothing changes. */
    @Transactional
    Sent send(NewNotice content, Caller sender) {
        refuse(faultsOf(content));
        return sent(content, sender.username(), List.of(), change -> audit.record(change, sender));
    }

    /**
     * The service sends it by itself.
     *
     * @param climbedFrom codes of the departments whose silence brings it about
     */
    @Transactional
    Sent sendOwn(NewNotice content, List<String> climbedFrom) {
        return sent(content, OWN_NAME, climbedFrom, audit::recordOwn);
    }

    private Sent sent(NewNotice content, String sender, List<String> climbedFrom, Consumer<Change> record) {
        Notice notice = new Notice(newId(), content, sender, clock.instant());
        if (content.occasion() != null) {
            String first = occasions.take(content.department(), content.occasion(), notice.id());
            if (!first.equals(notice.id())) {
                return new Sent(lockedNotice(first), false);
            }
        }
        if (!climbedFrom.isEmpty()) {
            notice.climbedFrom(climbedFrom);
        }
        notices.persistAndFlush(notice);
        deliveries.plan(
                notice.id(),
                content.department(),
                content.kind(),
                content.recipient(),
                content.addressedRoles(),
                climbedFrom.isEmpty() && content.climb() == null);
        if (content.climb() != null && content.occasion() != null) {
            database.persist(new NoticeClimb(notice, content.occasion(), content.climb()));
        }
        record.accept(Change.done(ACTION, KIND, notice.id()).to(NoticeView.of(notice)));
        return new Sent(notice, true);
    }

    /** Read with a lock: it may have been committed after this transaction took its view of the tables. */
    private Notice lockedNotice(String id) {
        return notices.findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    private List<InputFault> faultsOf(NewNotice content) {
        List<InputFault> faults = new ArrayList<>();
        departmentMustExist("/department", content.department(), faults);
        if (content.recipient() != null && content.roles() != null) {
            faults.add(InputFault.inBody("/roles", "recipient-or-roles"));
        }
        if (content.addressedRoles().contains(Role.SERVICE)) {
            faults.add(InputFault.inBody("/roles", "service-is-no-person"));
        }
        if (content.climb() != null) {
            departmentMustExist("/climb/department", content.climb().department(), faults);
            if (content.occasion() == null) {
                faults.add(InputFault.inBody("/occasion", "climb-needs-occasion"));
            }
            if (content.climb().roles().contains(Role.SERVICE)) {
                faults.add(InputFault.inBody("/climb/roles", "service-is-no-person"));
            }
        }
        return faults;
    }

    private void departmentMustExist(String pointer, String code, List<InputFault> faults) {
        if (!departments.has(code)) {
            faults.add(InputFault.inBody(pointer, "department-unknown", code));
        }
    }

    private static void refuse(List<InputFault> faults) {
        if (!faults.isEmpty()) {
            throw InputRefused.invalid(faults);
        }
    }

    /** Milliseconds of business time, then chance: ids sort by the time they were sent. */
    private String newId() {
        HexFormat hex = HexFormat.of();
        return hex.toHexDigits(clock.millis(), 12) + "-"
                + hex.toHexDigits(ThreadLocalRandom.current().nextLong());
    }
}
