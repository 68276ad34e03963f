package org.policytrack.kit.ready;

import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.BooleanSupplier;

/** What the answer to the request at hand rests on besides this service's own data; of other work nothing is noted. */
@ApplicationScoped
public class Grounds {

    private final GroundsOfRequest ofRequest;

    Grounds(GroundsOfRequest ofRequest) {
        this.ofRequest = ofRequest;
    }

    /**
     * @param holds whether it still is as it was when the answer was made; asked often, on any thread, and must not wait
     */
    public void add(BooleanSupplier holds) {
        if (Arc.container().requestContext().isActive()) {
            ofRequest.add(holds);
        }
    }

    List<BooleanSupplier> all() {
        return ofRequest.all();
    }
}
