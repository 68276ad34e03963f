package org.policytrack.reporting.evidence;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.policytrack.kit.audit.AuditTrail;
import org.policytrack.kit.audit.Change;
import org.policytrack.kit.caller.Caller;
import org.policytrack.kit.clock.RealTime;
import org.policytrack.kit.problem.InputFault;
import org.policytrack.kit.problem.InputRefused;
import org.policytrack.reporting.evidence.file.FileName;
import org.policytrack.reporting.evidence.file.FileType;
import org.policytrack.reporting.evidence.file.FileTypeRefused;
import org.policytrack.reporting.evidence.file.FileTypes;

/**
 * A liaison officer uploads evidence for the own department. The file is in the store before there is a record of it:
 * a process that ends in between leaves content nobody has, which is removed after a day.
 */
@ApplicationScoped
class UploadEvidence {

    private final EvidenceRecords records;
    private final KnownContents known;
    private final KeptContents kept;
    private final AuditTrail audit;
    private final Clock clock;
    private final InstantSource now;

    UploadEvidence(
            EvidenceRecords records,
            KnownContents known,
            KeptContents kept,
            AuditTrail audit,
            Clock clock,
            @RealTime InstantSource now) {
        this.records = records;
        this.known = known;
        this.kept = kept;
        this.audit = audit;
        this.clock = clock;
        this.now = now;
    }

    /** What the form says; refuses with 422 what is no evidence. */
    static NewEvidence looked(UploadForm form) {
        ReceivedFile file = form.file();
        try {
            FileType type = FileTypes.of(file.path());
            return new NewEvidence(file.content(), type, FileName.of(file.givenName(), type), form.title());
        } catch (FileTypeRefused refused) {
            throw InputRefused.invalid(InputFault.inBody("/file", refused.code(), typesTaken()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String typesTaken() {
        return Arrays.stream(FileType.values()).map(FileType::name).collect(Collectors.joining(", "));
    }

    /** Brings the file into the store, before and without the transaction of its record. */
    void keep(ReceivedFile file) {
        QuarkusTransaction.requiringNew().run(() -> known.enter(file.content(), now.instant()));
        kept.keep(file.content(), file.path());
    }

    /** Records it, in the transaction at hand. Nobody can remove the file meanwhile; if somebody just did, it comes back. */
    Evidence record(NewEvidence uploaded, ReceivedFile file, String department, Caller uploader) {
        known.enter(file.content(), now.instant());
        kept.keep(file.content(), file.path());
        Evidence evidence = new Evidence(
                UUID.randomUUID().toString(),
                uploaded,
                department,
                uploader.username(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        records.persistAndFlush(evidence);
        audit.record(Change.done("uploadEvidence", "Evidence", evidence.id()).to(EvidenceView.of(evidence)), uploader);
        return evidence;
    }
}
