package org.policytrack.department.outgoing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.policytrack.department.outgoing.AddressRefused.Reason;

/** Decides whether an address that somebody named may be called; asked when it is named and again at each call. */
@ApplicationScoped
public class OutgoingAddresses {

    private final CallableNetworks networks;
    private final HostNames names;

    @Inject
    OutgoingAddresses(OutgoingConfig config) {
        this(
                new CallableNetworks(config.allowedNetworks().orElse(List.of()).stream()
                        .map(NetworkRange::of)
                        .toList()),
                host -> List.of(InetAddress.getAllByName(host)));
    }

    OutgoingAddresses(CallableNetworks networks, HostNames names) {
        this.networks = networks;
        this.names = names;
    }

    /**
     * Reads and looks up an address.
     *
     * @return what may be shown of it to people: scheme, host and port
     */
    public String check(String address) throws AddressRefused {
        OutgoingAddress read = OutgoingAddress.read(address);
        callable(read.host());
        return read.shown();
    }

    /** The address behind the name; a name of which any address may not be called is refused altogether. */
    InetAddress callable(String host) throws AddressRefused {
        List<InetAddress> found;
        try {
            found = names.addressesOf(host);
        } catch (UnknownHostException unknown) {
            throw new AddressRefused(Reason.UNKNOWN_HOST);
        }
        if (found.isEmpty() || !found.stream().allMatch(networks::mayBeCalled)) {
            throw new AddressRefused(Reason.NETWORK);
        }
        return found.getFirst();
    }

    boolean mayBeCalled(InetAddress address) {
        return networks.mayBeCalled(address);
    }
}
