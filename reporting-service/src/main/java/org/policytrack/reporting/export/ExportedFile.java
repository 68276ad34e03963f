package org.policytrack.reporting.export;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Stream;
import org.policytrack.kit.conditional.Answers;
import org.policytrack.kit.conditional.EntityVersion;
import org.policytrack.kit.digest.Sha256;
import org.policytrack.kit.http.Attachment;
import org.policytrack.reporting.document.DataDictionary;
import org.policytrack.reporting.document.OfficialDocument;
import org.policytrack.reporting.document.csv.WriteCsv;
import org.policytrack.reporting.document.json.WriteJson;
import org.policytrack.reporting.document.pdf.WritePdf;
import org.policytrack.reporting.document.sheet.WriteSpreadsheet;
import org.policytrack.reporting.document.word.WriteWord;

/**
 * A file that is given out, to be saved and never to be shown in place.
 *
 * @param plainName without suffix, of letters every program reads
 * @param name the same as people call it
 */
record ExportedFile(ExportFormat format, String plainName, String name) {

    /** A list of any length: row by row, unless it is laid out in pages. */
    <T> Response of(ExportList<T> list, Stream<T> rows, boolean withByteOrderMark) {
        return switch (format) {
            case DOCX, PDF -> {
                try (rows) {
                    yield answer(Papers.laidOut(() -> bytesOf(list.document(rows), list.dictionary(), false)));
                }
            }
            case XLSX ->
                answer(out -> {
                    try (rows) {
                        WriteSpreadsheet.to(out, list.table(rows), list.dictionary());
                    }
                });
            case CSV ->
                answer(out -> {
                    try (rows) {
                        WriteCsv.to(out, list.table(rows), withByteOrderMark);
                    }
                });
            case JSON ->
                answer(out -> {
                    try (rows) {
                        WriteJson.to(out, list.table(rows), list.dictionary());
                    }
                });
        };
    }

    /** All that a document says. */
    byte[] bytesOf(OfficialDocument document, DataDictionary dictionary, boolean withByteOrderMark) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            switch (format) {
                case DOCX -> WriteWord.to(bytes, document);
                case XLSX -> WriteSpreadsheet.to(bytes, document, dictionary);
                case PDF -> WritePdf.to(bytes, Papers.fitting(document));
                case CSV -> WriteCsv.to(bytes, document, withByteOrderMark);
                case JSON -> WriteJson.to(bytes, document, dictionary);
            }
        } catch (IOException memoryFailsNot) {
            throw new UncheckedIOException(memoryFailsNot);
        }
        return bytes.toByteArray();
    }

    /** 200 with what was made before, or 304 where the caller has it. */
    Response answer(byte[] content, Request request) {
        Response answer = Answers.read(request, content, new EntityVersion(Sha256.of(content)));
        return answer.getStatus() == Response.Status.OK.getStatusCode()
                ? headed(Response.fromResponse(answer).type(format.contentType()))
                : answer;
    }

    /** 200 with what was made before. */
    private Response answer(byte[] content) {
        return headed(Response.ok(content, format.contentType()).header(HttpHeaders.CONTENT_LENGTH, content.length));
    }

    private Response answer(StreamingOutput content) {
        return headed(Response.ok(content, format.contentType()));
    }

    private Response headed(Response.ResponseBuilder answer) {
        return answer.header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        Attachment.of(plainName + "." + format.suffix(), name + "." + format.suffix()))
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .build();
    }
}
