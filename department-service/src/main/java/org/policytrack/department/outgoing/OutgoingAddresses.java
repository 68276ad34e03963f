package org.policytrack.department.outgoing;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.policytrack.department.outgoing.AddressRefused.Reason;

/** Decides whether an address that somebody named may be called; asked when it is named and again at each call. */
@ApplicationScoped
public class OutgoingAddresses {

    private final CallableNetworks networks;
    private final HostNames names;
    private final Duration longest;
    /** Threads of the system: what asks a name server cannot be hindered, and must not hold those that others run on. */
    private final ExecutorService lookups = Executors.newThreadPerTaskExecutor(
            Thread.ofPlatform().daemon().name("lookup-", 0).factory());

    @Inject
    OutgoingAddresses(OutgoingConfig config) {
        this(
                new CallableNetworks(config.allowedNetworks().orElse(List.of()).stream()
                        .map(NetworkRange::of)
                        .toList()),
                host -> List.of(InetAddress.getAllByName(host)),
                config.longest());
    }

    /** @param longest how long a name may take to be looked up; one that takes longer leads nowhere */
    OutgoingAddresses(CallableNetworks networks, HostNames names, Duration longest) {
        this.networks = networks;
        this.names = names;
        this.longest = longest;
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
        List<InetAddress> found = found(host);
        if (found.isEmpty() || !found.stream().allMatch(networks::mayBeCalled)) {
            throw new AddressRefused(Reason.NETWORK);
        }
        return found.getFirst();
    }

    private List<InetAddress> found(String host) {
        Future<List<InetAddress>> lookup = lookups.submit(() -> names.addressesOf(host));
        try {
            return lookup.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException unknown) {
            return List.of();
        } catch (TimeoutException tooSlow) {
            lookup.cancel(true);
            return List.of();
        } catch (InterruptedException stopping) {
            lookup.cancel(true);
            Thread.currentThread().interrupt();
            return List.of();
        }
    }

    boolean mayBeCalled(InetAddress address) {
        return networks.mayBeCalled(address);
    }

    @PreDestroy
    void stop() {
        lookups.shutdownNow();
    }
}
