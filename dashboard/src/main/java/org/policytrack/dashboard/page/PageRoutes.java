package org.policytrack.dashboard.page;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.policytrack.dashboard.problem.EarlyRefusal;
import org.policytrack.dashboard.problem.Refusal;

/**
 * Gives out the files of the page, and its index for every other address without a dot, which the page itself knows the
 * meaning of.
 */
@ApplicationScoped
class PageRoutes {

    private static final Pattern NOT_OF_THE_PAGE = Pattern.compile("/(api|session|health|metrics|q)(/.*)?");
    private static final Pattern PLAIN = Pattern.compile("(/[A-Za-z0-9._~!$&'()*+,;=:@%-]*)+");

    private final PageFiles files;
    private final EarlyRefusal refuse;

    PageRoutes(PageFiles files, EarlyRefusal refuse) {
        this.files = files;
        this.refuse = refuse;
    }

    void register(@Observes Router router) {
        router.route().method(HttpMethod.GET).method(HttpMethod.HEAD).handler(this::give);
    }

    private void give(RoutingContext routing) {
        String path = routing.request().path();
        if (path == null || NOT_OF_THE_PAGE.matcher(path).matches()) {
            routing.next();
        } else if (files.isRead(path)) {
            answer(routing, path, files.at(path));
        } else {
            routing.vertx()
                    .<Optional<PageFile>>executeBlocking(() -> found(path), false)
                    .onSuccess(file -> answer(routing, path, file))
                    .onFailure(routing::fail);
        }
    }

    private Optional<PageFile> found(String path) {
        return path.contains(".") || !PLAIN.matcher(path).matches() ? files.at(path) : Optional.of(files.index());
    }

    private void answer(RoutingContext routing, String path, Optional<PageFile> file) {
        if (file.isEmpty()) {
            refuse.of(routing, Refusal.pathUnknown());
        } else {
            answer(routing, file.get(), path.startsWith("/assets/"));
        }
    }

    /** @param isNamedByContent whether another content would have another name */
    private static void answer(RoutingContext routing, PageFile file, boolean isNamedByContent) {
        HttpServerRequest request = routing.request();
        HttpServerResponse answer = routing.response()
                .putHeader(HttpHeaders.ETAG, file.tag())
                .putHeader(HttpHeaders.VARY, "Accept-Encoding")
                .putHeader(
                        HttpHeaders.CACHE_CONTROL,
                        isNamedByContent ? "public, max-age=31536000, immutable" : "no-cache");
        if (isKnown(request.getHeader(HttpHeaders.IF_NONE_MATCH), file.tag())) {
            answer.setStatusCode(304).end();
            return;
        }
        answer.putHeader(HttpHeaders.CONTENT_TYPE, file.mediaType());
        Buffer content = file.content();
        if (file.zipped().isPresent() && takesGzip(request.getHeader(HttpHeaders.ACCEPT_ENCODING))) {
            answer.putHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
            content = file.zipped().get();
        }
        answer.putHeader(HttpHeaders.CONTENT_LENGTH, String.valueOf(content.length()));
        if (request.method().equals(HttpMethod.HEAD)) {
            answer.end();
        } else {
            answer.end(content);
        }
    }

    private static boolean isKnown(@Nullable String ifNoneMatch, String tag) {
        return ifNoneMatch != null
                && Arrays.stream(ifNoneMatch.split(",", -1))
                        .map(String::strip)
                        .map(known -> known.startsWith("W/") ? known.substring(2) : known)
                        .anyMatch(known -> known.equals(tag) || known.equals("*"));
    }

    private static boolean takesGzip(@Nullable String acceptEncoding) {
        return acceptEncoding != null
                && Arrays.stream(acceptEncoding.split(",", -1))
                        .map(coding -> coding.replace(" ", ""))
                        .anyMatch(coding -> (coding.equals("gzip") || coding.startsWith("gzip;"))
                                && !coding.matches("gzip;q=0(\\.0*)?"));
    }
}
