package org.policytrack.task.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.policytrack.kit.caller.Role;
import org.policytrack.task.ladder.ReminderLadder;

class AddresseesTest {

    private static final String OFFICE = "office";

    @ParameterizedTest(name = "{0} days left, {1} working days late: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            30  | 0 | a reporter; b reporter
            2   | 0 | a reporter; b reporter
            1   | 0 | a reporter head; b reporter head
            0   | 0 | a reporter head; b reporter head
            -6  | 1 | a reporter head; b reporter head
            -10 | 4 | a reporter head; b reporter head
            -11 | 5 | a reporter head; b reporter head; office coordinator
            -90 | 60 | a reporter head; b reporter head; office coordinator
            """)
    void theLiaisonOfficersFirstThenTheHeadsThenTheOffice(long daysLeft, int workingDaysLate, String expected) {
        assertThat(said(List.of("a", "b"), ReminderLadder.DEFAULT, daysLeft, workingDaysLate))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} days left, {1} working days late: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            30 | 0 | office reporter; b reporter
            1  | 0 | office reporter head; b reporter head
            -6 | 1 | office reporter head coordinator; b reporter head
            -11 | 5 | office reporter head coordinator; b reporter head
            """)
    void anOfficeThatIsResponsibleGetsOneReminderForAllItsRoles(long daysLeft, int workingDaysLate, String expected) {
        assertThat(said(List.of(OFFICE, "b"), ReminderLadder.DEFAULT, daysLeft, workingDaysLate))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} days left, {1} working days late: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            8  | 0 | a reporter
            7  | 0 | a reporter head
            -3 | 1 | a reporter head
            -4 | 2 | a reporter head; office coordinator
            """)
    void theLadderSaysFromWhenOn(long daysLeft, int workingDaysLate, String expected) {
        ReminderLadder ladder = new ReminderLadder(List.of(), 7, 7, 2, 3, List.of(), 3);

        assertThat(said(List.of("a"), ladder, daysLeft, workingDaysLate)).isEqualTo(expected);
    }

    private static String said(List<String> responsible, ReminderLadder ladder, long daysLeft, int workingDaysLate) {
        return Addressees.of(responsible, OFFICE, ladder, daysLeft, workingDaysLate).stream()
                .map(each -> each.department() + " "
                        + each.roles().stream().map(Role::wireName).collect(Collectors.joining(" ")))
                .collect(Collectors.joining("; "));
    }
}
