package org.policytrack.task.departmentclient;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.policytrack.kit.outbox.OutboxMessage;
import org.policytrack.kit.outbox.OutboxRoute;

/** Delivers notices to department-service; the message's key makes a repetition harmless there. */
@ApplicationScoped
public class NoticeRoute implements OutboxRoute {

    /** What a {@link NewNotice} is addressed to in the outbox. */
    public static final String DESTINATION = "notice";

    private final DepartmentServiceClient departments;

    NoticeRoute(@RestClient DepartmentServiceClient departments) {
        this.departments = departments;
    }

    @Override
    public String destination() {
        return DESTINATION;
    }

    @Override
    public void deliver(OutboxMessage message) {
        departments.send(message.key().toString(), message.payload());
    }
}
