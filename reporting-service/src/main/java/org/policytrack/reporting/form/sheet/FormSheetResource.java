package org.policytrack.reporting.form.sheet;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.caller.CallerOfRequest;
import org.policytrack.kit.http.Attachment;
import org.policytrack.kit.problem.Words;
import org.policytrack.reporting.form.FormFiled;
import org.policytrack.reporting.form.FormOfDepartment;
import org.policytrack.reporting.form.FormView;

/** The form as a spreadsheet over HTTP. */
@Path("/api/v1/progress-reports/form.xlsx")
@Tag(name = "forms", description = "填报表 All that a department owes for a month, filled in and filed in one go")
@RunOnVirtualThread
class FormSheetResource {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final FormOfDepartment form;
    private final FileSheet file;
    private final CallerOfRequest caller;
    private final Clock clock;

    FormSheetResource(FormOfDepartment form, FileSheet file, CallerOfRequest caller, Clock clock) {
        this.form = form;
        this.file = file;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Produces(XLSX)
    @Operation(
            operationId = "readProgressSheet",
            summary = "The form of a department for a month (the current one) as a spreadsheet, to be filled in")
    @APIResponse(
            responseCode = "200",
            description = "The spreadsheet",
            content = @Content(mediaType = XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "404", description = "There is no such plan or department")
    public Response read(
            @QueryParam("department") @Nullable String department,
            @Parameter(schema = @Schema(implementation = String.class, pattern = "^[0-9]{4}-(0[1-9]|1[0-2])$"))
                    @QueryParam("period")
                    @Nullable
                    YearMonth period,
            @QueryParam("plan") @Nullable String plan) {
        FormView view = form.read(department, period, plan, caller.get());
        byte[] sheets = WriteSheets.of(view, LocalDate.now(clock));
        return Response.ok(sheets, XLSX)
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment(view))
                .build();
    }

    @POST
    @Consumes(XLSX)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "fileProgressSheet",
            summary = "File what is filled in on the own department's spreadsheet: all of it or nothing, and the same"
                    + " content once (reporter)")
    @RequestBody(
            required = true,
            content = @Content(mediaType = XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(
            responseCode = "201",
            description = "The new reports",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = FormFiled.class)))
    @APIResponse(
            responseCode = "200",
            description = "The reports that the same content was filed as before",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = FormFiled.class)))
    public Response file(
            @QueryParam("department") @Nullable String department,
            @Parameter(schema = @Schema(implementation = String.class, pattern = "^[0-9]{4}-(0[1-9]|1[0-2])$"))
                    @QueryParam("period")
                    @Nullable
                    YearMonth period,
            @Context HttpHeaders headers,
            byte[] content) {
        Words words = Words.askedFor(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        FileSheet.Outcome outcome = file.file(content, department, period, caller.get(), words);
        FormFiled filed = outcome.filed();
        return (outcome.isNew() ? Response.created(filed.location()) : Response.ok())
                .entity(filed)
                .build();
    }

    private static String attachment(FormView view) {
        return Attachment.of(
                "progress-form-" + view.department() + "-" + view.period() + ".xlsx",
                "进展填报表-" + view.departmentName() + "-" + view.period() + ".xlsx");
    }
}
