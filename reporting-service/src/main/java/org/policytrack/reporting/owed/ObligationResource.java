package org.policytrack.reporting.owed;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.caller.CallerOfRequest;
import org.policytrack.kit.paging.Page;
import org.policytrack.kit.paging.PageAnswer;
import org.policytrack.kit.paging.PageRequest;
import org.policytrack.kit.problem.InputRefused;
import org.policytrack.kit.problem.NotFound;
import org.policytrack.reporting.Permissions;
import org.policytrack.reporting.reading.Sight;

/** What is owed over HTTP. */
@Path("/api/v1/obligations")
@Tag(name = "obligations", description = "应报 Which department owes which report for a month")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ObligationResource {

    private final Obligations obligations;
    private final CallerOfRequest caller;

    ObligationResource(Obligations obligations, CallerOfRequest caller) {
        this.obligations = obligations;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listObligations",
            summary = "Who owes which report of a plan for a month (the current one), and what became of it")
    @APIResponseSchema(
            value = ObligationPage.class,
            responseCode = "200",
            responseDescription = "A page of obligations")
    @APIResponse(responseCode = "404", description = "There is no such plan")
    public Response list(
            @QueryParam("plan") @Nullable String asked,
            @Parameter(schema = @Schema(implementation = String.class, pattern = "^[0-9]{4}-(0[1-9]|1[0-2])$"))
                    @QueryParam("period")
                    @Nullable
                    YearMonth period,
            @QueryParam("department") @Nullable String department,
            @QueryParam("task") @Nullable String task,
            @QueryParam("state") @Nullable ObligationState state,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        String plan = InputRefused.unlessGiven("plan", asked);
        PageRequest page = PageRequest.of(limit, cursor);
        Sight sight = Sight.of(caller.get(), Permissions.READ_OBLIGATIONS);
        MonthOwed month = obligations.ofPlan(plan, period, sight).orElseThrow(() -> new NotFound(plan));
        Predicate<Obligation> isSelected =
                owed -> (department == null || owed.department().equals(department))
                        && (task == null || owed.task().id().equals(task));
        List<Obligation> rows = page.remaining(month.obligations(), ObligationResource::keys).stream()
                .filter(isSelected)
                .filter(owed -> state == null || owed.state() == state)
                .toList();
        Page<ObligationView> items =
                Page.of(rows, page, owed -> ObligationView.of(owed, month), ObligationResource::keys);
        ObligationPage.Counts counts = ObligationPage.Counts.of(
                month.obligations().stream().filter(isSelected).toList());
        return Response.fromResponse(PageAnswer.of(items, uri))
                .entity(ObligationPage.of(items, counts, month))
                .build();
    }

    private static List<String> keys(Obligation owed) {
        return List.of(owed.task().id(), owed.department());
    }
}
