package org.policytrack.reporting.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.problem.InputFault;
import org.policytrack.kit.problem.InputRefused;
import org.policytrack.reporting.evidence.store.EvidenceStore;
import org.policytrack.reporting.evidence.store.StoredFile;

/**
 * Checks the store in steps, each of bounded work and memory: first the file of each record, read to its end, then each
 * file for whether anything is known of it.
 */
@ApplicationScoped
class VerifyEvidence {

    private static final String CONTENTS = "contents ";
    private static final String FILES = "files ";
    private static final int CONTENTS_AT_ONCE = 200;
    private static final long BYTES_AT_ONCE = 256L * 1024 * 1024;
    private static final int FILES_AT_ONCE = 1000;
    private static final int RECORDS_NAMED = 20;

    private final KnownContents known;
    private final KeptContents kept;
    private final EvidenceRecords records;
    private final EvidenceStore store;

    VerifyEvidence(KnownContents known, KeptContents kept, EvidenceRecords records, EvidenceStore store) {
        this.known = known;
        this.kept = kept;
        this.records = records;
        this.store = store;
    }

    /** @param cursor what the step before gave; null for the first step */
    EvidenceVerification step(@Nullable String cursor) {
        String place = cursor == null ? CONTENTS : read(cursor);
        if (place.startsWith(CONTENTS)) {
            return contentsAfter(place.substring(CONTENTS.length()));
        }
        if (place.startsWith(FILES)) {
            return filesAfter(place.substring(FILES.length()));
        }
        throw unknownCursor();
    }

    private EvidenceVerification contentsAfter(String sha256) {
        List<Content> contents = known.usedAfter(sha256, CONTENTS_AT_ONCE);
        List<EvidenceFault> faults = new ArrayList<>();
        long bytes = 0;
        int checked = 0;
        while (checked < contents.size() && bytes < BYTES_AT_ONCE) {
            Content content = contents.get(checked);
            kept.faultOf(content).ifPresent(kind -> faults.add(fault(kind, content)));
            bytes += content.size();
            checked++;
        }
        boolean isLast = checked == contents.size() && checked < CONTENTS_AT_ONCE;
        String next = isLast ? FILES : CONTENTS + contents.get(checked - 1).sha256();
        return new EvidenceVerification(checked, faults, written(next));
    }

    private EvidenceFault fault(EvidenceFault.Kind kind, Content content) {
        return new EvidenceFault(
                kind, StoredFile.nameOf(content.sha256()), records.withContent(content.sha256(), RECORDS_NAMED));
    }

    private EvidenceVerification filesAfter(String name) {
        try {
            List<StoredFile> files = store.after(name, FILES_AT_ONCE);
            List<EvidenceFault> faults = files.stream()
                    .filter(file -> file.sha256().filter(known::has).isEmpty())
                    .map(file -> new EvidenceFault(EvidenceFault.Kind.UNKNOWN, file.name(), List.of()))
                    .toList();
            String next = files.size() < FILES_AT_ONCE
                    ? null
                    : written(FILES + files.getLast().name());
            return new EvidenceVerification(files.size(), faults, next);
        } catch (IOException failed) {
            throw KeptContents.unavailable(failed);
        }
    }

    private static String written(String place) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(StandardCharsets.UTF_8));
    }

    private static String read(String cursor) {
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            throw unknownCursor();
        }
    }

    private static InputRefused unknownCursor() {
        return InputRefused.unreadable(InputFault.inQuery("cursor", "cursor-unknown"));
    }
}
