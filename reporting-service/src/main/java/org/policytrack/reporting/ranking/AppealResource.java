package org.policytrack.reporting.ranking;

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
import java.util.List;
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
import org.policytrack.reporting.Permissions;

/** Appeals over HTTP. */
@Path("/api/v1/rankings/{department}/appeals")
@Tag(name = "rankings")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class AppealResource {

    private final RankingAppeals appeals;
    private final AppealRanking appeal;
    private final AnswerAppeal answer;
    private final OncePerKey once;
    private final CallerOfRequest caller;

    AppealResource(
            RankingAppeals appeals,
            AppealRanking appeal,
            AnswerAppeal answer,
            OncePerKey once,
            CallerOfRequest caller) {
        this.appeals = appeals;
        this.appeal = appeal;
        this.answer = answer;
        this.once = once;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listRankingAppeals",
            summary = "A department's appeals against its ranking, the oldest first (itself, coordinating office)")
    @APIResponseSchema(value = AppealPage.class, responseCode = "200", responseDescription = "A page of appeals")
    public Response list(
            @PathParam("department") String department,
            @QueryParam("plan") @Nullable String plan,
            @QueryParam("state") @Nullable AppealState state,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        PageRequest page = PageRequest.of(limit, cursor);
        onlyWhoMayRead(department);
        return PageAnswer.of(
                Page.of(
                        appeals.page(department, plan, state, page),
                        page,
                        AppealView::of,
                        row -> List.of(String.valueOf(row.id()))),
                uri);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readRankingAppeal", summary = "One appeal (the department itself, coordinating office)")
    @APIResponseSchema(value = AppealView.class, responseCode = "200", responseDescription = "The appeal")
    public Response read(
            @PathParam("department") String department,
            @PathParam("id") long id,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch,
            @Context Request request) {
        onlyWhoMayRead(department);
        RankingAppeal found = appeals.find(department, id).orElseThrow(() -> new NotFound(String.valueOf(id)));
        return Answers.read(request, AppealView.of(found), EntityVersion.of(found.version()));
    }

    @POST
    @Operation(
            operationId = "appealRanking",
            summary = "Contest how the own department was ranked on a day (reporter, head)")
    @APIResponseSchema(value = AppealView.class, responseCode = "201", responseDescription = "The appeal, open")
    @APIResponse(
            responseCode = "409",
            description = "There is no such ranking, or the department has an open appeal about that day")
    public Response appeal(
            @PathParam("department") String department,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid NewAppeal request) {
        Caller author = caller.get();
        return once.answer("appealRanking/" + department, author, key, request, () -> {
            RankingAppeal filed = appeal.appeal(department, request, author);
            return Answers.created(
                    URI.create("/api/v1/rankings/" + filed.department() + "/appeals/" + filed.id()),
                    AppealView.of(filed),
                    EntityVersion.of(filed.version()));
        });
    }

    @POST
    @Path("/{id}/upholding")
    @Operation(
            operationId = "upholdRankingAppeal",
            summary = "Answer an appeal: the department was right, and this was corrected (coordinating office)")
    @APIResponseSchema(value = AppealView.class, responseCode = "200", responseDescription = "The appeal as it is now")
    @APIResponse(responseCode = "409", description = "It was answered already")
    public Response uphold(
            @PathParam("department") String department,
            @PathParam("id") long id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid UpholdingRequest request) {
        return answered(answer.uphold(department, id, request, ExpectedVersion.of(ifMatch), caller.get()));
    }

    @POST
    @Path("/{id}/rejection")
    @Operation(
            operationId = "rejectRankingAppeal",
            summary = "Answer an appeal: the ranking stands, and this is why (coordinating office)")
    @APIResponseSchema(value = AppealView.class, responseCode = "200", responseDescription = "The appeal as it is now")
    @APIResponse(responseCode = "409", description = "It was answered already")
    public Response reject(
            @PathParam("department") String department,
            @PathParam("id") long id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid RejectionRequest request) {
        return answered(answer.reject(department, id, request.reason(), ExpectedVersion.of(ifMatch), caller.get()));
    }

    private static Response answered(RankingAppeal appeal) {
        return Answers.changed(AppealView.of(appeal), EntityVersion.of(appeal.version()));
    }

    private void onlyWhoMayRead(String department) {
        Caller reader = caller.get();
        if (!reader.mayForAnyDepartment(Permissions.READ_RANKING_APPEALS) && !reader.isOf(department)) {
            throw new NotOwnAppeal(department);
        }
    }

    /** Names the page type for the contract. */
    @Schema(name = "RankingAppealPage")
    record AppealPage(List<AppealView> items, @Nullable String next) {}
}
