package org.policytrack.kit.limit;

import io.github.bucket4j.TimeMeter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The time in which allowances are filled: it only goes on, whatever is done to the clock. */
@ApplicationScoped
class PassingTime {

    @Produces
    @Singleton
    TimeMeter passing() {
        return TimeMeter.SYSTEM_NANOTIME;
    }
}
