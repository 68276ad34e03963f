package org.policytrack.reporting.taskclient;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.policytrack.kit.outbox.OutboxMessage;
import org.policytrack.kit.outbox.OutboxRoute;

/** Delivers verified achievements; their sequence makes a repetition or a late arrival harmless there. */
@ApplicationScoped
public class MilestoneAchievementRoute implements OutboxRoute {

    /** What an {@link AchievementTold} is addressed to in the outbox. */
    public static final String DESTINATION = "milestone-achievement";

    private final TaskServiceClient tasks;
    private final ObjectMapper json;

    MilestoneAchievementRoute(@RestClient TaskServiceClient tasks, ObjectMapper json) {
        this.tasks = tasks;
        this.json = json;
    }

    @Override
    public String destination() {
        return DESTINATION;
    }

    @Override
    public void deliver(OutboxMessage message) {
        try {
            AchievementTold told = json.readValue(message.payload(), AchievementTold.class);
            tasks.tellAchievement(told.milestone(), told.content());
        } catch (JsonProcessingException notOurs) {
            throw new IllegalStateException(notOurs);
        }
    }
}
