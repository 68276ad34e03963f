package org.policytrack.dashboard.session;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;
import org.policytrack.dashboard.DashboardConfig;
import org.policytrack.dashboard.problem.Refusal;

/** The session of the browser that asks. */
@Path("/session")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class SessionResource {

    private static final List<String> PASSED_WITH_A_REFUSAL =
            List.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.CONTENT_LANGUAGE, HttpHeaders.RETRY_AFTER);

    private final Sessions sessions;
    private final EmbeddedAccounts accounts;
    private final DepartmentService departments;
    private final boolean outsideSignIn;

    SessionResource(
            Sessions sessions,
            EmbeddedAccounts accounts,
            @RestClient DepartmentService departments,
            DashboardConfig config) {
        this.sessions = sessions;
        this.accounts = accounts;
        this.departments = departments;
        this.outsideSignIn = config.outside().provider().isPresent();
    }

    @GET
    public Response read(
            @HeaderParam(HttpHeaders.COOKIE) @Nullable String cookies, @Context HttpServerRequest request) {
        Sender sender = Sender.of(request);
        return switch (sessions.current(cookies, sender)) {
            case Found.SignedIn(Session session, boolean isNew) -> described(session, isNew, cookies, sender);
            case Found.NoSession() -> nobody(cookies);
            // Whoever is silent may answer next time: the browser keeps what it has.
            case Found.Unanswered(String issuer) ->
                Response.ok(SessionView.nobody(outsideSignIn)).build();
        };
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response open(
            SignInRequest signIn,
            @HeaderParam(HttpHeaders.COOKIE) @Nullable String cookies,
            @Context HttpServerRequest request) {
        if (signIn == null) {
            throw Refusal.ofStatus(400);
        }
        Sender sender = Sender.of(request);
        try (Response answer = departments.signIn(signIn, sender.address(), sender.language())) {
            if (answer.getStatus() != 200) {
                return passed(answer);
            }
            Session session = accounts.begun(answer.readEntity(Token.class));
            sessions.heldBy(cookies).ifPresent(sessions::end);
            return described(session, true, cookies, sender);
        } catch (ProcessingException silent) {
            throw Refusal.serviceSilent(EmbeddedAccounts.SERVICE);
        }
    }

    @DELETE
    public Response end(@HeaderParam(HttpHeaders.COOKIE) @Nullable String cookies) {
        sessions.heldBy(cookies).ifPresent(sessions::end);
        return with(sessions.taken(cookies), Response.noContent());
    }

    private Response described(Session session, boolean isNew, @Nullable String cookies, Sender sender) {
        return switch (sessions.issuer(session).personOf(session, sender)) {
            case Identification.Known(Person person) ->
                with(
                        isNew ? sessions.given(session, cookies) : List.of(),
                        Response.ok(SessionView.of(person, session, outsideSignIn)));
            case Identification.Over() -> nobody(cookies);
        };
    }

    private Response nobody(@Nullable String cookies) {
        return with(sessions.taken(cookies), Response.ok(SessionView.nobody(outsideSignIn)));
    }

    private static Response passed(Response refusal) {
        Response.ResponseBuilder answer = Response.status(refusal.getStatus()).entity(refusal.readEntity(String.class));
        PASSED_WITH_A_REFUSAL.forEach(name ->
                Optional.ofNullable(refusal.getHeaderString(name)).ifPresent(value -> answer.header(name, value)));
        return answer.build();
    }

    private static Response with(List<String> setCookies, Response.ResponseBuilder answer) {
        Stream.of(setCookies).flatMap(List::stream).forEach(cookie -> answer.header(HttpHeaders.SET_COOKIE, cookie));
        return answer.build();
    }
}
