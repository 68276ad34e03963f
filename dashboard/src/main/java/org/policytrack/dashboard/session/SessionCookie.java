package org.policytrack.dashboard.session;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A session as a browser keeps it: sealed, in {@code session} and, as browsers take 4096 bytes at most, {@code session.1}
 * and on.
 */
@ApplicationScoped
class SessionCookie {

    private static final String NAME = "session";
    private static final String PURPOSE = "policytrack session 1";
    private static final int LONGEST_PIECE = 3500;
    private static final int MOST_PIECES = 8;

    private final Seal seal;
    private final Cookies cookies;
    private final ObjectMapper json;
    private final Pattern names;

    SessionCookie(Seal seal, Cookies cookies, ObjectMapper json) {
        this.seal = seal;
        this.cookies = cookies;
        this.json = json;
        this.names = Pattern.compile(Pattern.quote(cookies.named(NAME)) + "(\\.\\d{1,2})?");
    }

    /** The session a Cookie header brings; empty when there is none, or none that was sealed here. */
    Optional<Session> in(@Nullable String header) {
        Map<String, String> sent = Cookies.in(header);
        StringBuilder sealed = new StringBuilder();
        for (int piece = 0; sent.containsKey(name(piece)); piece++) {
            sealed.append(sent.get(name(piece)));
        }
        return sealed.isEmpty()
                ? Optional.empty()
                : seal.open(PURPOSE, sealed.toString()).flatMap(this::read);
    }

    /**
     * Set-Cookie headers that give the browser this session instead of what it has.
     *
     * @throws IllegalStateException when its tokens are too long for any browser
     */
    List<String> set(Session session, @Nullable String header) {
        String sealed = seal.close(PURPOSE, write(session));
        List<String> pieces = new ArrayList<>();
        for (int from = 0; from < sealed.length(); from += LONGEST_PIECE) {
            pieces.add(sealed.substring(from, Math.min(from + LONGEST_PIECE, sealed.length())));
        }
        if (pieces.size() > MOST_PIECES) {
            throw new IllegalStateException(
                    "The tokens of a session have " + sealed.length() + " bytes, too many for cookies");
        }
        List<String> set = new ArrayList<>();
        for (int piece = 0; piece < pieces.size(); piece++) {
            set.add(cookies.set(name(piece), pieces.get(piece)));
        }
        List<String> used = Stream.iterate(0, piece -> piece + 1)
                .limit(pieces.size())
                .map(this::name)
                .toList();
        return Stream.concat(set.stream(), taken(header, used).stream()).toList();
    }

    /** Set-Cookie headers that take away what the browser has of a session. */
    List<String> taken(@Nullable String header) {
        return taken(header, List.of());
    }

    private List<String> taken(@Nullable String header, List<String> still) {
        return Cookies.in(header).keySet().stream()
                .filter(names.asMatchPredicate())
                .filter(name -> !still.contains(name))
                .sorted()
                .map(cookies::taken)
                .toList();
    }

    private String name(int piece) {
        return cookies.named(piece == 0 ? NAME : NAME + "." + piece);
    }

    private byte[] write(Session session) {
        try {
            return json.writeValueAsBytes(session);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Empty for one of another version of this program. */
    private Optional<Session> read(byte[] content) {
        try {
            return Optional.of(json.readValue(content, Session.class));
        } catch (IOException | RuntimeException otherVersion) {
            return Optional.empty();
        }
    }
}
