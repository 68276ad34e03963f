package org.policytrack.department.delivery;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;
import org.policytrack.department.channel.Channel;
import org.policytrack.department.noticesettings.NoticeSettings;
import org.policytrack.department.outgoing.AddressRefused;
import org.policytrack.department.outgoing.CallFailed;
import org.policytrack.department.webhook.SwitchOffWebhook;
import org.policytrack.department.webhook.WebhookRows;
import org.policytrack.kit.clock.RealTime;
import org.policytrack.kit.repetition.DatabaseFailure;

/**
 * Sends what waits. A delivery is leased in a transaction of its own, sent outside any, and recorded in another. So of
 * several instances one sends it, and one that is killed loses nothing: the lease ends and another attempt begins.
 * Between the receiver's answer and the record lies the one moment in which a kill makes a message arrive twice, under
 * the same id; no protocol of these receivers can close it.
 */
@ApplicationScoped
class DeliveryDispatcher {

    private static final Logger LOG = Logger.getLogger(DeliveryDispatcher.class);
    /** Far longer than an attempt may take, so that nobody begins a second one while the first still runs. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    /** Somewhat longer than an attempt may take. */
    private static final Duration LONGEST_TO_FINISH = Duration.ofSeconds(25);

    /** Before these many attempts nothing is given up, however many days off lay between them. */
    private static final int FEWEST_ATTEMPTS = 15;

    private static final int MOST_RECORDS = 20;
    private static final Duration PAUSE_OF_RECORD = Duration.ofSeconds(2);
    private static final int BATCH = 20;
    private static final int MOST_DOUBLINGS = 20;

    private final DeliveryTable table;
    private final AttemptDelivery attempt;
    private final SendingTimes times;
    private final NoticeSettings settings;
    private final WebhookRows webhooks;
    private final SwitchOffWebhook switchOff;
    private final DeliveryConfig config;
    private final Clock clock;
    private final InstantSource now;
    private final Lock atWork = new ReentrantLock();
    private volatile boolean isStopping;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();

    DeliveryDispatcher(
            DeliveryTable table,
            AttemptDelivery attempt,
            SendingTimes times,
            NoticeSettings settings,
            WebhookRows webhooks,
            SwitchOffWebhook switchOff,
            DeliveryConfig config,
            Clock clock,
            @RealTime InstantSource now) {
        this.table = table;
        this.attempt = attempt;
        this.times = times;
        this.settings = settings;
        this.webhooks = webhooks;
        this.switchOff = switchOff;
        this.config = config;
        this.clock = clock;
        this.now = now;
    }

