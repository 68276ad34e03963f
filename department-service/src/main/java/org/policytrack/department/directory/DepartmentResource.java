package org.policytrack.department.directory;

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
import org.policytrack.kit.problem.InputRefused;
import org.policytrack.kit.problem.NotFound;

/** The departments over HTTP. */
@Path("/api/v1/departments")
@Tag(name = "departments", description = "部门 Departments under every name they go by")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class DepartmentResource {

    private final Departments departments;
    private final DepartmentGroups groups;
    private final KeepDepartments keep;
    private final OncePerKey once;
    private final CallerOfRequest caller;

    DepartmentResource(
            Departments departments,
            DepartmentGroups groups,
            KeepDepartments keep,
            OncePerKey once,
            CallerOfRequest caller) {
        this.departments = departments;
        this.groups = groups;
        this.keep = keep;
        this.once = once;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "listDepartments", summary = "Departments in the order of their codes")
    @APIResponseSchema(
            value = DepartmentPage.class,
            responseCode = "200",
            responseDescription = "A page of departments")
    public Response list(
            @QueryParam("kind") @Nullable DepartmentKind kind,
            @QueryParam("q") @Nullable String part,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        PageRequest page = PageRequest.of(limit, cursor);
        List<Department> rows = departments.page(kind, part, page);
        return PageAnswer.of(Page.of(rows, page, DepartmentView::of, row -> List.of(row.code())), uri);
    }

    @GET
    @Path("/{code}")
    @Operation(operationId = "readDepartment", summary = "One department")
    @APIResponseSchema(value = DepartmentView.class, responseCode = "200", responseDescription = "The department")
    public Response read(
            @PathParam("code") String code,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch,
            @Context Request request) {
        Department department = departments.findByIdOptional(code).orElseThrow(() -> new NotFound(code));
        return Answers.read(request, DepartmentView.of(department), EntityVersion.of(department.version()));
    }

    @GET
    @Path("/resolve")
    @Operation(operationId = "resolveName", summary = "The department or group a name or alias stands for")
    @APIResponseSchema(value = Resolution.class, responseCode = "200", responseDescription = "What the name stands for")
    @APIResponse(responseCode = "404", description = "The name stands for nothing here")
    public Resolution resolve(@QueryParam("name") @Nullable String asked) {
        String name = InputRefused.unlessGiven("name", asked);
        String known = name.strip();
        return departments
                .named(known)
                .map(department -> Resolution.to(department, name))
                .or(() -> groups.named(known).map(group -> Resolution.to(group, name)))
                .orElseThrow(() -> new NotFound(name));
    }

    @POST
    @Operation(operationId = "addDepartment", summary = "Add a department (administrator)")
    @APIResponseSchema(value = DepartmentView.class, responseCode = "201", responseDescription = "The new department")
    public Response add(@HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid NewDepartment request) {
        Caller sender = caller.get();
        return once.answer("addDepartment", sender, key, request, () -> {
            Department added = keep.add(request, sender);
            return Answers.created(
                    URI.create("/api/v1/departments/" + added.code()),
                    DepartmentView.of(added),
                    EntityVersion.of(added.version()));
        });
    }

    @PUT
    @Path("/{code}")
    @Operation(operationId = "changeDepartment", summary = "Change names and kind of a department (administrator)")
    @APIResponseSchema(
            value = DepartmentView.class,
            responseCode = "200",
            responseDescription = "The department as it is now")
    public Response change(
            @PathParam("code") String code,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid DepartmentContent request) {
        return changed(keep.change(code, request, ExpectedVersion.of(ifMatch), caller.get()));
    }

    @POST
    @Path("/{code}/retirement")
    @Operation(operationId = "retireDepartment", summary = "Retire a department; it is never deleted (administrator)")
    @APIResponseSchema(
            value = DepartmentView.class,
            responseCode = "200",
            responseDescription = "The department as it is now")
    public Response retire(@PathParam("code") String code, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return changed(keep.retire(code, ExpectedVersion.of(ifMatch), caller.get()));
    }

    private static Response changed(Department department) {
        return Answers.changed(DepartmentView.of(department), EntityVersion.of(department.version()));
    }

    /** Names the page type for the contract. */
    @Schema(name = "DepartmentPage")
    record DepartmentPage(
            List<DepartmentView> items, @Nullable String next) {}
}
