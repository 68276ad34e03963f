package org.policytrack.reporting.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import org.jboss.logging.Logger;
import org.policytrack.kit.digest.Sha256;
import org.policytrack.kit.problem.Unavailable;
import org.policytrack.reporting.evidence.store.EvidenceStore;

/** The store's files as what they must be: what was uploaded, byte for byte. */
@ApplicationScoped
class KeptContents {

    private static final Logger LOG = Logger.getLogger(KeptContents.class);
    private static final String STORE = "evidence-store";
    private static final int BUFFER = 64 * 1024;

    private final EvidenceStore store;

    KeptContents(EvidenceStore store) {
        this.store = store;
    }

    /** Copies the file into the store, unless it is there as a whole. */
    void keep(Content content, Path file) {
        try {
            OptionalLong size = store.size(content.sha256());
            if (size.isEmpty() || size.getAsLong() != content.size()) {
                store.keep(content.sha256(), file);
            }
        } catch (IOException failed) {
            throw unavailable(failed);
        }
    }

    /** What is wrong with the file, if anything is; reads all of it. */
    Optional<EvidenceFault.Kind> faultOf(Content content) {
        try {
            OptionalLong size = store.size(content.sha256());
            if (size.isEmpty()) {
                return Optional.of(EvidenceFault.Kind.MISSING);
            }
            if (size.getAsLong() < content.size()) {
                return Optional.of(EvidenceFault.Kind.CUT);
            }
            return hasItsHash(content) ? Optional.empty() : Optional.of(EvidenceFault.Kind.CHANGED);
        } catch (NoSuchFileException removedMeanwhile) {
            return Optional.of(EvidenceFault.Kind.MISSING);
        } catch (IOException failed) {
            throw unavailable(failed);
        }
    }

    private boolean hasItsHash(Content content) throws IOException {
        MessageDigest hash = Sha256.begun();
        byte[] buffer = new byte[BUFFER];
        try (InputStream file = store.read(content.sha256())) {
            for (int count = file.read(buffer); count >= 0; count = file.read(buffer)) {
                hash.update(buffer, 0, count);
            }
        }
        return content.sha256().equals(Sha256.digits(hash));
    }

    /**
     * Writes the file out. The last part is held back until all of it is known to be right: who counts the bytes that
     * were announced notices when it was not.
     */
    void writeTo(OutputStream out, Content content) throws IOException {
        MessageDigest hash = Sha256.begun();
        byte[] buffer = new byte[BUFFER];
        byte[] heldBack = {};
        try (InputStream file = store.read(content.sha256())) {
            for (int count = file.read(buffer); count >= 0; count = file.read(buffer)) {
                out.write(heldBack);
                heldBack = Arrays.copyOf(buffer, count);
                hash.update(heldBack);
            }
        }
        if (!content.sha256().equals(Sha256.digits(hash))) {
            LOG.errorf("The file of evidence content %s changed while it was read", content.sha256());
            throw new IOException("not what was uploaded");
        }
        out.write(heldBack);
    }

    void remove(String sha256) {
        try {
            store.remove(sha256);
        } catch (IOException failed) {
            throw unavailable(failed);
        }
    }

    static Unavailable unavailable(IOException failed) {
        LOG.warn("The evidence store could not take or give this", failed);
        return new Unavailable(STORE);
    }
}
