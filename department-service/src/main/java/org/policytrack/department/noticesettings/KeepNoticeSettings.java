package org.policytrack.department.noticesettings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.policytrack.department.Permissions;
import org.policytrack.department.channel.MailCall;
import org.policytrack.department.directory.Departments;
import org.policytrack.kit.audit.AuditTrail;
import org.policytrack.kit.audit.Change;
import org.policytrack.kit.caller.Caller;
import org.policytrack.kit.conditional.ExpectedVersion;
import org.policytrack.kit.problem.InputFault;
import org.policytrack.kit.problem.InputRefused;
import org.policytrack.kit.problem.NotFound;

/** A department or a person chooses how to be told. */
@ApplicationScoped
class KeepNoticeSettings {

    private final EntityManager database;
    private final SettingsRows rows;
    private final Departments departments;
    private final MailCall mail;
    private final AuditTrail audit;

    KeepNoticeSettings(
            EntityManager database, SettingsRows rows, Departments departments, MailCall mail, AuditTrail audit) {
        this.database = database;
        this.rows = rows;
        this.departments = departments;
        this.mail = mail;
        this.audit = audit;
    }

    @Transactional
    DepartmentNoticeSettings change(String code, DepartmentChoice choice, ExpectedVersion expected, Caller caller) {
        if (!departments.has(code)) {
            throw new NotFound(code);
        }
        if (!caller.isOf(code)) {
            caller.needsForAnyDepartment(Permissions.KEEP_CHANNELS);
        }
        refuse(faultsOf(choice));
        rows.ofDepartment(code);
        DepartmentNoticeSettings settings =
                database.find(DepartmentNoticeSettings.class, code, LockModeType.PESSIMISTIC_WRITE);
        expected.mustBe(settings.version());
        DepartmentSettingsView before = view(settings);
        if (isMailedElsewhere(choice, before)) {
            caller.needs(Permissions.KEEP_CHANNELS_OF_DEPARTMENT);
        }
        settings.replaceBy(choice);
        database.flush();
        DepartmentSettingsView after = view(settings);
        if (!after.equals(before)) {
            audit.record(
                    Change.done("changeDepartmentNoticeSettings", "DepartmentNoticeSettings", code)
                            .from(before)
                            .to(after),
                    caller);
        }
        return settings;
    }

    /** A shared address gets what is for some people of the department only. */
    private static boolean isMailedElsewhere(DepartmentChoice choice, DepartmentSettingsView before) {
        return choice.mail() && !(before.mail() && Objects.equals(choice.mailAddress(), before.mailAddress()));
    }

    /** The entry tells that it was changed, and not to which address: that is the person's own. */
    @Transactional
    PersonNoticeSettings change(String username, PersonChoice choice, ExpectedVersion expected, String department) {
        refuse(mailNeedsAddress(choice.mail(), choice.mailAddress()));
        rows.ofPerson(username);
        PersonNoticeSettings settings =
                database.find(PersonNoticeSettings.class, username, LockModeType.PESSIMISTIC_WRITE);
        expected.mustBe(settings.version());
        settings.replaceBy(choice);
        database.flush();
        audit.record(
                Change.done("changeOwnNoticeSettings", "OwnNoticeSettings", username),
                username,
                department.isEmpty() ? null : department);
        return settings;
    }

    private DepartmentSettingsView view(DepartmentNoticeSettings settings) {
        return DepartmentSettingsView.of(settings, mail.isAvailable());
    }

    private static List<InputFault> faultsOf(DepartmentChoice choice) {
        List<InputFault> faults = mailNeedsAddress(choice.mail(), choice.mailAddress());
        if ((choice.quietFrom() == null) != (choice.quietUntil() == null)) {
            faults.add(InputFault.inBody(
                    choice.quietFrom() == null ? "/quietFrom" : "/quietUntil", "quiet-hours-have-two-ends"));
        }
        return faults;
    }

    private static List<InputFault> mailNeedsAddress(boolean isOn, @Nullable String address) {
        List<InputFault> faults = new ArrayList<>();
        if (isOn && address == null) {
            faults.add(InputFault.inBody("/mailAddress", "mail-needs-address"));
        }
        return faults;
    }

    private static void refuse(List<InputFault> faults) {
        if (!faults.isEmpty()) {
            throw InputRefused.invalid(faults);
        }
    }
}
