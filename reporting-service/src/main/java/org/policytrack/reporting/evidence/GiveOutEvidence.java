package org.policytrack.reporting.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Gives a file out as it was uploaded, or not at all. */
@ApplicationScoped
class GiveOutEvidence {

    private static final Logger LOG = Logger.getLogger(GiveOutEvidence.class);

    private final KeptContents kept;

    GiveOutEvidence(KeptContents kept) {
        this.kept = kept;
    }

    /** Reads all of it once before the first byte goes out; refuses with 500 what is not as it was. */
    StreamingOutput contentOf(Evidence evidence) {
        Optional<EvidenceFault.Kind> fault = kept.faultOf(evidence.content());
        if (fault.isPresent()) {
            LOG.errorf(
                    "The file of evidence %s, content %s, is %s: bring it back from a copy",
                    evidence.id(), evidence.content().sha256(), fault.get());
            throw new EvidenceDamaged(evidence.id());
        }
        return out -> kept.writeTo(out, evidence.content());
    }
}
