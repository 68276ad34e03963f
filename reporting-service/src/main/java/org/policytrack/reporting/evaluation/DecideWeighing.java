package org.policytrack.reporting.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.policytrack.kit.audit.AuditTrail;
import org.policytrack.kit.audit.Change;
import org.policytrack.kit.caller.Caller;
import org.policytrack.kit.conditional.ExpectedVersion;
import org.policytrack.kit.problem.NotFound;
import org.policytrack.reporting.borrowed.Borrowed;
import org.policytrack.reporting.taskclient.BorrowedPlan;
import org.policytrack.reporting.taskclient.BorrowedPlans;

/** The coordinating office decides what counts how much. Reports that were published keep what they were made with. */
@ApplicationScoped
class DecideWeighing {

    private final BorrowedPlans plans;
    private final Weighings weighings;
    private final AuditTrail audit;

    DecideWeighing(BorrowedPlans plans, Weighings weighings, AuditTrail audit) {
        this.plans = plans;
        this.weighings = weighings;
        this.audit = audit;
    }

    @Transactional
    WeighingView decide(String plan, WeighingRequest request, ExpectedVersion expected, Caller caller) {
        BorrowedPlan borrowed = plans.plan(plan).map(Borrowed::value).orElseThrow(() -> new NotFound(plan));
        WeighingView before = weighings.show(plan);
        expected.mustBe(before.version());
        Weighing weighing = request.weighing(borrowed);
        Optional<WeighingOfPlan> decided = weighings.findByIdOptional(plan);
        decided.ifPresentOrElse(
                known -> known.change(weighing), () -> weighings.persist(new WeighingOfPlan(plan, weighing)));
        weighings.flush();
        WeighingView after = weighings.show(plan);
        audit.record(
                Change.done("decideWeighing", "Weighing", plan).from(before).to(after), caller);
        return after;
    }
}
