package org.policytrack.department.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.policytrack.department.account.AccountName;
import org.policytrack.department.account.Accounts;
import org.policytrack.department.directory.Departments;
import org.policytrack.kit.caller.Caller;
import org.policytrack.kit.problem.InputFault;

/**
 * How many webhooks a department and a person may have, switched on or not: every notice goes to each of them. The owner's
 * row is locked before they are counted, so that of two added at once the second counts the first.
 */
@ApplicationScoped
class RoomForWebhooks {

    private static final long MOST_OF_DEPARTMENT = 20;
    private static final long MOST_OF_PERSON = 5;

    private final Webhooks webhooks;
    private final Departments departments;
    private final Accounts accounts;

    RoomForWebhooks(Webhooks webhooks, Departments departments, Accounts accounts) {
        this.webhooks = webhooks;
        this.departments = departments;
        this.accounts = accounts;
    }

    /** Joins the transaction around it; empty where there is room for one more. */
    Optional<InputFault> fault(NewWebhook request, Caller caller) {
        String code = request.department();
        if (!departments.has(code)) {
            return Optional.of(InputFault.inBody("/department", "department-unknown", code));
        }
        return request.isPersonal() ? faultOfPerson(caller.username()) : faultOfDepartment(code);
    }

    /** Who comes from an outside identity provider has no account here, and no notice would find their webhook. */
    private Optional<InputFault> faultOfPerson(String username) {
        if (accounts.locked(new AccountName(username)).isEmpty()) {
            return Optional.of(InputFault.inBody("/personal", "personal-needs-account"));
        }
        return webhooks.count("person", username) < MOST_OF_PERSON
                ? Optional.empty()
                : Optional.of(InputFault.inBody("/personal", "too-many-own-webhooks", MOST_OF_PERSON));
    }

    private Optional<InputFault> faultOfDepartment(String code) {
        departments.findById(code, LockModeType.PESSIMISTIC_WRITE);
        return webhooks.count("department = ?1 and person is null", code) < MOST_OF_DEPARTMENT
                ? Optional.empty()
                : Optional.of(InputFault.inBody("/department", "too-many-webhooks", MOST_OF_DEPARTMENT));
    }
}
