package org.policytrack.reporting.report;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
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
import org.policytrack.reporting.ledger.AsKnown;
import org.policytrack.reporting.ledger.LedgerEntries;

/** Period reports over HTTP. */
@Path("/api/v1/reports")
@Tag(name = "reports", description = "月报、季报、年报 The reports of a plan for a period, drafted, published and corrected")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class PeriodReportResource {

    private final PeriodReports reports;
    private final ContentOfReport contents;
    private final ReportsInSight inSight;
    private final DraftReport draft;
    private final ReviseDraft revise;
    private final PublishReport publish;
    private final WithdrawReport withdraw;
    private final CorrectReport correct;
    private final LedgerEntries ledger;
    private final OncePerKey once;
    private final CallerOfRequest caller;

    PeriodReportResource(
            PeriodReports reports,
            ContentOfReport contents,
            ReportsInSight inSight,
            DraftReport draft,
            ReviseDraft revise,
            PublishReport publish,
            WithdrawReport withdraw,
            CorrectReport correct,
            LedgerEntries ledger,
            OncePerKey once,
            CallerOfRequest caller) {
        this.reports = reports;
        this.contents = contents;
        this.inSight = inSight;
        this.draft = draft;
        this.revise = revise;
        this.publish = publish;
        this.withdraw = withdraw;
        this.correct = correct;
        this.ledger = ledger;
        this.once = once;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listReports",
            summary = "Period reports without what they say, newest first; drafts only for the coordinating office")
    @APIResponseSchema(value = ReportPage.class, responseCode = "200", responseDescription = "A page of reports")
    public Response list(
            @QueryParam("plan") @Nullable String plan,
            @QueryParam("kind") @Nullable ReportKind kind,
            @QueryParam("state") @Nullable ReportState state,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        PageRequest page = PageRequest.of(limit, cursor);
        List<PeriodReport> rows = reports.page(new PeriodReports.Filter(plan, kind, state), caller.get(), page);
        return PageAnswer.of(Page.of(rows, page, PeriodReportView::of, row -> List.of(String.valueOf(row.id()))), uri);
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "readReport",
            summary =
                    "One period report with what it says: as it was published, or while it is a draft as it stands now")
    @APIResponseSchema(value = PeriodReportView.class, responseCode = "200", responseDescription = "The report")
    public Response read(
            @PathParam("id") long id,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch,
            @Context Request request) {
        PeriodReport report = reports.seenBy(caller.get(), id);
        Optional<String> content = contents.json(report);
        return Answers.read(
                request,
                PeriodReportView.of(report, content.orElse(null)),
                new EntityVersion(ContentRead.tag(report.version(), content.orElse(""))));
    }

    @GET
    @Path("/{id}/figures/{ref}")
    @Operation(
            operationId = "readReportFigure",
            summary = "A figure of a period report, and the entries of the ledger it comes from")
    @APIResponseSchema(value = FigureView.class, responseCode = "200", responseDescription = "The figure")
    public Response readFigure(
            @PathParam("id") long id,
            @PathParam("ref") String ref,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch,
            @Context Request request) {
        Caller reader = caller.get();
        ReportContent content = inSight.of(reader, id).content();
        ReportContent.Figure figure = content.figure(ref).orElseThrow(() -> new NotFound(ref));
        AsKnown when = new AsKnown(content.asOf(), content.knownAt());
        FigureView view = new FigureView(id, figure, ledger.viewsFor(reader, figure.ledger(), when));
        return Answers.read(request, view, EntityVersion.ofContent(view));
    }

    @POST
    @Operation(operationId = "draftReport", summary = "Begin the report of a plan for a period (coordinating office)")
    @APIResponseSchema(value = PeriodReportView.class, responseCode = "201", responseDescription = "The draft")
    @APIResponse(responseCode = "409", description = "There is a draft of the period, or its report is out")
    public Response draft(
            @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid PeriodReportRequest request) {
        Caller coordinator = caller.get();
        return once.answer("draftReport", coordinator, key, request, () -> created(draft.draft(request, coordinator)));
    }

    @PUT
    @Path("/{id}")
    @Operation(
            operationId = "reviseReport",
            summary = "Choose the highlights of a draft and write its texts (coordinating office)")
    @APIResponseSchema(
            value = PeriodReportView.class,
            responseCode = "200",
            responseDescription = "The draft as it is now, without what it says")
    @APIResponse(responseCode = "409", description = "It is no draft any more")
    public Response revise(
            @PathParam("id") long id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid RevisionRequest request) {
        return changed(revise.revise(id, request, ExpectedVersion.of(ifMatch), caller.get()));
    }

    @POST
    @Path("/{id}/publication")
    @Operation(
            operationId = "publishReport",
            summary = "Publish a draft: it is numbered, and what it says is kept for ever (coordinating office)")
    @APIResponseSchema(
            value = PeriodReportView.class,
            responseCode = "200",
            responseDescription = "The published report, without what it says")
    @APIResponse(responseCode = "409", description = "It is no draft, or the last day of its period has not come")
    public Response publish(@PathParam("id") long id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return changed(publish.publish(id, ifMatch, caller.get()));
    }

    @POST
    @Path("/{id}/withdrawal")
    @Operation(operationId = "withdrawReport", summary = "Withdraw a report with a reason (coordinating office)")
    @APIResponseSchema(
            value = PeriodReportView.class,
            responseCode = "200",
            responseDescription = "The withdrawn report, without what it says")
    @APIResponse(responseCode = "409", description = "It was withdrawn already")
    public Response withdraw(
            @PathParam("id") long id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid WithdrawalRequest request) {
        return changed(withdraw.withdraw(id, request.reason(), ExpectedVersion.of(ifMatch), caller.get()));
    }

    @POST
    @Path("/{id}/corrections")
    @Operation(
            operationId = "correctReport",
            summary =
                    "Begin a new edition of a published report that says what has changed and why (coordinating office)")
    @APIResponseSchema(
            value = PeriodReportView.class,
            responseCode = "201",
            responseDescription = "The new edition, a draft")
    @APIResponse(
            responseCode = "409",
            description = "It is not published, a later edition corrects it already, or there is a draft of the period")
    public Response correct(
            @PathParam("id") long id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid CorrectionRequest request) {
        Caller coordinator = caller.get();
        return once.answer(
                "correctReport/" + id,
                coordinator,
                key,
                request,
                () -> created(correct.correct(id, request, coordinator)));
    }

    private static Response created(PeriodReport report) {
        return Answers.created(
                URI.create("/api/v1/reports/" + report.id()), PeriodReportView.of(report), version(report));
    }

    private static Response changed(PeriodReport report) {
        return Answers.changed(PeriodReportView.of(report), version(report));
    }

    private static EntityVersion version(PeriodReport report) {
        return EntityVersion.of(report.version());
    }

    /** Names the page type for the contract. */
    @Schema(name = "ReportPage")
    record ReportPage(
            List<PeriodReportView> items, @Nullable String next) {}
}