    /** Sends what is due until nothing more is. */
    @Scheduled(every = "1s", delayed = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void round() {
        atWork.lock();
        try {
            List<Delivery> begun;
            do {
                begun = isStopping
                        ? List.of()
                        : QuarkusTransaction.requiringNew().call(this::begin);
                sendAll(begun);
            } while (!begun.isEmpty());
        } catch (RuntimeException databaseDown) {
            LOG.warnf("Deliveries cannot be read: %s", databaseDown);
        } finally {
            atWork.unlock();
        }
    }

    /** What was handed over is recorded before the database goes; or its receiver would get it again after the start. */
    void finish(@Observes ShutdownEvent stopping) throws InterruptedException {
        isStopping = true;
        if (atWork.tryLock(LONGEST_TO_FINISH.toSeconds(), TimeUnit.SECONDS)) {
            atWork.unlock();
        }
    }

    /** Takes a batch; in quiet hours and on days off what is due is put off instead. */
    private List<Delivery> begin() {
        Instant at = now.instant();
        Instant businessNow = clock.instant();
        List<Delivery> begun = new ArrayList<>();
        for (Delivery due : table.due(at, businessNow, BATCH)) {
            Instant allowed = times.nextAllowed(businessNow, settings.ofDepartment(due.department()));
            if (allowed.isAfter(businessNow)) {
                table.putOff(due, allowed);
            } else {
                begun.add(table.begin(due, at, at.plus(LEASE)));
            }
        }
        return begun;
    }

    private void sendAll(List<Delivery> begun) {
        List<Future<?>> running = new ArrayList<>();
        begun.forEach(delivery -> running.add(workers.submit(() -> deliver(delivery))));
        for (Future<?> one : running) {
            try {
                one.get();
            } catch (java.util.concurrent.ExecutionException failed) {
                LOG.warnf("A delivery is tried again when its lease ends: %s", failed.getCause());
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void deliver(Delivery delivery) {
        try {
            attempt.send(delivery);
        } catch (CannotArrive forGood) {
            record(() -> table.failed(
                    delivery,
                    DeliveryState.FAILED,
                    String.valueOf(forGood.getMessage()),
                    now.instant(),
                    now.instant()));
            return;
        } catch (AddressRefused refused) {
            failed(delivery, refused.fault());
            return;
        } catch (CallFailed failed) {
            failed(delivery, String.valueOf(failed.getMessage()));
            return;
        } catch (RuntimeException unforeseen) {
            if (DatabaseFailure.isOfTheDatabase(unforeseen)) {
                throw unforeseen; // nobody was called, and that says nothing of the receiver
            }
            LOG.warnf(unforeseen, "Delivery %d by %s", delivery.id(), delivery.channel());
            failed(delivery, "could not be sent; the log of the service tells more");
            return;
        }
        record(() -> {
            table.sent(delivery, clock.instant(), now.instant());
            if (isToWebhook(delivery)) {
                webhooks.arrived(delivery.target());
            }
        });
    }

    private void failed(Delivery delivery, String why) {
        Instant at = now.instant();
        Instant first = delivery.firstAttemptAt() == null ? at : delivery.firstAttemptAt();
        boolean isGivenUp = delivery.attempts() >= FEWEST_ATTEMPTS
                && !first.plus(config.givenUpAfter()).isAfter(at);
        LOG.infof("Delivery %d by %s, attempt %d: %s", delivery.id(), delivery.channel(), delivery.attempts(), why);
        record(() -> {
            table.failed(
                    delivery,
                    isGivenUp ? DeliveryState.FAILED : DeliveryState.WAITING,
                    why,
                    at.plus(pauseAfter(delivery.attempts())),
                    at);
            if (isToWebhook(delivery)) {
                webhooks.failed(delivery.target(), at);
            }
        });
        if (isToWebhook(delivery)) {
            switchOff.ifFailing(delivery.target(), since -> isFailingForLong(delivery.target(), since, at));
        }
    }

    /** Time alone says nothing: over a long holiday nothing is tried. */
    private boolean isFailingForLong(String webhook, Instant since, Instant at) {
        int failing = table.failing(webhook, since);
        boolean isOld = !since.plus(config.webhookOffAfter()).isAfter(at);
        return failing >= config.webhookOffAfterDeliveries()
                || (isOld && table.failedAttempts(webhook, since) >= FEWEST_ATTEMPTS);
    }

    private static boolean isToWebhook(Delivery delivery) {
        return delivery.channel() != Channel.MAIL;
    }

    /** Within the lease it is tried again: what was handed over and is not on record would be handed over again. */
    private static void record(Runnable what) {
        for (int failures = 0; ; failures++) {
            try {
                QuarkusTransaction.requiringNew().run(what);
                return;
            } catch (RuntimeException databaseDown) {
                if (failures == MOST_RECORDS) {
                    throw databaseDown;
                }
                LockSupport.parkNanos(PAUSE_OF_RECORD.toNanos());
            }
        }
    }

    /** Doubled with each attempt up to the longest, and up to half of it taken off by chance. */
    private Duration pauseAfter(int attempts) {
        long grown = config.firstPause().toMillis() << Math.min(attempts - 1, MOST_DOUBLINGS);
        long pause = Math.min(grown, config.longestPause().toMillis());
        return Duration.ofMillis(pause / 2 + ThreadLocalRandom.current().nextLong(pause / 2 + 1));
    }

    @PreDestroy
    void stop() {
        workers.close();
    }
}
