package org.policytrack.reporting.export;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Who asks for a report or a list and accepts a format best in which it is given out gets it as if its suffix had been
 * asked for. What accepts JSON best, or anything, stays the question it is.
 */
class FormatByAccept {

    private static final Pattern GIVEN_OUT =
            Pattern.compile("/api/v1/(tasks|standings|ledger|rankings|reports/[0-9]{1,18})");

    private static final Set<String> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);
    private static final Pattern NEVER = Pattern.compile("0(\\.0*)?");

    @ServerRequestFilter(preMatching = true)
    void askForTheSuffix(ContainerRequestContext request) {
        URI asked = request.getUriInfo().getRequestUri();
        if (!READING.contains(request.getMethod())
                || !GIVEN_OUT.matcher(asked.getPath()).matches()) {
            return;
        }
        acceptedBest(readable(request))
                .filter(format -> format != ExportFormat.JSON)
                .ifPresent(format -> request.setRequestUri(request.getUriInfo()
                        .getRequestUriBuilder()
                        .replacePath(asked.getPath() + "." + format.suffix())
                        .build()));
    }

    /** None of a header that nobody can read, which is refused where all are. */
    private static List<MediaType> readable(ContainerRequestContext request) {
        try {
            return request.getAcceptableMediaTypes();
        } catch (IllegalArgumentException | WebApplicationException unreadable) {
            return List.of();
        }
    }

    /** The first of them that can be answered; what accepts anything is answered as it always is. */
    private static Optional<ExportFormat> acceptedBest(List<MediaType> accepted) {
        return accepted.stream()
                .filter(type -> !NEVER.matcher(type.getParameters().getOrDefault("q", "1"))
                        .matches())
                .map(type -> type.isWildcardType() ? Optional.of(ExportFormat.JSON) : ExportFormat.of(type))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
