package org.policytrack.kit.problem;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/**
 * Texts in one language. A service's own bundle ({@code messages/service_<language>.properties}) is asked before the
 * kit's; Chinese is the default.
 */
public final class Words {

    private static final List<String> BUNDLES = List.of("messages.service", "messages.kit");
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Locale language;

    private Words(Locale language) {
        this.language = language;
    }

    /**
     * The words for what an Accept-Language header asks for.
     *
     * @param acceptLanguage the header as sent; one that nobody can read asks for nothing
     */
    public static Words askedFor(@Nullable String acceptLanguage) {
        try {
            return acceptLanguage == null || acceptLanguage.isBlank()
                    ? in(Locale.CHINESE)
                    : inFirstOf(Locale.LanguageRange.parse(acceptLanguage).stream()
                            .map(asked -> Locale.forLanguageTag(asked.getRange()))
                            .toList());
        } catch (IllegalArgumentException unreadable) {
            return in(Locale.CHINESE);
        }
    }

    /** The words for the first language of the list that is spoken here, else Chinese. */
    public static Words inFirstOf(List<Locale> preferred) {
        return preferred.stream()
                .map(Locale::getLanguage)
                .filter(code -> code.equals("zh") || code.equals("en"))
                .findFirst()
                .map(code -> in(Locale.of(code)))
                .orElseGet(() -> in(Locale.CHINESE));
    }

    /** Says on the answer which language it is in, and that another may be asked for. */
    public Response saidOn(Response answer) {
        answer.getHeaders().putSingle(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage());
        answer.getHeaders().putSingle(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        return answer;
    }

    public static Words in(Locale language) {
        return new Words(language);
    }

    public Locale language() {
        return language;
    }

    /** The text of the key with its placeholders filled in. Numbers and dates are written plainly, never grouped. */
    public String of(String key, List<?> facts) {
        Object[] plain = facts.stream().map(String::valueOf).toArray();
        return new MessageFormat(pattern(key), language).format(plain);
    }

    public String of(String key, Object... facts) {
        return of(key, List.of(facts));
    }

    private String pattern(String key) {
        return BUNDLES.stream()
                .map(this::texts)
                .flatMap(Optional::stream)
                .filter(texts -> texts.containsKey(key))
                .findFirst()
                .map(texts -> texts.getString(key))
                .orElseThrow(() -> new IllegalStateException("No words for " + key + " in " + language));
    }

    /** A service may have no bundle of its own. */
    private Optional<ResourceBundle> texts(String bundle) {
        try {
            return Optional.of(ResourceBundle.getBundle(bundle, language, loader(), NO_FALLBACK));
        } catch (MissingResourceException absent) {
            return Optional.empty();
        }
    }

    private static ClassLoader loader() {
        return Thread.currentThread().getContextClassLoader();
    }
}
