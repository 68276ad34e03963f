package org.policytrack.dashboard.passing;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Addresses in the headers of a service's answer, as the page has to write them. */
final class PageAddresses {

    /** An address at the service, in full or from its root. */
    private static final Pattern OWN = Pattern.compile("(https?://[^/\\s<>]+)?/api/v1/");

    private static final Pattern LINK = Pattern.compile("<([^<>]*)>");

    private final PassedService service;

    PageAddresses(PassedService service) {
        this.service = service;
    }

    /** A Location: one that leads elsewhere stays as it is. */
    String location(String address) {
        Matcher own = OWN.matcher(address);
        if (!own.lookingAt() || !isOfTheService(own.group(1))) {
            return address;
        }
        return service.prefix() + address.substring(own.end());
    }

    /** A Link header, whose addresses stand in angle brackets. */
    String link(String header) {
        return LINK.matcher(header)
                .replaceAll(target -> Matcher.quoteReplacement("<" + location(target.group(1)) + ">"));
    }

    private boolean isOfTheService(@Nullable String origin) {
        return origin == null || origin.equals((service.isTls() ? "https://" : "http://") + service.authority());
    }
}
