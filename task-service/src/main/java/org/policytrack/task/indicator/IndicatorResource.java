package org.policytrack.task.indicator;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.caller.Caller;
import org.policytrack.kit.caller.CallerOfRequest;
import org.policytrack.kit.conditional.Answers;
import org.policytrack.kit.conditional.EntityVersion;
import org.policytrack.kit.conditional.ExpectedVersion;
import org.policytrack.kit.idempotency.OncePerKey;
import org.policytrack.kit.paging.Page;
import org.policytrack.kit.paging.PageAnswer;
import org.policytrack.kit.paging.PageRequest;
import org.policytrack.kit.problem.NotFound;
import org.policytrack.task.history.AsOf;
import org.policytrack.task.reading.Sight;

/** The indicators over HTTP. */
@Path("/api/v1/indicators")
@Tag(name = "indicators", description = "指标 The figures tasks are measured by")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class IndicatorResource {

    private final Indicators indicators;
    private final ShowIndicator show;
    private final ChangeTarget change;
    private final OncePerKey once;
    private final CallerOfRequest caller;
    private final Clock clock;

    IndicatorResource(
            Indicators indicators,
            ShowIndicator show,
            ChangeTarget change,
            OncePerKey once,
            CallerOfRequest caller,
            Clock clock) {
        this.indicators = indicators;
        this.show = show;
        this.change = change;
        this.once = once;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Operation(operationId = "listIndicators", summary = "Indicators in the order of their ids")
    @APIResponseSchema(value = IndicatorPage.class, responseCode = "200", responseDescription = "A page of indicators")
    public Response list(
            @QueryParam("plan") @Nullable String plan,
            @QueryParam("task") @Nullable String task,
            @QueryParam("asOf") @Parameter(description = AsOf.DESCRIPTION) @Nullable LocalDate asked,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        AsOf asOf = AsOf.of(asked, clock);
        PageRequest page = PageRequest.of(limit, cursor);
        List<IndicatorView> rows = show.all(indicators.page(plan, task, Sight.of(caller.get()), page), asOf);
        return PageAnswer.of(Page.of(rows, page, row -> row, row -> List.of(row.id())), uri);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readIndicator", summary = "One indicator with every change of its target")
    @APIResponseSchema(value = IndicatorView.class, responseCode = "200", responseDescription = "The indicator")
    public Response read(
            @PathParam("id") String id,
            @QueryParam("asOf") @Parameter(description = AsOf.DESCRIPTION) @Nullable LocalDate asked,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch,
            @Context Request request) {
        AsOf asOf = AsOf.of(asked, clock);
        Indicator indicator = indicators.findFor(Sight.of(caller.get()), id).orElseThrow(() -> new NotFound(id));
        return Answers.read(
                request, show.one(indicator, asOf), asOf.tagOr(() -> EntityVersion.of(indicator.version())));
    }

    @POST
    @Path("/{id}/target-changes")
    @Operation(operationId = "changeTarget", summary = "Change a target, with a reason (coordinating office)")
    @APIResponseSchema(
            value = IndicatorView.class,
            responseCode = "201",
            responseDescription = "The indicator as it is now")
    public Response changeTarget(
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid NewTarget request) {
        Caller sender = caller.get();
        return once.answer("changeTarget " + id, sender, key, request, () -> {
            Indicator changed = change.change(id, request, ExpectedVersion.of(ifMatch), sender);
            return Answers.created(
                    URI.create("/api/v1/indicators/" + id), show.today(changed), EntityVersion.of(changed.version()));
        });
    }

    /** Names the page type for the contract. */
    @Schema(name = "IndicatorPage")
    record IndicatorPage(
            List<IndicatorView> items, @Nullable String next) {}
}
