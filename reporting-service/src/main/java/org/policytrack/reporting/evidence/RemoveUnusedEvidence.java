package org.policytrack.reporting.evidence;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.policytrack.kit.audit.AuditTrail;
import org.policytrack.kit.audit.Change;
import org.policytrack.kit.clock.RealTime;
import org.policytrack.reporting.evidence.store.EvidenceStore;

/**
 * Removes what no report came to refer to, content that no evidence has any more, and what uploads that broke off left
 * behind. Several instances may do it at once.
 */
@ApplicationScoped
class RemoveUnusedEvidence {

    /** Real time for which content may wait for its record; uploads take minutes at most. */
    private static final Duration CONTENT_WAITS = Duration.ofDays(1);

    private static final int AT_ONCE = 100;
    private static final String ACTION = "removeUnusedEvidence";

    private final EvidenceRecords records;
    private final KnownContents known;
    private final KeptContents kept;
    private final EvidenceStore store;
    private final AuditTrail audit;
    private final EvidenceConfig config;
    private final Clock clock;
    private final InstantSource now;

    RemoveUnusedEvidence(
            EvidenceRecords records,
            KnownContents known,
            KeptContents kept,
            EvidenceStore store,
            AuditTrail audit,
            EvidenceConfig config,
            Clock clock,
            @RealTime InstantSource now) {
        this.records = records;
        this.known = known;
        this.kept = kept;
        this.store = store;
        this.audit = audit;
        this.config = config;
        this.clock = clock;
        this.now = now;
    }

    @Scheduled(every = "1h", delayed = "15m")
    void remove() throws IOException {
        removeRecords(clock.instant().minus(config.unusedKeptFor()));
        Instant aDayAgo = now.instant().minus(CONTENT_WAITS);
        removeContents(aDayAgo);
        store.removeUnfinished(aDayAgo);
        ReceivedFile.removeLeftOvers(config.incoming(), aDayAgo);
    }

    private void removeRecords(Instant before) {
        List<Evidence> unused;
        do {
            unused = QuarkusTransaction.requiringNew().call(() -> records.unusedSince(before, AT_ONCE));
            unused.forEach(evidence -> QuarkusTransaction.requiringNew().run(() -> removeRecord(evidence.id())));
        } while (unused.size() == AT_ONCE);
    }

    private void removeRecord(String id) {
        records.lockUnused(id).ifPresent(evidence -> {
            records.delete(evidence);
            audit.recordOwn(Change.done(ACTION, "Evidence", id).from(EvidenceView.of(evidence)));
        });
    }

    private void removeContents(Instant before) {
        List<Content> unused;
        do {
            unused = known.unusedSince(before, AT_ONCE);
            unused.forEach(content -> QuarkusTransaction.requiringNew().run(() -> removeContent(content, before)));
        } while (unused.size() == AT_ONCE);
    }

    /** The entry is locked: an upload of the same content waits, and then brings the file again. */
    private void removeContent(Content content, Instant before) {
        if (known.lockUnused(content.sha256(), before)) {
            kept.remove(content.sha256());
            known.forget(content.sha256());
            audit.recordOwn(
                    Change.done(ACTION, "EvidenceContent", content.sha256()).from(content));
        }
    }
}
