package org.policytrack.reporting.export;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Who asks for a report or a list and accepts a format best in which it is given out gets it as if its suffix had been
 * asked for. What accepts JSON best, or anything, stays the question it is.
 */
class FormatByAccept {

    private static final Pattern GIVEN_OUT =
            Pattern.compile("/api/v1/(tasks|standings|ledger|rankings|reports/[0-9]{1,18})");

    @ServerRequestFilter(preMatching = true)
    void askForTheSuffix(ContainerRequestContext request) {
        URI asked = request.getUriInfo().getRequestUri();
        if (!request.getMethod().equals(HttpMethod.GET)
                || !GIVEN_OUT.matcher(asked.getPath()).matches()) {
            return;
        }
        acceptedBest(request.getAcceptableMediaTypes())
                .filter(format -> format != ExportFormat.JSON)
                .ifPresent(format -> request.setRequestUri(request.getUriInfo()
                        .getRequestUriBuilder()
                        .replacePath(asked.getPath() + "." + format.suffix())
                        .build()));
    }

    private static Optional<ExportFormat> acceptedBest(List<MediaType> accepted) {
        return accepted.stream().findFirst().flatMap(ExportFormat::of);
    }
}
