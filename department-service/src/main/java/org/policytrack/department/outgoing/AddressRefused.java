package org.policytrack.department.outgoing;

import java.util.Locale;

/** An address that is not called, and why. */
public final class AddressRefused extends Exception {

    private final Reason reason;

    /** Why an address is not called. */
    public enum Reason {
        /** It cannot be read, or says more than host, port, path and query. */
        UNREADABLE,
        /** Neither http nor https. */
        SCHEME,
        /** It leads nowhere, or into a network that is not called: two words would tell which names are known inside. */
        NETWORK
    }

    AddressRefused(Reason reason) {
        super(reason.name(), null, false, false);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** The key of the words that say so. */
    public String fault() {
        return "address-" + reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
