package org.policytrack.reporting.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/** What a department has uploaded, for whatever wants to refer to it. */
@ApplicationScoped
public class OwnEvidence {

    private final EvidenceRecords records;

    OwnEvidence(EvidenceRecords records) {
        this.records = records;
    }

    /**
     * Refers to evidence, in the transaction at hand: from its end on it is not removed any more.
     *
     * @return the ids that are evidence of the department
     */
    public Set<String> refer(Collection<String> ids, String department) {
        Set<String> known = new TreeSet<>();
        for (String id : new TreeSet<>(ids)) {
            if (records.refer(id, department)) {
                known.add(id);
            }
        }
        return known;
    }
}
