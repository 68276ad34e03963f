package org.policytrack.reporting.export;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.caller.CallerOfRequest;

/** Period reports as files. */
@Path("/api/v1/reports")
@Tag(name = "exports", description = "导出 Lists and reports as Word, Excel, PDF, CSV and JSON, with a data dictionary")
@RunOnVirtualThread
class ReportExportResource {

    private final FileOfReport files;
    private final CallerOfRequest caller;

    ReportExportResource(FileOfReport files, CallerOfRequest caller) {
        this.files = files;
        this.caller = caller;
    }

    @GET
    @Path("/{id}.{format}")
    @Produces({MediaTypes.DOCX, MediaTypes.XLSX, MediaTypes.PDF, MediaTypes.CSV, MediaTypes.JSON})
    @Operation(
            operationId = "exportReport",
            summary =
                    "A period report as a file: one that was published the same to the last bit however often it is read,"
                            + " a draft as it stands now, marked as one")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = @Content(schema = @Schema(description = "The file, of no schema")))
    @APIResponse(responseCode = "404", description = "There is no such report, or nothing is given out in this format")
    @APIResponse(responseCode = "422", description = "The report is too long for the pages of a PDF")
    public Response read(
            @PathParam("id") long id,
            @Parameter(schema = @Schema(implementation = ExportFormat.Suffix.class)) @PathParam("format") String suffix,
            @QueryParam("bom") @Nullable Boolean byteOrderMark,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch,
            @Context Request request) {
        return files.of(id, Form.of(suffix, byteOrderMark), caller.get(), request);
    }
}
