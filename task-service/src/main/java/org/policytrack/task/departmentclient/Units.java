package org.policytrack.task.departmentclient;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.policytrack.kit.problem.Unavailable;

/** Asks department-service who a name stands for. */
@ApplicationScoped
public class Units {

    private static final int NOT_FOUND = 404;

    private final DepartmentServiceClient departments;

    Units(@RestClient DepartmentServiceClient departments) {
        this.departments = departments;
    }

    /**
     * The department or group of this name.
     *
     * @return empty when the name stands for nothing
     * @throws Unavailable when department-service does not answer
     */
    public Optional<Unit> named(String name) {
        try {
            return Optional.of(departments.resolve(name));
        } catch (WebApplicationException refused) {
            if (refused.getResponse().getStatus() == NOT_FOUND) {
                return Optional.empty();
            }
            throw new Unavailable("department-service");
        } catch (ProcessingException silent) {
            throw new Unavailable("department-service");
        }
    }
}
