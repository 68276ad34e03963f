package org.policytrack.reporting.export;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.caller.CallerOfRequest;
import org.policytrack.kit.problem.InputRefused;
import org.policytrack.kit.problem.NotFound;
import org.policytrack.kit.problem.Words;
import org.policytrack.reporting.Permissions;
import org.policytrack.reporting.borrowed.Borrowed;
import org.policytrack.reporting.departmentclient.BorrowedDirectory;
import org.policytrack.reporting.ledger.AsKnown;
import org.policytrack.reporting.ledger.LedgerEntries;
import org.policytrack.reporting.ledger.LedgerFilter;
import org.policytrack.reporting.ranking.Rankings;
import org.policytrack.reporting.ranking.SeenRanking;
import org.policytrack.reporting.reading.Sight;
import org.policytrack.reporting.standing.Standings;
import org.policytrack.reporting.standing.StandingsOfPlan;
import org.policytrack.reporting.taskclient.BorrowedPlan;
import org.policytrack.reporting.taskclient.BorrowedPlans;

/** Lists as files. What a caller does not see in a list is not in its file. */
@Path("/api/v1")
@Tag(name = "exports", description = "导出 Lists and reports as Word, Excel, PDF, CSV and JSON, with a data dictionary")
@RunOnVirtualThread
class ListExportResource {

    private static final String FILE = "The file";
    private static final String NONE = "There is no such plan, or nothing is given out in this format";
    private static final String TOO_LONG = "The list is too long for pages";

    private final Standings standings;
    private final LedgerEntries ledger;
    private final Rankings rankings;
    private final BorrowedDirectory directory;
    private final BorrowedPlans plans;
    private final CallerOfRequest caller;
    private final Clock clock;

