package org.policytrack.dashboard.passing;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of a request's address that is passed on. Whatever could mean another path to whoever reads it next (dot
 * segments, empty ones, slashes in disguise, a second encoding) means nothing here.
 *
 * @param segment which service
 * @param uri path and query at that service
 * @param isCalendar whether it is a calendar's feed, whose address has a token of its own
 */
record PassedPath(String segment, String uri, boolean isCalendar) {

    private static final Pattern ADDRESS =
            Pattern.compile("/api/([a-z]+)/(v1(?:/[A-Za-z0-9._~!$&'()*+,;=:@%-]+)+)(\\?[^\\s#]*)?");
    private static final Pattern CALENDAR = Pattern.compile("v1/calendars/[^/]+\\.ics");
    private static final Pattern MEANS_SOMETHING_ELSE =
            Pattern.compile("\\.{1,2}|.*[/\\\\%\\p{Cntrl}].*", Pattern.DOTALL);

    /**
     * Empty when it is no address of an API.
     *
     * @param uri path and query as sent
     */
    static Optional<PassedPath> of(String uri) {
        Matcher address = ADDRESS.matcher(uri);
        if (!address.matches() || !meansItself(address.group(2))) {
            return Optional.empty();
        }
        String query = address.group(3) == null ? "" : address.group(3);
        return Optional.of(new PassedPath(
                address.group(1),
                "/api/" + address.group(2) + query,
                CALENDAR.matcher(address.group(2)).matches()));
    }

    private static boolean meansItself(String path) {
        try {
            for (String segment : path.split("/", -1)) {
                String decoded = URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
                if (MEANS_SOMETHING_ELSE.matcher(decoded).matches()) {
                    return false;
                }
            }
            return true;
        } catch (IllegalArgumentException badEncoding) {
            return false;
        }
    }
}
