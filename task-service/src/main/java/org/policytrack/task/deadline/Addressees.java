package org.policytrack.task.deadline;

import java.util.ArrayList;
import java.util.List;
import org.policytrack.kit.caller.Role;
import org.policytrack.task.ladder.ReminderLadder;

/**
 * Who is reminded: the liaison officers of the departments responsible, from the ladder's last days on their heads too,
 * and the coordinating office once it is late enough. A department gets one reminder with all its roles in it. Where the
 * office is itself responsible nobody stands above it, so its coordinators hear of lateness from the first day.
 */
final class Addressees {

    private Addressees() {}

    /**
     * The departments in their order, the office last where it is only told.
     *
     * @param responsible codes of the departments, each once
     * @param office code of the coordinating office
     * @param daysLeft calendar days to the day to act by
     * @param workingDaysLate working days after the due date, 0 while it has not passed
     */
    static List<Addressee> of(
            List<String> responsible, String office, ReminderLadder ladder, long daysLeft, int workingDaysLate) {
        boolean isLate = workingDaysLate > 0;
        boolean isForTheHead = isLate || daysLeft <= ladder.headFromDaysLeft();
        boolean isForTheOffice = workingDaysLate >= ladder.officeFromWorkingDaysLate();
        List<Addressee> all = new ArrayList<>();
        for (String department : responsible) {
            List<Role> roles = new ArrayList<>(List.of(Role.REPORTER));
            if (isForTheHead) {
                roles.add(Role.HEAD);
            }
            if (isLate && department.equals(office)) {
                roles.add(Role.COORDINATOR);
            }
            all.add(new Addressee(department, List.copyOf(roles), true));
        }
        if (isForTheOffice && !responsible.contains(office)) {
            all.add(new Addressee(office, List.of(Role.COORDINATOR), false));
        }
        return List.copyOf(all);
    }
}
