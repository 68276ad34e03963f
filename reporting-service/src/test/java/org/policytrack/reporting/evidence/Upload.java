package org.policytrack.reporting.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.policytrack.reporting.Api.asReporterOf;

import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayOutputStream;
import org.jspecify.annotations.Nullable;

/** An upload as a browser sends it: of a PDF file, by 省市场监管局, unless a test says otherwise. */
public final class Upload {

    static final String BOUNDARY = "----boundary-of-the-tests";

    private final byte[] content;
    private String name = "受理通知书.pdf";
    private String declaredType = "application/pdf";
    private @Nullable String title;
    private RequestSpecification as = asReporterOf("zj-scjg");

    private Upload(byte[] content) {
        this.content = content;
    }

    public static Upload of(byte[] content) {
        return new Upload(content);
    }

    Upload named(String fileName) {
        name = fileName;
        return this;
    }

    Upload declaredAs(String mediaType) {
        declaredType = mediaType;
        return this;
    }

    Upload titled(String text) {
        title = text;
        return this;
    }

    Upload by(RequestSpecification uploader) {
        as = uploader;
        return this;
    }

    Upload withKey(String key) {
        as.header("Idempotency-Key", key);
        return this;
    }

    ValidatableResponse sent() {
        return send(as, body());
    }

    /** Sends it, and gives its id. */
    public String done() {
        return sent().statusCode(201).extract().path("id");
    }

    byte[] body() {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        if (title != null) {
            body.writeBytes(part("name=\"title\"", ""));
            body.writeBytes((title + "\r\n").getBytes(UTF_8));
        }
        body.writeBytes(part("name=\"file\"; filename=\"" + name + "\"", "Content-Type: " + declaredType + "\r\n"));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(UTF_8));
        return body.toByteArray();
    }

    static byte[] part(String disposition, String furtherHeaders) {
        return ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n" + furtherHeaders
                        + "\r\n")
                .getBytes(UTF_8);
    }

    static ValidatableResponse send(RequestSpecification uploader, byte[] body) {
        return send(uploader, "multipart/form-data; boundary=" + BOUNDARY, body);
    }

    static ValidatableResponse send(RequestSpecification uploader, String contentType, byte[] body) {
        return uploader.config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .encodeContentTypeAs("multipart/form-data", ContentType.BINARY)
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .contentType(contentType)
                .body(body)
                .post("/evidence")
                .then();
    }
}