    ListExportResource(
            Standings standings,
            LedgerEntries ledger,
            Rankings rankings,
            BorrowedPlans plans,
            BorrowedDirectory directory,
            CallerOfRequest caller,
            Clock clock) {
        this.standings = standings;
        this.ledger = ledger;
        this.rankings = rankings;
        this.directory = directory;
        this.plans = plans;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Path("/tasks.{format}")
    @Produces({MediaTypes.DOCX, MediaTypes.XLSX, MediaTypes.PDF, MediaTypes.CSV, MediaTypes.JSON})
    @Operation(
            operationId = "exportTasks",
            summary =
                    "The tasks and measures of a plan as a file: who must do what, by when, to which figure, as it was"
                            + " at the end of the day asOf (today)")
    @APIResponse(
            responseCode = "200",
            description = FILE,
            content = @Content(schema = @Schema(description = "The file, of no schema")))
    @APIResponse(responseCode = "404", description = NONE)
    @APIResponse(responseCode = "422", description = TOO_LONG)
    public Response tasks(
            @Parameter(schema = @Schema(implementation = ExportFormat.Suffix.class)) @PathParam("format") String suffix,
            @QueryParam("plan") @Nullable String plan,
            @QueryParam("asOf") @Nullable LocalDate asOf,
            @QueryParam("bom") @Nullable Boolean byteOrderMark,
            @Context HttpHeaders headers) {
        Form form = Form.of(suffix, byteOrderMark);
        Words words = words(headers);
        AsKnown when = AsKnown.asked(asOf, null, today());
        BorrowedPlan of = borrowed(plan).on(when.asOf());
        Sight sight = Sight.of(caller.get(), Permissions.READ_STANDINGS);
        return answer(
                form,
                words,
                "tasks",
                of.plan().id(),
                when.asOf(),
                TaskColumns.in(words),
                of.tasks().stream().filter(task -> sight.includes(of.plan(), task)));
    }

    @GET
    @Path("/standings.{format}")
    @Produces({MediaTypes.DOCX, MediaTypes.XLSX, MediaTypes.PDF, MediaTypes.CSV, MediaTypes.JSON})
    @Operation(
            operationId = "exportStandings",
            summary =
                    "How the tasks and measures of a plan stand on the day asOf (today), as known at the end of knownAt"
                            + " (asOf), as a file")
    @APIResponse(
            responseCode = "200",
            description = FILE,
            content = @Content(schema = @Schema(description = "The file, of no schema")))
    @APIResponse(responseCode = "404", description = NONE)
    @APIResponse(responseCode = "422", description = TOO_LONG)
    public Response standings(
            @Parameter(schema = @Schema(implementation = ExportFormat.Suffix.class)) @PathParam("format") String suffix,
            @QueryParam("plan") @Nullable String plan,
            @QueryParam("asOf") @Nullable LocalDate asOf,
            @QueryParam("knownAt") @Nullable LocalDate knownAt,
            @QueryParam("bom") @Nullable Boolean byteOrderMark,
            @Context HttpHeaders headers) {
        Form form = Form.of(suffix, byteOrderMark);
        Words words = words(headers);
        AsKnown when = AsKnown.inHindsight(asOf, knownAt, today());
        String named = InputRefused.unlessGiven("plan", plan);
        StandingsOfPlan of = standings.inTime(named).orElseThrow(() -> new NotFound(named));
        Sight sight = Sight.of(caller.get(), Permissions.READ_STANDINGS);
        return answer(
                form,
                words,
                "standings",
                of.borrowed().value().plan().id(),
                when.asOf(),
                StandingColumns.in(words),
                of.of(sight, when).stream());
    }

    @GET
    @Path("/ledger.{format}")
    @Produces({MediaTypes.DOCX, MediaTypes.XLSX, MediaTypes.PDF, MediaTypes.CSV, MediaTypes.JSON})
    @Operation(
            operationId = "exportLedger",
            summary =
                    "The entries of the ledger of a plan in the order of entry as a file: those that speak of a day up"
                            + " to asOf (today), as known at the end of knownAt (asOf)")
    @APIResponse(
            responseCode = "200",
            description = FILE,
            content = @Content(schema = @Schema(description = "The file, of no schema")))
    @APIResponse(responseCode = "404", description = NONE)
    @APIResponse(responseCode = "422", description = TOO_LONG)
    public Response ledger(
            @Parameter(schema = @Schema(implementation = ExportFormat.Suffix.class)) @PathParam("format") String suffix,
            @QueryParam("plan") @Nullable String plan,
            @QueryParam("indicator") @Nullable String indicator,
            @QueryParam("asOf") @Nullable LocalDate asOf,
            @QueryParam("knownAt") @Nullable LocalDate knownAt,
            @QueryParam("bom") @Nullable Boolean byteOrderMark,
            @Context HttpHeaders headers) {
        Form form = Form.of(suffix, byteOrderMark);
        Words words = words(headers);
        AsKnown when = AsKnown.asked(asOf, knownAt, today());
        String id = borrowed(plan).plan().id();
        return answer(
                form,
                words,
                "ledger",
                id,
                when.asOf(),
                LedgerColumns.in(words, new Names(plans, directory)),
                ledger.all(new LedgerFilter(indicator, null, id, null, null), when, caller.get()));
    }

    @GET
    @Path("/rankings.{format}")
    @Produces({MediaTypes.DOCX, MediaTypes.XLSX, MediaTypes.PDF, MediaTypes.CSV, MediaTypes.JSON})
    @Operation(
            operationId = "exportRanking",
            summary = "The ranking of a plan on the day asOf (today), as known at the end of knownAt (asOf), as a file")
    @APIResponse(
            responseCode = "200",
            description = FILE,
            content = @Content(schema = @Schema(description = "The file, of no schema")))
    @APIResponse(responseCode = "404", description = NONE)
    @APIResponse(responseCode = "422", description = TOO_LONG)
    @APIResponse(responseCode = "409", description = "The plan has no ranking, or had none on asOf")
    public Response ranking(
            @Parameter(schema = @Schema(implementation = ExportFormat.Suffix.class)) @PathParam("format") String suffix,
            @QueryParam("plan") @Nullable String plan,
            @QueryParam("asOf") @Nullable LocalDate asOf,
            @QueryParam("knownAt") @Nullable LocalDate knownAt,
            @QueryParam("bom") @Nullable Boolean byteOrderMark,
            @Context HttpHeaders headers) {
        Form form = Form.of(suffix, byteOrderMark);
        Words words = words(headers);
        AsKnown when = AsKnown.inHindsight(asOf, knownAt, today());
        String id = InputRefused.unlessGiven("plan", plan);
        SeenRanking ranking = rankings.of(id, when, caller.get()).orElseThrow(() -> new NotFound(id));
        return answer(
                form,
                words,
                ranking.isUnderAppeal() ? "rankings-contested" : "rankings",
                id,
                when.asOf(),
                RankingColumns.in(words, new Names(plans, directory)),
                ranking.ranks().stream());
    }

    /**
     * The plan as it is today.
     *
     * @throws NotFound where there is no such plan
     */
    private BorrowedPlan borrowed(@Nullable String plan) {
        String named = InputRefused.unlessGiven("plan", plan);
        return plans.plan(named).map(Borrowed::value).orElseThrow(() -> new NotFound(named));
    }

    /**
     * A list as a file.
     *
     * @param key of its words
     * @param plan id, in its name
     */
    private static <T> Response answer(
            Form form,
            Words words,
            String key,
            String plan,
            LocalDate asOf,
            List<ExportColumn<T>> columns,
            Stream<T> rows) {
        String caption = words.of("export." + key);
        ExportedFile file =
                new ExportedFile(form.format(), key + "-" + plan + "-" + asOf, caption + "-" + plan + "-" + asOf);
        return words.saidOn(file.of(new ExportList<>(caption, words, asOf, columns), rows, form.isMarked()));
    }

    private static Words words(HttpHeaders headers) {
        return Words.askedFor(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
