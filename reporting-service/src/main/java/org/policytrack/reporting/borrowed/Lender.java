package org.policytrack.reporting.borrowed;

import java.util.Optional;

/** Another service that lends things of one kind. */
public interface Lender<T> {

    /** The service's name, as callers know it. */
    String service();

    /** The kind of thing, unique in this service; at most 40 characters. */
    String kind();

    /** What the things are; written and read as JSON. */
    Class<T> type();

    /**
     * Asks the other service.
     *
     * @return empty when it says that there is no such thing
     * @throws RuntimeException when it does not answer, or not with such a thing
     */
    Optional<T> fetch(String id);
}
