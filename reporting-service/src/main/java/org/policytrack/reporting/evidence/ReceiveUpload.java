package org.policytrack.reporting.evidence;

import io.quarkus.runtime.configuration.MemorySize;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.http.StreamedBody;
import org.policytrack.kit.problem.Refusal;
import org.policytrack.kit.problem.Unavailable;

/** Takes uploads in, so many at once. */
@ApplicationScoped
class ReceiveUpload {

    /** What a form has besides its file. */
    private static final long FORM = 64L * 1024;

    private static final int BUFFER = 64 * 1024;

    private final EvidenceConfig config;
    private final Semaphore places;

    ReceiveUpload(EvidenceConfig config) {
        this.config = config;
        this.places = new Semaphore(config.uploadsAtOnce());
    }

    @Produces
    @Singleton
    static StreamedBody uploads(EvidenceConfig config) {
        return new StreamedBody(
                "POST", "/api/v1/evidence", config.maxSize().asLongValue() + FORM, config.uploadWithin());
    }

    /**
     * The form, whose file is on the disk now.
     *
     * @throws Unavailable when too many uploads are being received
     */
    UploadForm form(@Nullable String contentType, InputStream body) {
        if (!places.tryAcquire()) {
            throw new Unavailable("evidence-upload");
        }
        try {
            MemorySize limit = config.maxSize();
            return UploadForm.read(
                    contentType == null ? "" : contentType, body, config.incoming(), limit.asLongValue());
        } catch (Refusal refused) {
            letGoBy(body);
            throw refused;
        } finally {
            places.release();
        }
    }

    /** A sender that finds the connection closed never reads the answer, so as much again is read and forgotten. */
    private void letGoBy(InputStream body) {
        byte[] forgotten = new byte[BUFFER];
        long left = config.maxSize().asLongValue();
        try {
            for (int count = 0; count >= 0 && left > 0; count = body.read(forgotten)) {
                left -= count;
            }
        } catch (IOException gone) {
            // Nobody is there to read the answer.
        }
    }
}
