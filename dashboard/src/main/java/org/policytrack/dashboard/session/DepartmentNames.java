package org.policytrack.dashboard.session;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** The names of departments, which change seldom. */
@ApplicationScoped
public class DepartmentNames {

    private static final Duration BELIEVED_FOR = Duration.ofMinutes(10);
    private static final int AT_MOST = 2000;

    private final DepartmentService departments;
    private final Cache<String, String> known = Caffeine.newBuilder()
            .expireAfterWrite(BELIEVED_FOR)
            .maximumSize(AT_MOST)
            .build();

    DepartmentNames(@RestClient DepartmentService departments) {
        this.departments = departments;
    }

    /** The short name; null when there is no such department or nobody says. */
    public @Nullable String of(@Nullable String code, Session session, Sender sender) {
        if (code == null) {
            return null;
        }
        String name = known.getIfPresent(code);
        if (name == null) {
            name = asked(code, session, sender);
        }
        if (name != null) {
            known.put(code, name);
        }
        return name;
    }

    private @Nullable String asked(String code, Session session, Sender sender) {
        try (Response answer = departments.department(code, "Bearer " + session.accessToken(), sender.address())) {
            return answer.getStatus() == 200
                    ? answer.readEntity(JsonNode.class).path("name").asText(null)
                    : null;
        } catch (ProcessingException silent) {
            return null;
        }
    }
}
