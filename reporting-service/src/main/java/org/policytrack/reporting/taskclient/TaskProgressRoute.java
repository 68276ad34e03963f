package org.policytrack.reporting.taskclient;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.policytrack.kit.outbox.OutboxMessage;
import org.policytrack.kit.outbox.OutboxRoute;

/** Delivers verified progress; its sequence makes a repetition or a late arrival harmless there. */
@ApplicationScoped
public class TaskProgressRoute implements OutboxRoute {

    /** What a {@link ProgressTold} is addressed to in the outbox. */
    public static final String DESTINATION = "task-progress";

    private final TaskServiceClient tasks;
    private final ObjectMapper json;

    TaskProgressRoute(@RestClient TaskServiceClient tasks, ObjectMapper json) {
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
            ProgressTold told = json.readValue(message.payload(), ProgressTold.class);
            tasks.tellProgress(told.task(), told.content());
        } catch (JsonProcessingException notOurs) {
            throw new IllegalStateException(notOurs);
        }
    }
}
