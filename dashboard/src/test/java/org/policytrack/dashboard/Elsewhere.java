package org.policytrack.dashboard;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;

/** Browsers come by https, people may sign in at a provider, and task-service is not there. */
public final class Elsewhere implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "tracker.dashboard.services.task", "http://127.0.0.1:1",
                "tracker.dashboard.answer-within", "PT0.5S",
                "tracker.dashboard.secure", "true");
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(OutsideProvider.class));
    }
}
