package org.policytrack.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class WordsTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)}");

    private static final Properties CHINESE = bundle("zh");
    private static final Properties ENGLISH = bundle("en");

    private static final List<String> FACTS = List.of("first", "second", "third", "fourth");

    @Nested
    class TheBundles {

        /** Faults within a problem, and what programs say on a terminal. */
        private static final Set<String> OF_NO_PROBLEM = Set.of("fault.", "audit.", "backup.", "restore.", "database.");

        @Test
        void sayTheSameThingsInBothLanguages() {
            assertThat(new TreeSet<>(CHINESE.stringPropertyNames()))
                    .hasSizeGreaterThan(50)
                    .isEqualTo(new TreeSet<>(ENGLISH.stringPropertyNames()));
        }

        @ParameterizedTest
        @MethodSource("org.policytrack.kit.problem.WordsTest#keys")
        void haveTheSamePlaceholdersInBothLanguages(String key) {
            assertThat(placeholders(CHINESE.getProperty(key))).isEqualTo(placeholders(ENGLISH.getProperty(key)));
        }

        @ParameterizedTest
        @MethodSource("org.policytrack.kit.problem.WordsTest#keys")
        void takeTheirFactsAndLeaveNoPlaceholderOpen(String key) {
            for (Locale language : List.of(Locale.CHINESE, Locale.ENGLISH)) {
                String text = Words.in(language).of(key, FACTS.toArray());

                assertThat(text).isNotBlank().doesNotContain("{", "}", "''");
                placeholders(CHINESE.getProperty(key))
                        .forEach(place -> assertThat(text).contains(FACTS.get(Integer.parseInt(place))));
            }
        }

        @Test
        void giveEachProblemATitleAndADetail() {
            Set<String> ofProblems = CHINESE.stringPropertyNames().stream()
                    .filter(key -> OF_NO_PROBLEM.stream().noneMatch(key::startsWith))
                    .map(key -> key.replaceFirst("\\.(title|detail)$", ""))
                    .collect(Collectors.toUnmodifiableSet());

            assertThat(CHINESE.stringPropertyNames())
                    .containsAll(ofProblems.stream()
                            .flatMap(code -> Stream.of(code + ".title", code + ".detail"))
                            .toList());
        }
    }

    @Nested
    class TheLanguage {

        @Test
        void isTheFirstOneThatIsSpokenHere() {
            assertThat(languageFor("fr", "en", "zh")).isEqualTo("en");
            assertThat(languageFor("fr", "zh-CN", "en")).isEqualTo("zh");
            assertThat(languageFor("en-GB")).isEqualTo("en");
        }

        @Test
        void isChineseWhereNoneIs() {
            assertThat(languageFor()).isEqualTo("zh");
            assertThat(languageFor("fr", "de", "*", "und")).isEqualTo("zh");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "en-US,en;q=0.9 | en",
                    "en;q=0.1,zh | zh",
                    "fr,en;q=0.5 | en",
                    "fr | zh",
                    "* | zh",
                    "'' | zh",
                    "en;q=x | zh",
                    ";;; | zh",
                    "-,- | zh"
                })
        void isReadOffTheHeaderAsSent(String header, String language) {
            assertThat(Words.askedFor(header).language().getLanguage()).isEqualTo(language);
        }

        @Test
        void isChineseWithoutAHeader() {
            assertThat(Words.askedFor(null).language()).isEqualTo(Locale.CHINESE);
        }

        private String languageFor(String... asked) {
            return Words.inFirstOf(Stream.of(asked).map(Locale::forLanguageTag).toList())
                    .language()
                    .getLanguage();
        }
    }

    @Nested
    class TheText {

        @Test
        void neverGroupsTheDigitsOfANumber() {
            assertThat(Words.in(Locale.ENGLISH).of("body-too-large.detail", 1048576))
                    .isEqualTo("The body of a request may have at most 1048576 bytes.");
        }

        @Test
        void takesAFactAsItIsWhateverItSays() {
            assertThat(Words.in(Locale.ENGLISH).of("not-found.detail", "{0} '{1}' 省"))
                    .isEqualTo("There is no {0} '{1}' 省, or you may not see it.");
        }

        @Test
        void isMissedLoudly() {
            assertThatIllegalStateException()
                    .isThrownBy(() -> Words.in(Locale.CHINESE).of("no-such-key"))
                    .withMessageContaining("no-such-key");
        }
    }

    static Stream<String> keys() {
        return CHINESE.stringPropertyNames().stream().sorted();
    }

    private static Set<String> placeholders(String pattern) {
        return PLACEHOLDER
                .matcher(pattern)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Properties bundle(String language) {
        String file = "/messages/kit_" + language + ".properties";
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(WordsTest.class.getResourceAsStream(file)), StandardCharsets.UTF_8)) {
            Properties texts = new Properties();
            texts.load(reader);
            return texts;
        } catch (IOException unreadable) {
            throw new IllegalStateException(file, unreadable);
        }
    }
}
