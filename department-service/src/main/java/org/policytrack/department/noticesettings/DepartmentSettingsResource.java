package org.policytrack.department.noticesettings;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.policytrack.department.Permissions;
import org.policytrack.department.channel.MailCall;
import org.policytrack.department.directory.Departments;
import org.policytrack.kit.caller.Caller;
import org.policytrack.kit.caller.CallerOfRequest;
import org.policytrack.kit.conditional.Answers;
import org.policytrack.kit.conditional.EntityVersion;
import org.policytrack.kit.conditional.ExpectedVersion;
import org.policytrack.kit.problem.NotFound;

/** How departments want to be told, over HTTP. */
@Path("/api/v1/departments/{code}/notice-settings")
@Tag(name = "channels", description = "通知渠道 By which channels notices reach people")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class DepartmentSettingsResource {

    private final NoticeSettings settings;
    private final KeepNoticeSettings keep;
    private final Departments departments;
    private final MailCall mail;
    private final CallerOfRequest caller;

    DepartmentSettingsResource(
            NoticeSettings settings,
            KeepNoticeSettings keep,
            Departments departments,
            MailCall mail,
            CallerOfRequest caller) {
        this.settings = settings;
        this.keep = keep;
        this.departments = departments;
        this.mail = mail;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "readDepartmentNoticeSettings", summary = "How a department is told of notices")
    @APIResponseSchema(value = DepartmentSettingsView.class, responseCode = "200", responseDescription = "The settings")
    public Response read(
            @PathParam("code") String code,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch,
            @Context Request request) {
        Caller reader = caller.get();
        if (!departments.has(code)) {
            throw new NotFound(code);
        }
        if (!reader.isOf(code)) {
            reader.needsForAnyDepartment(Permissions.READ_CHANNELS);
        }
        DepartmentSettingsView view = DepartmentSettingsView.of(settings.ofDepartment(code), mail.isAvailable());
        return Answers.read(request, view, EntityVersion.of(view.version()));
    }

    @PUT
    @Operation(operationId = "changeDepartmentNoticeSettings", summary = "Choose how the department is told of notices")
    @APIResponseSchema(
            value = DepartmentSettingsView.class,
            responseCode = "200",
            responseDescription = "The settings as they are now")
    public Response change(
            @PathParam("code") String code,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid DepartmentChoice request) {
        DepartmentNoticeSettings changed = keep.change(code, request, ExpectedVersion.of(ifMatch), caller.get());
        return Answers.changed(
                DepartmentSettingsView.of(changed, mail.isAvailable()), EntityVersion.of(changed.version()));
    }
}
