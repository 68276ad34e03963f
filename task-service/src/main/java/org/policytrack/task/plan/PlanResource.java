package org.policytrack.task.plan;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.caller.Caller;
import org.policytrack.kit.caller.CallerOfRequest;
import org.policytrack.kit.conditional.Answers;
import org.policytrack.kit.conditional.ExpectedVersion;
import org.policytrack.kit.idempotency.OncePerKey;
import org.policytrack.kit.paging.Page;
import org.policytrack.kit.paging.PageAnswer;
import org.policytrack.kit.paging.PageRequest;
import org.policytrack.kit.problem.NotFound;
import org.policytrack.task.history.AsOf;

/** The plans over HTTP. */
@Path("/api/v1/plans")
@Tag(name = "plans", description = "计划 Work points of a year, with goals and settings")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class PlanResource {

    private final Plans plans;
    private final ShowPlan show;
    private final ImportPlan importPlan;
    private final ChangeSettings changeSettings;
    private final OncePerKey once;
    private final CallerOfRequest caller;
    private final Clock clock;

    PlanResource(
            Plans plans,
            ShowPlan show,
            ImportPlan importPlan,
            ChangeSettings changeSettings,
            OncePerKey once,
            CallerOfRequest caller,
            Clock clock) {
        this.plans = plans;
        this.show = show;
        this.importPlan = importPlan;
        this.changeSettings = changeSettings;
        this.once = once;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Operation(operationId = "listPlans", summary = "Plans in the order of their ids")
    @APIResponseSchema(value = PlanPage.class, responseCode = "200", responseDescription = "A page of plans")
    public Response list(
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        PageRequest page = PageRequest.of(limit, cursor);
        return PageAnswer.of(Page.of(plans.page(page), page, show::today, row -> List.of(row.id())), uri);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readPlan", summary = "One plan with goals, sections and settings")
    @APIResponseSchema(value = PlanView.class, responseCode = "200", responseDescription = "The plan")
    public Response read(
            @PathParam("id") String id,
            @QueryParam("asOf") @Parameter(description = AsOf.DESCRIPTION) @Nullable LocalDate asked,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch,
            @Context Request request) {
        AsOf asOf = AsOf.of(asked, clock);
        Plan plan = plans.findByIdOptional(id).orElseThrow(() -> new NotFound(id));
        ShowPlan.Shown shown = show.on(asOf, plan);
        return Answers.read(request, shown.view(), shown.version());
    }

    @POST
    @Consumes({"application/yaml", MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "importPlan",
            summary = "Import a plan from its file; the same again changes nothing (coordinating office)")
    @APIResponseSchema(value = PlanView.class, responseCode = "201", responseDescription = "The new plan")
    @APIResponse(
            responseCode = "200",
            description = "The plan was there already",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = PlanView.class)))
    public Response importPlan(@HeaderParam("Idempotency-Key") @Nullable String key, @NotNull String file) {
        Caller sender = caller.get();
        return once.answer("importPlan", sender, key, file, () -> {
            ImportPlan.Imported imported = importPlan.importFile(file, sender);
            ShowPlan.Shown shown = show.shownToday(imported.plan());
            return imported.isNew()
                    ? Answers.created(URI.create("/api/v1/plans/" + shown.view().id()), shown.view(), shown.version())
                    : Answers.changed(shown.view(), shown.version());
        });
    }

    @PATCH
    @Path("/{id}/settings")
    @Operation(operationId = "changeSettings", summary = "Change the settings of a plan (coordinating office)")
    @APIResponseSchema(value = PlanView.class, responseCode = "200", responseDescription = "The plan as it is now")
    public Response changeSettings(
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid SettingsChange request) {
        Plan plan = changeSettings.change(id, request, ExpectedVersion.of(ifMatch), caller.get());
        ShowPlan.Shown shown = show.shownToday(plan);
        return Answers.changed(shown.view(), shown.version());
    }

    /** Names the page type for the contract. */
    @Schema(name = "PlanPage")
    record PlanPage(List<PlanView> items, @Nullable String next) {}
}
