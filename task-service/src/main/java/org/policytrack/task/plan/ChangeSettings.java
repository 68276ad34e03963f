package org.policytrack.task.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
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
    private final SettingChanges changes;
    private final ShowPlan show;
    private final AuditTrail audit;
    private final Clock clock;

    ChangeSettings(Plans plans, SettingChanges changes, ShowPlan show, AuditTrail audit, Clock clock) {
        this.plans = plans;
        this.changes = changes;
        this.show = show;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Plan change(String id, SettingsChange change, ExpectedVersion expected, Caller caller) {
        Plan plan = plans.findByIdOptional(id).orElseThrow(() -> new NotFound(id));
        expected.mustBe(plan.version());
        PlanSettings changed = plan.settings().with(change);
        redMustBeAboveYellow(changed);
        if (!changed.equals(plan.settings())) {
            PlanView before = show.today(plan);
            keepHistory(plan, changed, change.reason(), caller);
            plan.change(changed);
            plans.flush();
            audit.record(Change.done("changeSettings", "Plan", id).from(before).to(show.today(plan)), caller);
        }
        return plan;
    }

    private void keepHistory(Plan plan, PlanSettings changed, @Nullable String reason, Caller caller) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, clock.getZone());
        Map<String, String> values = changed.values();
        plan.settings().values().forEach((setting, from) -> {
            String to = Objects.requireNonNull(values.get(setting), setting);
            if (!to.equals(from)) {
                changes.persist(new SettingChange(plan.id(), setting, from, to, reason, caller.username(), today, now));
            }
        });
    }

    private static void redMustBeAboveYellow(PlanSettings settings) {
        if (settings.redBehind() <= settings.yellowBehind()) {
            throw InputRefused.invalid(
                    InputFault.inBody("/redBehind", "red-not-above-yellow", settings.yellowBehind()));
        }
    }
}
