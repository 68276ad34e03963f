package org.policytrack.dashboard.passing;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Addresses in the headers of a service's answer, as the page has to write them. */
final class PageAddresses {

    /** An address at the service, in full or from its root. */
    private static final Pattern OWN = Pattern.compile("(?:https?://(\\[[^]]*]|[^/:\\s<>@]+)(?::\\d+)?)?/api/v1/");

    private static final Pattern LINK = Pattern.compile("<([^<>]*)>");

    private final PassedService service;
    private final Set<String> hosts;

    /** @param ownHost the host the browser asked, by which the service may have been told to call itself */
    PageAddresses(PassedService service, String ownHost) {
        this.service = service;
        this.hosts = Stream.of(service.address().host(), ownHost)
                .map(PageAddresses::plain)
                .collect(Collectors.toSet());
    }

    /**
     * A Location: one that leads elsewhere stays as it is. Its port says nothing, since a service behind a trusted proxy
     * leaves it out.
     */
    String location(String address) {
        Matcher own = OWN.matcher(address);
        if (!own.lookingAt() || (own.group(1) != null && !hosts.contains(plain(own.group(1))))) {
            return address;
        }
        return service.prefix() + address.substring(own.end());
    }

    /** A Link header, whose addresses stand in angle brackets. */
    String link(String header) {
        return LINK.matcher(header)
                .replaceAll(target -> Matcher.quoteReplacement("<" + location(target.group(1)) + ">"));
    }

    private static String plain(String host) {
        return host.toLowerCase(Locale.ROOT).replaceAll("[\\[\\]]", "");
    }
}
