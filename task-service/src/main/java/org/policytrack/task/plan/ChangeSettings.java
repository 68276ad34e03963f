package org.policytrack.task.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.policytrack.kit.audit.AuditTrail;
import org.policytrack.kit.audit.Change;
import org.policytrack.kit.caller.Caller;
import org.policytrack.kit.conditional.ExpectedVersion;
import org.policytrack.kit.problem.InputFault;
import org.policytrack.kit.problem.InputRefused;
import org.policytrack.kit.problem.NotFound;

/** The coordinating office changes what the lights and reports of a plan go by. */
@ApplicationScoped
class ChangeSettings {

    private final Plans plans;
    private final ShowPlan show;
    private final AuditTrail audit;

    ChangeSettings(Plans plans, ShowPlan show, AuditTrail audit) {
        this.plans = plans;
        this.show = show;
        this.audit = audit;
    }

    @Transactional
    Plan change(String id, SettingsChange change, ExpectedVersion expected, Caller caller) {
        Plan plan = plans.findByIdOptional(id).orElseThrow(() -> new NotFound(id));
        expected.mustBe(plan.version());
        PlanSettings changed = plan.settings().with(change);
        redMustBeAboveYellow(changed);
        if (!changed.equals(plan.settings())) {
            PlanView before = show.today(plan);
            plan.change(changed);
            plans.flush();
            audit.record(Change.done("changeSettings", "Plan", id).from(before).to(show.today(plan)), caller);
        }
        return plan;
    }

    private static void redMustBeAboveYellow(PlanSettings settings) {
        if (settings.redBehind() <= settings.yellowBehind()) {
            throw InputRefused.invalid(
                    InputFault.inBody("/redBehind", "red-not-above-yellow", settings.yellowBehind()));
        }
    }
}
