package org.policytrack.kit.clock;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ArcContainer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The business day that what runs here belongs to, where a request of a demonstration has named one: to that request,
 * to what it set going on another thread, and to the messages it wrote. Empty everywhere else.
 */
@ApplicationScoped
public class DayInUse {

    private static final ScopedValue<LocalDate> CARRIED = ScopedValue.newInstance();
    private static final ScopedValue<LocalDate> TOLD_ONWARD = ScopedValue.newInstance();

    private final DayOfRequest ofRequest;

    DayInUse(DayOfRequest ofRequest) {
        this.ofRequest = ofRequest;
    }

    /** The day of the work that goes on in this thread. */
    public Optional<LocalDate> get() {
        if (CARRIED.isBound()) {
            return Optional.of(CARRIED.get());
        }
        ArcContainer container = Arc.container();
        return container != null && container.requestContext().isActive() ? ofRequest.day() : Optional.empty();
    }

    /** The same work for another thread, where it belongs to the day it was set going on. */
    public Runnable carried(Runnable work) {
        return get().<Runnable>map(day -> () -> on(day, work)).orElse(work);
    }

    static void on(LocalDate day, Runnable work) {
        ScopedValue.where(CARRIED, day).run(work);
    }

    /** Does something whose calls to other services tell them the day, if there is one. */
    public void tellingOnward(@Nullable LocalDate day, Runnable work) {
        if (day == null) {
            work.run();
        } else {
            ScopedValue.where(TOLD_ONWARD, day).run(work);
        }
    }

    /** The day a call to another service has to name. */
    public Optional<LocalDate> toldOnward() {
        return TOLD_ONWARD.isBound() ? Optional.of(TOLD_ONWARD.get()) : Optional.empty();
    }
}
