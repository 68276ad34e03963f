package org.policytrack.department.notice;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.List;
import org.policytrack.kit.audit.NotAudited;
import org.policytrack.kit.caller.Role;

/** That a notice climbs to another department when nobody acknowledges it; settled once it did, or need not any more. */
@Entity
@NotAudited("what climbed is a notice, and that has its entry")
class NoticeClimb {

    @Id
    private String noticeId;

    private String occasion;
    private String fromDepartment;

    @SuppressWarnings("UnusedVariable") // queries ask for it
    private LocalDate climbsOn;

    private String department;
    private String roles;

    @SuppressWarnings("UnusedVariable") // queries ask for it
    private boolean isSettled;

    protected NoticeClimb() {}

    NoticeClimb(Notice notice, String occasion, Climb climb) {
        this.noticeId = notice.id();
        this.occasion = occasion;
        this.fromDepartment = notice.department();
        this.climbsOn = climb.on();
        this.department = climb.department();
        this.roles = String.valueOf(AddressedRoles.kept(climb.roles()));
    }

    void settle() {
        isSettled = true;
    }

    String noticeId() {
        return noticeId;
    }

    String occasion() {
        return occasion;
    }

    String fromDepartment() {
        return fromDepartment;
    }

    String department() {
        return department;
    }

    List<Role> roles() {
        return AddressedRoles.read(roles);
    }
}
