package org.policytrack.reporting.taskclient;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.caller.ServiceAuthorization;
import org.policytrack.kit.upstream.CallsUpstream;

/** The operations of task-service that are used here. */
@Path("/api/v1")
@RegisterRestClient(configKey = "task-service")
@CallsUpstream("task-service")
@RegisterClientHeaders(ServiceAuthorization.class)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
interface TaskServiceClient {

    @GET
    @Path("/plans")
    PlanPage plans(@QueryParam("limit") int limit, @QueryParam("cursor") @Nullable String cursor);

    @GET
    @Path("/plans/{id}")
    Plan plan(@PathParam("id") String id);

    @GET
    @Path("/plans/{id}/reminder-ladder")
    ReminderLadder reminderLadder(@PathParam("id") String id);

    @GET
    @Path("/tasks")
    TaskPage tasks(
            @QueryParam("plan") String plan,
            @QueryParam("kind") String kind,
            @QueryParam("limit") int limit,
            @QueryParam("cursor") @Nullable String cursor);

    @GET
    @Path("/tasks/{id}")
    Task task(@PathParam("id") String id);

    @GET
    @Path("/working-days/{year}")
    WorkingYear workingDays(@PathParam("year") String year);

    @GET
    @Path("/plan-changes")
    PlanChangePage planChanges(
            @QueryParam("plan") String plan,
            @QueryParam("limit") int limit,
            @QueryParam("cursor") @Nullable String cursor);

    @GET
    @Path("/milestone-dates")
    MilestoneDatesPage milestoneDates(
            @QueryParam("plan") String plan,
            @QueryParam("limit") int limit,
            @QueryParam("cursor") @Nullable String cursor);

    @PUT
    @Path("/tasks/{id}/progress")
    void tellProgress(@PathParam("id") String id, ProgressTold.Content progress);

    @PUT
    @Path("/milestones/{id}/achievement")
    void tellAchievement(@PathParam("id") String id, AchievementTold.Content achievement);
}
