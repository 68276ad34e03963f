package org.policytrack.kit.instance;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** This instance of the service among all that share its database. It is there before anything is written. */
@ApplicationScoped
public class ThisInstance {

    private static final Logger LOG = Logger.getLogger(ThisInstance.class);
    private static final Duration EVERY = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int BEFORE_ALL_OTHERS = Integer.MIN_VALUE;
    private static final int AFTER_ALL_OTHERS = Integer.MAX_VALUE;

    private final boolean isKnown;
    private final Membership membership;
    private final CountDownLatch isOver = new CountDownLatch(1);
    private final Thread watch =
            Thread.ofPlatform().name("this-instance").daemon().unstarted(this::watch);

    ThisInstance(
            InstanceConfig config,
            DataSource database,
            @ConfigProperty(name = "quarkus.datasource.db-kind") String kind) {
        this.isKnown = config.known();
        this.membership = new Membership(new InstanceTables(database), !kind.equals("h2"), System::nanoTime);
    }

    /** What its writes are told to be by; null where instances do not know of each other. */
    public @Nullable String id() {
        return isKnown ? membership.id() : null;
    }

    /** The number of this stretch of time in which nobody else can write; 0 when somebody may. */
    public long stretchAlone() {
        return isKnown ? membership.stretchAlone() : 0;
    }

    /** Something is not as this instance knows it; for a while it takes itself for one among others. */
    public void doubt() {
        membership.doubt();
    }

    void start(@Observes @Priority(BEFORE_ALL_OTHERS) StartupEvent event) throws InterruptedException {
        if (!isKnown) {
            return;
        }
        long begun = System.nanoTime();
        look();
        while (!membership.isAdmitted() && System.nanoTime() - begun < PATIENCE.toNanos()) {
            Thread.sleep(EVERY);
            look();
        }
        watch.start();
    }

    private void watch() {
        try {
            while (!isOver.await(EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                look();
            }
        } catch (InterruptedException unforeseen) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        try {
            membership.look();
        } catch (RuntimeException databaseDown) {
            LOG.debug("It cannot be seen who else is there", databaseDown);
        }
    }

    void stop(@Observes @Priority(AFTER_ALL_OTHERS) ShutdownEvent event) throws InterruptedException {
        isOver.countDown(); // not by an interruption: amid a statement the embedded database would close its file
        watch.join();
        try {
            membership.leave();
        } catch (RuntimeException databaseDown) {
            LOG.debug("The others will notice by themselves", databaseDown);
        }
    }
}
