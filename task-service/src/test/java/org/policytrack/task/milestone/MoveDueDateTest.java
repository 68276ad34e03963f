package org.policytrack.task.milestone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.policytrack.task.TestPlan.aPlan;
import static org.policytrack.task.TestPlan.tagOf;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.policytrack.kit.caller.Caller;
import org.policytrack.kit.caller.Role;
import org.policytrack.kit.conditional.ExpectedVersion;
import org.policytrack.kit.testing.AuditTable;
import org.policytrack.task.TaskServiceTest;

@QuarkusTest
class MoveDueDateTest extends TaskServiceTest {

    @Inject
    MoveDueDate move;

    @Inject
    DataSource database;

    @Test
    void aMoveThatFailsAfterItWasRecordedLeavesNeitherMoveNorEntry() {
        String milestone = aPlan().imported().mechanism();
        String tag = tagOf("/milestones/" + milestone);
        Caller coordinator = new Caller("coordinator", Set.of(Role.COORDINATOR), "zj-fgw");
        NewDueDate later = new NewDueDate(LocalDate.of(2023, 5, 31), "联席会议商定");

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    move.move(milestone, later, ExpectedVersion.of("*"), coordinator);
                    throw new IllegalStateException("the power fails");
                }))
                .hasMessageContaining("the power fails");

        assertThat(tagOf("/milestones/" + milestone)).isEqualTo(tag);
        assertThat(new AuditTable(database).about("Milestone", milestone)).isEmpty();
    }
}
