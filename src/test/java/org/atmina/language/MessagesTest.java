package org.atmina.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Six-language parity: every word of ours exists, is used, and is translated in each of the six languages.
class MessagesTest {
    private static final LanguageTag ENGLISH = InterfaceLanguage.EN.tag();

    /// Values that are rightly the same in two languages: names, symbols and patterns without words.
    private static final Pattern WITHOUT_WORDS = Pattern.compile("[\\P{L}]*|(?s)(?:[^\\p{L}{]*\\{[^,}]*})+[^\\p{L}{]*");

    private static final Pattern PROBLEM = Pattern.compile(
            "(?:Invalid|Unauthenticated|Refused|Missing|Conflict|Gone|TooLarge|Unavailable)\\(\\s*\"([a-z0-9-]+)\"|Other\\(\\s*\\w+,\\s*\"([a-z0-9-]+)\"");

    @ParameterizedTest
    @EnumSource(InterfaceLanguage.class)
    void everyLanguageHasTheSameKeys(InterfaceLanguage language) {
        assertThat(Messages.keys(language.tag())).isEqualTo(Messages.keys(ENGLISH));
    }

    @ParameterizedTest
    @EnumSource(value = InterfaceLanguage.class, names = "EN", mode = EnumSource.Mode.EXCLUDE)
    void nothingIsLeftInEnglish(InterfaceLanguage language) {
        var left = Messages.keys(ENGLISH).stream()
                .filter(key -> Messages.pattern(language.tag(), key).equals(Messages.pattern(ENGLISH, key)))
                .filter(key ->
                        !WITHOUT_WORDS.matcher(Messages.pattern(ENGLISH, key)).matches())
                .filter(key -> !SameWord.IN_BOTH.contains(language.tag() + " " + key))
                .toList();
        assertThat(left).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(InterfaceLanguage.class)
    void everyPatternTakesTheSameArgumentsAsInEnglish(InterfaceLanguage language) {
        for (String key : Messages.keys(ENGLISH)) {
            assertThat(Messages.arguments(language.tag(), key)).as(key).isEqualTo(Messages.arguments(ENGLISH, key));
        }
    }

    @Test
    void everyProblemHasATitleAndADetail() {
        var missing = slugsOfProblems().stream()
                .flatMap(slug -> Stream.of("problem." + slug + ".title", "problem." + slug + ".detail"))
                .filter(key -> !Messages.keys(ENGLISH).contains(key))
                .toList();
        assertThat(missing).isEmpty();
    }

    @Test
    void everyMessageIsUsed() {
        var code = sources();
        var problems = slugsOfProblems();
        var unused = Messages.keys(ENGLISH).stream()
                .filter(key -> !key.startsWith("term.")) // VocabularyTest compares these with the lists
                .filter(key ->
                        !(key.startsWith("problem.") ? problems.contains(key.split("\\.")[1]) : isWritten(code, key)))
                .toList();
        assertThat(unused).isEmpty();
    }

    @Test
    void pluralsFollowTheRulesOfEachLanguage() {
        var lithuanian = LanguageTag.of("lt");
        assertThat(Messages.format(
                        lithuanian,
                        "{n, plural, one {# dokumentas} few {# dokumentai} other {# dokumentų}}",
                        Map.of("n", 21)))
                .isEqualTo("21 dokumentas");
    }

    /// A key is used when it stands in the code or a template, or when its beginning up to some dot does:
    /// such as `"state." + state`, whose last part is a value.
    private static boolean isWritten(String code, String key) {
        return code.contains('"' + key + '"')
                || code.contains("'" + key + "'")
                || code.contains(":" + key)
                || code.contains('"' + key.substring(0, key.lastIndexOf('.') + 1) + '"')
                || code.contains("'" + key.substring(0, key.lastIndexOf('.') + 1) + "'");
    }

    private static Set<String> slugsOfProblems() {
        return PROBLEM.matcher(sources())
                .results()
                .map(MessagesTest::slug)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String slug(MatchResult found) {
        return found.group(1) == null ? found.group(2) : found.group(1);
    }

    private static String sources() {
        try (Stream<Path> files = Stream.concat(
                Files.walk(Path.of("main", "java")), Files.walk(Path.of("main", "resources", "templates")))) {
            return files.filter(Files::isRegularFile).map(MessagesTest::read).collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
