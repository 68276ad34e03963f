package org.policytrack.dashboard.outside;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.policytrack.dashboard.DashboardConfig;
import org.policytrack.dashboard.problem.Refusal;
import org.policytrack.dashboard.session.Session;
import org.policytrack.dashboard.session.Sessions;

/** Signing in at another identity provider: there, and back. A browser goes through it, not the page's script. */
@Path("/session")
@RunOnVirtualThread
class OutsideResource {

    private static final Logger LOG = Logger.getLogger(OutsideResource.class);

    /** An address of the page: never of another host, which two slashes or a backslash would begin. */
    private static final Pattern OF_THE_PAGE =
            Pattern.compile("/(?![/\\\\]|api/|session)[\\x21-\\x5b\\x5d-\\x7e]{0,1000}");

    private static final String FAILED = "/sign-in?outside=failed";

    private final OutsideAccounts accounts;
    private final StartedSignIns started;
    private final Sessions sessions;
    private final Optional<URI> address;

    OutsideResource(OutsideAccounts accounts, StartedSignIns started, Sessions sessions, DashboardConfig config) {
        this.accounts = accounts;
        this.started = started;
        this.sessions = sessions;
        this.address = config.address();
    }

    @GET
    @Path("/outside")
    public Response leave(@QueryParam("to") @Nullable String to, @Context HttpServerRequest request) {
        Provider provider = provider();
        String target = to != null && OF_THE_PAGE.matcher(to).matches() ? to : "/";
        StartedSignIn begun = provider.begin(callback(request), target);
        try {
            return redirect(provider.address(begun).toString())
                    .header(HttpHeaders.SET_COOKIE, started.set(begun))
                    .build();
        } catch (IOException silent) {
            LOG.warnf("The identity provider does not answer: %s", silent);
            return redirect(FAILED).build();
        }
    }

    @GET
    @Path("/callback")
    public Response comeBack(
            @HeaderParam(HttpHeaders.COOKIE) @Nullable String cookies, @Context HttpServerRequest request) {
        Provider provider = provider();
        try {
            StartedSignIn begun = started.in(cookies).orElseThrow(() -> new SignInFailed("no sign-in was begun"));
            Session session = accounts.begun(provider.redeem(begun, answer(begun, request)));
            Response.ResponseBuilder back = redirect(begun.target());
            sessions.given(session, cookies).forEach(cookie -> back.header(HttpHeaders.SET_COOKIE, cookie));
            return back.header(HttpHeaders.SET_COOKIE, started.taken()).build();
        } catch (SignInFailed | IOException | IllegalStateException failed) {
            LOG.warnf("Nobody was signed in: %s", failed.getMessage());
            return redirect(FAILED)
                    .header(HttpHeaders.SET_COOKIE, started.taken())
                    .build();
        }
    }

    private Provider provider() {
        return accounts.provider().orElseThrow(Refusal::pathUnknown);
    }

    private static URI answer(StartedSignIn begun, HttpServerRequest request) throws SignInFailed {
        try {
            return URI.create(begun.redirect() + "?" + request.query());
        } catch (IllegalArgumentException unreadable) {
            throw new SignInFailed("no answer of a provider", unreadable);
        }
    }

    private URI callback(HttpServerRequest request) {
        return address.orElseGet(() -> URI.create(request.scheme() + "://" + request.authority()))
                .resolve("/session/callback");
    }

    private static Response.ResponseBuilder redirect(String to) {
        return Response.status(Response.Status.FOUND).header(HttpHeaders.LOCATION, to);
    }
}
