package org.policytrack.kit.audit.chain;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.audit.AuditTrail;
import org.policytrack.kit.audit.Change;
import org.policytrack.kit.caller.CallerOfRequest;
import org.policytrack.kit.clock.RealTime;
import org.policytrack.kit.conditional.Answers;
import org.policytrack.kit.conditional.EntityVersion;
import org.policytrack.kit.paging.Page;
import org.policytrack.kit.paging.PageAnswer;
import org.policytrack.kit.paging.PageRequest;
import org.policytrack.kit.problem.InputFault;
import org.policytrack.kit.problem.InputRefused;
import org.policytrack.kit.problem.NotFound;
import org.policytrack.kit.problem.Words;

/** The audit trail over HTTP, in every service the same. Reading leaves no entry of its own; taking all of it away does. */
@Path("/api/v1/audit-entries")
@Tag(name = "audit", description = "审计 Who changed what, in a chain that shows what was changed afterwards")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class AuditResource {

    private static final String JSON_LINES = "application/x-ndjson";

    private final AuditEntries entries;
    private final AuditTrail trail;
    private final CallerOfRequest caller;
    private final VerifyChain verify;
    private final ExportChain export;
    private final String service;

    AuditResource(
            AuditEntries entries,
            AuditTrail trail,
            CallerOfRequest caller,
            DataSource database,
            @RealTime InstantSource now,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.entries = entries;
        this.trail = trail;
        this.caller = caller;
        this.verify = new VerifyChain(database, service, now);
        this.export = new ExportChain(database, service);
        this.service = service;
    }

    @GET
    @Operation(
            operationId = "listAuditEntries",
            summary = "Audit entries, newest first; from and to are days of real time, both included (auditor)")
    @APIResponseSchema(
            value = AuditEntryPage.class,
            responseCode = "200",
            responseDescription = "A page of audit entries")
    public Response list(
            @QueryParam("actor") @Nullable String actor,
            @QueryParam("action") @Nullable String action,
            @QueryParam("subject") @Nullable String subject,
            @QueryParam("outcome") Change.@Nullable Outcome outcome,
            @QueryParam("from") @Nullable LocalDate from,
            @QueryParam("to") @Nullable LocalDate to,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        PageRequest page = PageRequest.of(limit, cursor);
        List<AuditEntryView> rows =
                entries.page(new AuditEntries.Filter(actor, action, subject, outcome, from, to), page);
        return PageAnswer.of(Page.of(rows, page, row -> row, row -> List.of(String.valueOf(row.id()))), uri);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readAuditEntry", summary = "One audit entry (auditor)")
    @APIResponseSchema(value = AuditEntryView.class, responseCode = "200", responseDescription = "The audit entry")
    public Response read(
            @PathParam("id") String id,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch,
            @Context Request request) {
        AuditEntryView entry = entries.find(number(id)).orElseThrow(() -> new NotFound(id));
        return Answers.read(request, entry, EntityVersion.of(entry.seal() == null ? 0 : 1));
    }

    @GET
    @Path("/verification")
    @Operation(
            operationId = "verifyAuditChain",
            summary = "Walk the whole chain; sequence and hash of a head kept elsewhere show what was cut off or"
                    + " written anew (auditor)")
    @APIResponseSchema(
            value = VerificationView.class,
            responseCode = "200",
            responseDescription = "What was found, be it good or bad")
    public Response verification(
            @QueryParam("sequence") @Nullable Long sequence,
            @QueryParam("hash") @Nullable String hash,
            @Context HttpHeaders request)
            throws SQLException {
        Verification found = verify.verify(outside(sequence, hash));
        return Response.ok(VerificationView.of(
                        found, Words.askedFor(request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE))))
                .build();
    }

    @GET
    @Path("/export")
    @Produces(JSON_LINES)
    @Operation(operationId = "exportAuditChain", summary = "The sealed chain, a line of JSON for each entry (auditor)")
    @APIResponseSchema(
            value = SealedLine.class,
            responseCode = "200",
            responseDescription = "One such line for each entry, in the order of the chain")
    public Response export() {
        QuarkusTransaction.requiringNew()
                .run(() -> trail.record(Change.done("exportAuditChain", "AuditChainLine", service), caller.get()));
        StreamingOutput lines = export::writeTo;
        return Response.ok(lines, JSON_LINES)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"audit-" + service + ".jsonl\"")
                .build();
    }

    private static long number(String id) {
        try {
            return Long.parseLong(id);
        } catch (NumberFormatException noEntry) {
            throw new NotFound(id);
        }
    }

    private static List<Head> outside(@Nullable Long sequence, @Nullable String hash) {
        if (sequence == null && hash == null) {
            return List.of();
        }
        if (sequence == null || sequence < 1) {
            throw InputRefused.unreadable(InputFault.inQuery("sequence", "Positive"));
        }
        if (hash == null || !hash.matches("[0-9a-f]{64}")) {
            throw InputRefused.unreadable(InputFault.inQuery("hash", "Pattern", "[0-9a-f]{64}"));
        }
        return List.of(new Head(sequence, hash, ""));
    }

    /** Names the page type for the contract. */
    @Schema(name = "AuditEntryPage")
    record AuditEntryPage(
            List<AuditEntryView> items, @Nullable String next) {}
}
