package org.policytrack.kit.instance;

import java.time.Duration;
import java.util.UUID;
import java.util.function.LongSupplier;

/**
 * One instance among those of a service. It announces itself, and writes nothing before whoever took itself for the only one
 * has looked again; of those that look no more nothing is heard for long, and they are removed, so that what they still
 * meant to write is refused by the database. For one thread, but for what is asked of it.
 */
class Membership {

    /** How long an instance that found itself alone believes it, from before it looked. */
    static final Duration BELIEVED = Duration.ofSeconds(2);

    private static final Duration MARGIN = Duration.ofMillis(500);
    private static final Duration DEAD = Duration.ofSeconds(30);
    private static final Duration DOUBTED = Duration.ofMinutes(10);

    private final InstanceTables tables;
    private final boolean isShared;
    private final LongSupplier nanoTime;
    private volatile String id = UUID.randomUUID().toString();
    private volatile Alone alone = Alone.NO;
    private volatile boolean isInDoubt;
    private volatile long doubtedAt;
    private boolean isAnnounced;
    private boolean isAdmitted;
    private long maybeAdmittedAt;
    private long stretches;

    /**
     * @param isShared whether there can be others at all; those on the list are otherwise what is left of a killed process
     * @param nanoTime as {@link System#nanoTime}
     */
    Membership(InstanceTables tables, boolean isShared, LongSupplier nanoTime) {
        this.tables = tables;
        this.isShared = isShared;
        this.nanoTime = nanoTime;
    }

    String id() {
        return id;
    }

    boolean isAdmitted() {
        return isAdmitted;
    }

    /** Which stretch of time without others this is, each another number; 0 when there may be others. */
    long stretchAlone() {
        Alone now = alone;
        return now.stretch() != 0 && now.until() - nanoTime.getAsLong() > 0 && !isInDoubt ? now.stretch() : 0;
    }

    /** Something was changed, or may be, that this instance does not know of. */
    void doubt() {
        doubtedAt = nanoTime.getAsLong();
        isInDoubt = true;
    }

    /** Looks who else is there; to be called again and again. */
    void look() {
        long begun = nanoTime.getAsLong();
        if (!isAdmitted) {
            comeIn();
        }
        if (!tables.isStillThere(id)) {
            beginAnew();
            return;
        }
        tables.notSeenFor(DEAD).stream()
                .filter(silent -> !tables.holdsAWriteOpen(silent))
                .forEach(tables::remove);
        if (isInDoubt && begun - doubtedAt > DOUBTED.toNanos()) {
            isInDoubt = false;
        }
        believe(begun, isAdmitted && tables.others(id).isEmpty());
    }

    /** Where it is not known whether the database has heard it, this one comes under another name. */
    private void comeIn() {
        try {
            if (!isAnnounced) {
                announce();
            }
            if (nanoTime.getAsLong() - maybeAdmittedAt >= 0) {
                tables.admit(id);
                isAdmitted = true;
            }
        } catch (RuntimeException failed) {
            beginAnew();
            throw failed;
        }
    }

    private void announce() {
        tables.announce(id);
        isAnnounced = true;
        long now = nanoTime.getAsLong();
        if (!isShared) {
            tables.others(id).forEach(tables::remove);
        }
        boolean isFirst = tables.others(id).isEmpty();
        maybeAdmittedAt = isFirst ? now : now + BELIEVED.plus(MARGIN).toNanos();
    }

    private void beginAnew() {
        alone = Alone.NO;
        isAnnounced = false;
        isAdmitted = false;
        id = UUID.randomUUID().toString();
    }

    private void believe(long begun, boolean isAlone) {
        if (!isAlone) {
            alone = Alone.NO;
            return;
        }
        boolean goesOn = alone.stretch() != 0 && alone.until() - begun > 0;
        if (!goesOn) {
            stretches++;
        }
        alone = new Alone(stretches, begun + BELIEVED.toNanos());
    }

    void leave() {
        alone = Alone.NO;
        if (isAnnounced) {
            tables.remove(id);
        }
    }

    /** @param stretch 0 for none */
    private record Alone(long stretch, long until) {

        static final Alone NO = new Alone(0, 0);
    }
}
