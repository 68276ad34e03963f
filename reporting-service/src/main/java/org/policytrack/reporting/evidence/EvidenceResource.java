package org.policytrack.reporting.evidence;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
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
import java.io.InputStream;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.caller.Caller;
import org.policytrack.kit.caller.CallerOfRequest;
import org.policytrack.kit.conditional.Answers;
import org.policytrack.kit.conditional.EntityVersion;
import org.policytrack.kit.http.Attachment;
import org.policytrack.kit.idempotency.OncePerKey;
import org.policytrack.kit.problem.HttpRefusal;
import org.policytrack.kit.problem.NotFound;

/** Evidence over HTTP: uploading, reading, checking. */
@Path("/api/v1/evidence")
@Tag(name = "evidence", description = "佐证材料 Files that prove what a report says")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class EvidenceResource {

    /** What was uploaded never changes. */
    private static final EntityVersion UNCHANGING = EntityVersion.of(0);

    private final ReceiveUpload receive;
    private final UploadEvidence upload;
    private final EvidenceInSight inSight;
    private final GiveOutEvidence giveOut;
    private final VerifyEvidence verify;
    private final OncePerKey once;
    private final CallerOfRequest caller;

    EvidenceResource(
            ReceiveUpload receive,
            UploadEvidence upload,
            EvidenceInSight inSight,
            GiveOutEvidence giveOut,
            VerifyEvidence verify,
            OncePerKey once,
            CallerOfRequest caller) {
        this.receive = receive;
        this.upload = upload;
        this.inSight = inSight;
        this.giveOut = giveOut;
        this.verify = verify;
        this.once = once;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(operationId = "uploadEvidence", summary = "Upload evidence for the own department (reporter)")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA,
                            schema = @Schema(implementation = EvidenceForm.class)))
    @APIResponseSchema(value = EvidenceView.class, responseCode = "201", responseDescription = "The new evidence")
    public Response upload(
            @HeaderParam("Idempotency-Key") @Nullable String key, @Context HttpHeaders headers, InputStream body) {
        Caller uploader = caller.get();
        String department = uploader.department().orElseThrow(HttpRefusal::notAllowed);
        try (UploadForm form = receive.form(headers.getHeaderString(HttpHeaders.CONTENT_TYPE), body)) {
            NewEvidence uploaded = UploadEvidence.looked(form);
            ReceivedFile file = form.file();
            upload.keep(file);
            return once.answer("uploadEvidence", uploader, key, uploaded, () -> {
                Evidence evidence = upload.record(uploaded, file, department, uploader);
                return Answers.created(
                        URI.create("/api/v1/evidence/" + evidence.id()), EvidenceView.of(evidence), UNCHANGING);
            });
        }
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "readEvidence",
            summary = "What is known of a file; for who may read a report that refers to it")
    @APIResponseSchema(value = EvidenceView.class, responseCode = "200", responseDescription = "The evidence")
    public Response read(
            @PathParam("id") String id,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch,
            @Context Request request) {
        Evidence evidence = inSight.find(caller.get(), id).orElseThrow(() -> new NotFound(id));
        return Answers.read(request, EvidenceView.of(evidence), UNCHANGING);
    }

    @GET
    @Path("/{id}/content")
    @Produces(MediaType.WILDCARD)
    @Operation(
            operationId = "readEvidenceContent",
            summary = "The file itself, to be saved, never to be shown in place")
    @APIResponse(
            responseCode = "200",
            description = "The file, byte for byte as uploaded",
            content = {
                @Content(mediaType = "application/pdf", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "image/png", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "image/jpeg", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = "application/vnd.openxmlformats-officedocument.presentationml.presentation",
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = "application/msword",
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = "application/vnd.ms-excel",
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = "application/vnd.ms-powerpoint",
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response content(@PathParam("id") String id) {
        Evidence evidence = inSight.find(caller.get(), id).orElseThrow(() -> new NotFound(id));
        StreamingOutput content = giveOut.contentOf(evidence);
        return Response.ok(content, evidence.mediaType())
                .header(HttpHeaders.CONTENT_LENGTH, evidence.content().size())
                .header(HttpHeaders.CONTENT_DISPOSITION, Attachment.of(evidence.fileName()))
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .build();
    }

    @GET
    @Path("/verification")
    @Operation(
            operationId = "verifyEvidence",
            summary = "Check the stored files, one step a request (administrator, auditor)")
    @APIResponseSchema(
            value = EvidenceVerification.class,
            responseCode = "200",
            responseDescription = "What this step has found")
    public EvidenceVerification verification(@QueryParam("cursor") @Nullable String cursor) {
        return verify.step(cursor);
    }

    /** Names the form for the contract. */
    @Schema(name = "EvidenceForm")
    record EvidenceForm(
            @Schema(type = SchemaType.STRING, format = "binary")
            String file,

            @Nullable @Schema(maxLength = 200, examples = "专利受理通知书")
            String title) {}
}
