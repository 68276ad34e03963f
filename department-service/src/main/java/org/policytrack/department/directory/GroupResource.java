package org.policytrack.department.directory;

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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.conditional.Answers;
import org.policytrack.kit.conditional.EntityVersion;
import org.policytrack.kit.paging.Page;
import org.policytrack.kit.paging.PageAnswer;
import org.policytrack.kit.paging.PageRequest;
import org.policytrack.kit.problem.NotFound;

/** The groups over HTTP. */
@Path("/api/v1/groups")
@Tag(name = "departments")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class GroupResource {

    private final DepartmentGroups groups;

    GroupResource(DepartmentGroups groups) {
        this.groups = groups;
    }

    @GET
    @Operation(operationId = "listGroups", summary = "Groups in the order of their codes")
    @APIResponseSchema(value = GroupPage.class, responseCode = "200", responseDescription = "A page of groups")
    public Response list(
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        PageRequest page = PageRequest.of(limit, cursor);
        return PageAnswer.of(Page.of(groups.page(page), page, GroupView::of, row -> List.of(row.code())), uri);
    }

    @GET
    @Path("/{code}")
    @Operation(operationId = "readGroup", summary = "One group with its members")
    @APIResponseSchema(value = GroupView.class, responseCode = "200", responseDescription = "The group")
    public Response read(
            @PathParam("code") String code,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch,
            @Context Request request) {
        DepartmentGroup group = groups.findByIdOptional(code).orElseThrow(() -> new NotFound(code));
        return Answers.read(request, GroupView.of(group), EntityVersion.of(group.version()));
    }

    /** Names the page type for the contract. */
    @Schema(name = "GroupPage")
    record GroupPage(List<GroupView> items, @Nullable String next) {}
}
