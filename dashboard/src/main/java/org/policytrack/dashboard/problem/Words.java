package org.policytrack.dashboard.problem;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** Texts in one language: Chinese, or English for whoever asks for it first. */
public record Words(Locale language) {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /** @param acceptLanguage the header as sent; one that nobody can read asks for nothing */
    public static Words askedFor(@Nullable String acceptLanguage) {
        return new Words(acceptLanguage == null ? Locale.CHINESE : firstSpoken(acceptLanguage));
    }

    private static Locale firstSpoken(String acceptLanguage) {
        try {
            return Locale.LanguageRange.parse(acceptLanguage).stream()
                    .map(asked -> Locale.forLanguageTag(asked.getRange()).getLanguage())
                    .filter(code -> code.equals("zh") || code.equals("en"))
                    .findFirst()
                    .map(Locale::of)
                    .orElse(Locale.CHINESE);
        } catch (IllegalArgumentException unreadable) {
            return Locale.CHINESE;
        }
    }

    String of(String key, List<Object> facts) {
        ResourceBundle texts = ResourceBundle.getBundle(
                "messages.dashboard", language, Thread.currentThread().getContextClassLoader(), NO_FALLBACK);
        Object[] plain = facts.stream().map(String::valueOf).toArray();
        return new MessageFormat(texts.getString(key), language).format(plain);
    }

    String of(String key) {
        return of(key, List.of());
    }
}
