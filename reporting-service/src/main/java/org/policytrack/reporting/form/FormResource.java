package org.policytrack.reporting.form;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.YearMonth;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.caller.Caller;
import org.policytrack.kit.caller.CallerOfRequest;
import org.policytrack.kit.idempotency.OncePerKey;

/** The form over HTTP. */
@Path("/api/v1/progress-reports/form")
@Tag(name = "forms", description = "填报表 All that a department owes for a month, filled in and filed in one go")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class FormResource {

    private final FormOfDepartment form;
    private final FileForm file;
    private final OncePerKey once;
    private final CallerOfRequest caller;

    FormResource(FormOfDepartment form, FileForm file, OncePerKey once, CallerOfRequest caller) {
        this.form = form;
        this.file = file;
        this.once = once;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "readProgressForm",
            summary = "What the department has to fill in for a month (the current one), with what it said last")
    @APIResponseSchema(value = FormView.class, responseCode = "200", responseDescription = "The form")
    @APIResponse(responseCode = "404", description = "There is no such plan or department")
    public FormView read(
            @QueryParam("department") @Nullable String department,
            @Parameter(schema = @Schema(implementation = String.class, pattern = "^[0-9]{4}-(0[1-9]|1[0-2])$"))
                    @QueryParam("period")
                    @Nullable
                    YearMonth period,
            @QueryParam("plan") @Nullable String plan) {
        return form.read(department, period, plan, caller.get());
    }

    @POST
    @Operation(
            operationId = "fileProgressForm",
            summary = "File several reports of the own department at once, all or none (reporter)")
    @APIResponseSchema(value = FormFiled.class, responseCode = "201", responseDescription = "The new reports")
    public Response file(@HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid FormRequest request) {
        Caller author = caller.get();
        return once.answer("fileProgressForm", author, key, request, () -> {
            FormFiled filed = FormFiled.of(file.file(request, author));
            return Response.created(filed.location()).entity(filed).build();
        });
    }
}
