package org.policytrack.dashboard.passing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.policytrack.dashboard.DashboardConfig;

/** The services whose APIs are passed on. */
@ApplicationScoped
class Services {

    private final List<PassedService> services;

    Services(DashboardConfig config) {
        this.services = List.of(
                PassedService.at("department", config.services().department()),
                PassedService.at("task", config.services().task()),
                PassedService.at("reporting", config.services().reporting()));
    }

    Optional<PassedService> of(PassedPath path) {
        return services.stream()
                .filter(service -> service.segment().equals(path.segment()))
                .findFirst();
    }
}
