package org.policytrack.reporting.evidence.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;

/** Files by their SHA-256. Every method may fail because the store does not answer, which is an {@link IOException}. */
public interface EvidenceStore {

    /** Copies the file into the store: as a whole or not at all, and to stay when this returns. */
    void keep(String sha256, Path content) throws IOException;

    /** How many bytes there are; empty where there is no such file. */
    OptionalLong size(String sha256) throws IOException;

    /**
     * The file's bytes as they are now, which may not be what was kept.
     *
     * @throws NoSuchFileException where there is no such file
     */
    InputStream read(String sha256) throws IOException;

    /** Removes the file where it is there. */
    void remove(String sha256) throws IOException;

    /**
     * What lies in the store, whoever put it there, in an order that does not change.
     *
     * @param name the name of the last file already seen; empty from the first on
     * @param limit how many at most
     */
    List<StoredFile> after(String name, int limit) throws IOException;

    /** Removes what was begun before that moment and never became a file of the store. */
    void removeUnfinished(Instant before) throws IOException;
}
