package org.policytrack.department.password;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.policytrack.department.Settings;

/** Password checks of a service that takes no more of them. */
public final class BusyHashes {

    private BusyHashes() {}

    public static PasswordHashes ofAService() {
        PasswordHashes hashes = new PasswordHashes(Settings.defaults(), new SimpleMeterRegistry());
        hashes.stop();
        return hashes;
    }
}
