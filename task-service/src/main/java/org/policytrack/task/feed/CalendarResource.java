package org.policytrack.task.feed;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerResponse;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.conditional.Answers;
import org.policytrack.kit.conditional.EntityVersion;
import org.policytrack.kit.digest.Sha256;
import org.policytrack.kit.problem.InputFault;
import org.policytrack.kit.problem.InputRefused;
import org.policytrack.kit.problem.Words;

/** The feeds over HTTP. A calendar program cannot sign in: the secret in the address stands for who made it. */
@Path("/api/v1/calendars")
@Tag(name = "calendars", description = "日历订阅 Deadlines for calendar programs")
@PermitAll
@RunOnVirtualThread
class CalendarResource {

    private static final String CALENDAR = "text/calendar";
    private static final List<String> LANGUAGES = List.of("zh", "en");
    private static final int TAG_DIGITS = 32;

    private final ReadCalendar read;

    CalendarResource(ReadCalendar read) {
        this.read = read;
    }

    @GET
    @Path("/{name}.ics")
    @SecurityRequirements
    @Produces(CALENDAR)
    @Operation(operationId = "readCalendar", summary = "The deadlines of a plan, department or person as a calendar")
    @APIResponse(
            responseCode = "200",
            description = "The calendar (RFC 5545); the same bytes while nothing has changed",
            content = @Content(mediaType = CALENDAR, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "404", description = "There is no such calendar, or the token does not open it")
    public Response read(
            @PathParam("name") @Parameter(description = "Id of the plan, code of the department, name of the person")
                    String name,
            @QueryParam("token") @Parameter(description = "The secret that the address was told with") @Nullable
                    String token,
            @QueryParam("language")
                    @Parameter(
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"zh", "en"}))
                    @Nullable
                    String language,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch,
            @Context Request request,
            @Context HttpServerResponse connection) {
        Words words = Words.in(languageOf(language));
        byte[] calendar = read.read(name, token, words);
        EntityVersion version = new EntityVersion("c" + Sha256.of(calendar).substring(0, TAG_DIGITS));
        Response answer = Answers.read(request, calendar, version);
        // Set on the connection: there already is the no-store that stands on every answer.
        connection.headers().set(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        return answer.hasEntity()
                ? Response.fromResponse(answer)
                        .type(CALENDAR + ";charset=utf-8")
                        .header(HttpHeaders.CONTENT_LANGUAGE, words.language().getLanguage())
                        .build()
                : answer;
    }

    private static Locale languageOf(@Nullable String asked) {
        if (asked != null && !LANGUAGES.contains(asked)) {
            throw InputRefused.unreadable(InputFault.inQuery("language", "not-one-of", String.join(", ", LANGUAGES)));
        }
        return asked == null ? Locale.CHINESE : Locale.of(asked);
    }
}
