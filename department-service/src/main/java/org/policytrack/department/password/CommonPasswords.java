package org.policytrack.department.password;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The 30,000 most used passwords, as the library zxcvbn lists them. Most are shorter than a password may be here, so
 * what people do to lengthen one is undone first: digits and signs around it, and repetition. Read anew for each
 * question, which is rare, rather than kept in memory.
 */
final class CommonPasswords {

    private static final String LIST = "/com/nulabinc/zxcvbn/matchers/dictionaries/passwords.txt";
    private static final Pattern AROUND = Pattern.compile("^[^\\p{L}]+|[^\\p{L}]+$");
    private static final Pattern REPETITION = Pattern.compile("(.+?)\\1+", Pattern.DOTALL);

    private CommonPasswords() {}

    static boolean has(String password) {
        Set<String> forms = formsOf(password.toLowerCase(Locale.ROOT));
        try (InputStream list = Objects.requireNonNull(Zxcvbn.class.getResourceAsStream(LIST), LIST);
                BufferedReader lines = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
            return lines.lines().anyMatch(forms::contains);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Set<String> formsOf(String password) {
        Set<String> forms = new HashSet<>();
        for (String form : List.of(password, repeatedPartOf(password))) {
            String core = AROUND.matcher(form).replaceAll("");
            forms.addAll(List.of(form, core, repeatedPartOf(core)));
        }
        return forms;
    }

    /** The part that a text repeats; the text itself where it repeats none. */
    private static String repeatedPartOf(String text) {
        Matcher repetition = REPETITION.matcher(text);
        return repetition.matches() ? repetition.group(1) : text;
    }
}
