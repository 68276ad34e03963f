package org.policytrack.kit.paging;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** A page as an answer: the items, and a Link header to the next page (RFC 8288). */
public final class PageAnswer {

    private PageAnswer() {}

    public static Response of(Page<?> page, UriInfo request) {
        Response.ResponseBuilder answer = Response.ok(page);
        if (page.next() != null) {
            String query = request.getRequestUriBuilder()
                    .replaceQueryParam("cursor", page.next())
                    .build()
                    .getRawQuery();
            answer.header("Link", "<" + request.getPath() + "?" + query + ">; rel=\"next\"");
        }
        return answer.build();
    }
}
