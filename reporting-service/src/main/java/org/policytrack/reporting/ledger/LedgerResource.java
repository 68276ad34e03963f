package org.policytrack.reporting.ledger;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.caller.CallerOfRequest;
import org.policytrack.kit.conditional.Answers;
import org.policytrack.kit.conditional.EntityVersion;
import org.policytrack.kit.paging.Page;
import org.policytrack.kit.paging.PageAnswer;
import org.policytrack.kit.paging.PageRequest;
import org.policytrack.kit.problem.NotFound;

/** The ledger over HTTP. */
@Path("/api/v1/ledger")
@Tag(name = "ledger", description = "台账 Every figure that was claimed, verified, dropped or reversed")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class LedgerResource {

    private final LedgerEntries entries;
    private final CallerOfRequest caller;
    private final Clock clock;

    LedgerResource(LedgerEntries entries, CallerOfRequest caller, Clock clock) {
        this.entries = entries;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "listLedger",
            summary = "Entries in the order of entry: those that speak of a day up to asOf (today), as known at the end"
                    + " of knownAt (asOf); what was not verified only for who may see it")
    @APIResponseSchema(value = LedgerPage.class, responseCode = "200", responseDescription = "A page of entries")
    public Response list(
            @QueryParam("indicator") @Nullable String indicator,
            @QueryParam("task") @Nullable String task,
            @QueryParam("plan") @Nullable String plan,
            @QueryParam("department") @Nullable String department,
            @QueryParam("kind") @Nullable EntryKind kind,
            @QueryParam("asOf") @Nullable LocalDate asOf,
            @QueryParam("knownAt") @Nullable LocalDate knownAt,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        PageRequest page = PageRequest.of(limit, cursor);
        AsKnown when = AsKnown.asked(asOf, knownAt, today());
        LedgerFilter filter = new LedgerFilter(indicator, task, plan, department, kind);
        List<LedgerEntry> rows = entries.page(filter, when, caller.get(), page);
        LedgerEntryView.Beside beside = entries.beside(rows, when);
        return PageAnswer.of(
                Page.of(rows, page, row -> LedgerEntryView.of(row, beside), row -> List.of(String.valueOf(row.id()))),
                uri);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readLedgerEntry", summary = "One entry, as known today")
    @APIResponseSchema(value = LedgerEntryView.class, responseCode = "200", responseDescription = "The entry")
    public Response read(
            @PathParam("id") long id,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch,
            @Context Request request) {
        LedgerEntry entry = entries.findFor(caller.get(), id).orElseThrow(() -> new NotFound(String.valueOf(id)));
        LedgerEntryView view = LedgerEntryView.of(entry, entries.beside(List.of(entry), AsKnown.on(today())));
        return Answers.read(request, view, version(view));
    }

    /** Whether it counts may change from day to day. */
    private EntityVersion version(LedgerEntryView view) {
        EntityVersion version = LedgerEntryView.version(view.reversedBy() != null);
        return new EntityVersion(version.tag() + "." + (view.counts() ? "counts" : "rests"));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Names the page type for the contract. */
    @Schema(name = "LedgerPage")
    record LedgerPage(List<LedgerEntryView> items, @Nullable String next) {}
}
