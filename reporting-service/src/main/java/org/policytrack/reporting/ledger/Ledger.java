package org.policytrack.reporting.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Optional;

/** Writes the ledger, each time in the transaction of what became known. It only ever adds. */
@ApplicationScoped
public class Ledger {

    private final EntityManager entities;

    Ledger(EntityManager entities) {
        this.entities = entities;
    }

    /** A report was filed. */
    public void claimed(Reported reported, Occasion filed) {
        reported.figures().forEach(said -> entities.persist(LedgerEntry.claimed(reported, said, filed)));
    }

    /** That report was accepted. */
    public void verified(Reported reported, Occasion accepted) {
        reported.figures().forEach(said -> entities.persist(LedgerEntry.verified(reported, said, accepted)));
    }

    /** That report was returned or withdrawn. */
    public void dropped(Reported reported, Occasion decided) {
        reported.figures().forEach(said -> entities.persist(LedgerEntry.dropped(reported, said, decided)));
    }

    /** A verified figure is taken back; the one before it counts again. */
    public LedgerEntry reversed(LedgerEntry verified, Occasion decided) {
        LedgerEntry reversal = verified.reversed(decided);
        entities.persist(reversal);
        return reversal;
    }

    /** The entry that takes this one back, as committed by now. */
    public Optional<LedgerEntry> reversalOf(LedgerEntry entry) {
        return entities.createQuery("from LedgerEntry where reverses = :entry", LedgerEntry.class)
                .setParameter("entry", entry.id())
                .getResultStream()
                .findFirst();
    }
}
