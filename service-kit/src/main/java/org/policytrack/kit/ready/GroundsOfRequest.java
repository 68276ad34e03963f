package org.policytrack.kit.ready;

import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;

/** Of one request. */
@RequestScoped
class GroundsOfRequest {

    private final List<BooleanSupplier> grounds = new CopyOnWriteArrayList<>();

    void add(BooleanSupplier holds) {
        grounds.add(holds);
    }

    List<BooleanSupplier> all() {
        return List.copyOf(grounds);
    }
}
