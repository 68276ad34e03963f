package org.policytrack.reporting.reminder;

import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.Objects;
import org.policytrack.reporting.departmentclient.NewNotice;

/**
 * A department that was sent a notice.
 *
 * @param roles whose people there it was for, with commas between
 * @param title of the notice, in Chinese
 */
@Embeddable
record RemindedDepartment(String department, String roles, String title) {

    private static final String BETWEEN = ",";

    static RemindedDepartment by(NewNotice notice) {
        return new RemindedDepartment(
                notice.department(), String.join(BETWEEN, Objects.requireNonNull(notice.roles())), notice.title());
    }

    List<String> roleNames() {
        return List.of(roles.split(BETWEEN));
    }
}
