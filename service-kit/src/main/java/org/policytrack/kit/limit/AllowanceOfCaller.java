package org.policytrack.kit.limit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import org.policytrack.kit.caller.Caller;
import org.policytrack.kit.caller.Role;
import org.policytrack.kit.clock.RealTime;

/** What each signed-in caller has left; the services themselves are not bounded. */
@ApplicationScoped
public class AllowanceOfCaller {

    private final Allowances allowances;
    private final RefusalCount count;

    AllowanceOfCaller(LimitsConfig config, @RealTime InstantSource now, RefusalCount count) {
        this.allowances = new Allowances(config.perCallerAtOnce(), config.perCaller(), config.remembered(), now);
        this.count = count;
    }

    /**
     * Takes one request off it.
     *
     * @throws TooManyRequests (429) when nothing is left
     */
    public void take(Caller sender) {
        if (sender.has(Role.SERVICE)) {
            return;
        }
        try {
            allowances.take(sender.username());
        } catch (TooManyRequests refusal) {
            count.refused("caller");
            throw refusal;
        }
    }
}
