package org.policytrack.reporting.form.sheet;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;

/** The spreadsheets that were filed, by what was filled in. */
@ApplicationScoped
class FiledSheets implements PanacheRepositoryBase<FiledSheet, String> {

    /** Whoever files the same content at the same time waits for this transaction and then fails. */
    void take(FiledSheet sheet) throws FiledMeanwhile {
        try {
            persistAndFlush(sheet);
        } catch (PersistenceException taken) {
            throw new FiledMeanwhile(taken);
        }
    }

    /** Somebody else files the same content. */
    static final class FiledMeanwhile extends Exception {

        FiledMeanwhile(Throwable cause) {
            super(cause);
        }
    }
}
