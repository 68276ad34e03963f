package org.policytrack.kit.limit;

import io.github.bucket4j.TimeMeter;
import jakarta.enterprise.context.ApplicationScoped;
import org.policytrack.kit.caller.Caller;
import org.policytrack.kit.caller.Role;

/** What each signed-in caller has left; the services themselves are not bounded. */
@ApplicationScoped
public class AllowanceOfCaller {

    private final Allowances allowances;
    private final RefusalCount count;

    AllowanceOfCaller(LimitsConfig config, TimeMeter time, RefusalCount count) {
        this.allowances = new Allowances(config.perCallerAtOnce(), config.perCaller(), config.remembered(), time);
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
