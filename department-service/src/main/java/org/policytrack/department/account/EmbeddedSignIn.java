package org.policytrack.department.account;

import jakarta.enterprise.context.ApplicationScoped;
import org.policytrack.kit.caller.IdentityConfig;
import org.policytrack.kit.problem.Refusal;

/** Whether the accounts kept here may sign in at all, or people come from an identity provider only. */
@ApplicationScoped
public class EmbeddedSignIn {

    private final boolean isOn;

    public EmbeddedSignIn(IdentityConfig config) {
        this.isOn = config.embedded();
    }

    public boolean isOn() {
        return isOn;
    }

    /** Refuses with 403 where it is off. */
    public void mustBeOn() {
        if (!isOn) {
            throw new Off();
        }
    }

    /** 403: people sign in elsewhere. */
    static final class Off extends Refusal {

        Off() {
            super(403, "embedded-sign-in-off");
        }
    }
}
