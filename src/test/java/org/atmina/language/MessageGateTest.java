package org.atmina.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// What the six languages owe their readers beyond having all keys: plurals that are right for every count, the same
/// choices, the quotation marks of the language, and nothing that a keyboard put there.
class MessageGateTest {
    /// Counts to ten thousand reach every category that whole numbers have in these languages.
    private static final int COUNTED = 10_000;

    private static final Pattern SLIPS = Pattern.compile("\\.\\.\\.|  |^\\s|\\s$| [,;!?]|\"|\\p{Co}|\\uFFFD");

    /// Opening and closing marks.
    private static final Map<InterfaceLanguage, String> QUOTES = Map.of(
            InterfaceLanguage.EN, "“”",
            InterfaceLanguage.ET, "„“",
            InterfaceLanguage.LV, "“”",
            InterfaceLanguage.LT, "„“",
            InterfaceLanguage.PL, "„”",
            InterfaceLanguage.FI, "””");

    private static final Set<String> OTHER = Set.of("other");

    /// A choice by count or by word within a message: its argument, and what it has an answer for.
    private record Choice(ArgType type, String argument, Set<String> selectors) {}

    @ParameterizedTest
    @CsvSource({
        "en, one other",
        "et, one other",
        "lv, one other zero",
        "lt, few one other",
        "pl, few many one",
        "fi, one other",
    })
    void wholeNumbersReachTheseCategories(String language, String categories) {
        assertThat(String.join(" ", reached(LanguageTag.of(language)))).isEqualTo(categories);
    }

    @ParameterizedTest
    @EnumSource(InterfaceLanguage.class)
    void pluralsAnswerEveryCountInTheFormsOfTheLanguage(InterfaceLanguage language) {
        var tag = language.tag();
        var wrong = new TreeMap<String, Set<String>>();
        for (var key : Messages.keys(tag)) {
            for (var choice : choices(tag, key)) {
                if (choice.type() == ArgType.PLURAL && !isWhole(choice, tag)) {
                    wrong.put(key + " {" + choice.argument() + "}", choice.selectors());
                }
            }
        }
        assertThat(wrong).as("reached: %s", reached(tag)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(InterfaceLanguage.class)
    void countsAreCountedAndWordsAreChosenAsInEnglish(InterfaceLanguage language) {
        for (var key : Messages.keys(language.tag())) {
            assertThat(words(language.tag(), key)).as(key).isEqualTo(words(InterfaceLanguage.EN.tag(), key));
            assertThat(counted(language.tag(), key)).as(key).isEqualTo(counted(InterfaceLanguage.EN.tag(), key));
        }
    }

    @ParameterizedTest
    @EnumSource(InterfaceLanguage.class)
    void nothingIsLeftThatAKeyboardPutThere(InterfaceLanguage language) {
        var slips = Messages.keys(language.tag()).stream()
                .filter(key ->
                        SLIPS.matcher(Messages.pattern(language.tag(), key)).find())
                .toList();
        assertThat(slips).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(InterfaceLanguage.class)
    void quotesAreThoseOfTheLanguageAndComeInPairs(InterfaceLanguage language) {
        var marks = Objects.requireNonNull(QUOTES.get(language));
        var wrong = Messages.keys(language.tag()).stream()
                .filter(key -> !isPaired(Messages.pattern(language.tag(), key), marks.charAt(0), marks.charAt(1)))
                .toList();
        assertThat(wrong).isEmpty();
    }

    /// A list of exceptions that nobody looks through grows.
    @Test
    void everyWordThatIsTheSameAsInEnglishIsStillThere() {
        for (var excepted : SameWord.IN_BOTH) {
            var parts = excepted.split(" ", 2);
            assertThat(Messages.pattern(LanguageTag.of(parts[0]), parts[1]))
                    .as(excepted)
                    .isEqualTo(Messages.pattern(InterfaceLanguage.EN.tag(), parts[1]));
        }
    }

    /// The loader takes the last of two; a person who edits the first wonders for long.
    @Test
    void noFileNamesAKeyTwiceAndNoTwoFilesShareOne() throws IOException {
        for (var language : InterfaceLanguage.tags()) {
            var seen = new TreeSet<String>();
            var twice = new ArrayList<String>();
            for (var feature : Messages.FEATURES) {
                var file = Path.of("main", "resources", "messages", feature, "msg_" + language + ".properties");
                for (var line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                    int end = line.indexOf('=');
                    if (end > 0
                            && !line.startsWith("#")
                            && !seen.add(line.substring(0, end).strip())) {
                        twice.add(language + " " + line);
                    }
                }
            }
            assertThat(twice).isEmpty();
        }
    }

    @Test
    void everyFolderOfMessagesIsReadAndHasTheSixLanguagesOnly() throws IOException {
        var messages = Path.of("main", "resources", "messages");
        try (Stream<Path> folders = Files.list(messages)) {
            assertThat(folders.map(folder -> folder.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(Messages.FEATURES);
        }
        for (var feature : Messages.FEATURES) {
            try (Stream<Path> files = Files.list(messages.resolve(feature))) {
                assertThat(files.map(file -> file.getFileName().toString()))
                        .as(feature)
                        .containsExactlyInAnyOrderElementsOf(InterfaceLanguage.tags().stream()
                                .map(tag -> "msg_" + tag + ".properties")
                                .toList());
            }
        }
    }

    private static Set<String> reached(LanguageTag language) {
        var rules = PluralRules.forLocale(ULocale.forLanguageTag(language.value()));
        return IntStream.rangeClosed(0, COUNTED).mapToObj(rules::select).collect(Collectors.toCollection(TreeSet::new));
    }

    /// Every category that whole numbers reach has a form; `=0` and `=1` may stand for a category of that number alone.
    private static boolean isWhole(Choice choice, LanguageTag language) {
        var rules = PluralRules.forLocale(ULocale.forLanguageTag(language.value()));
        var known = rules.getKeywords();
        return choice.selectors().containsAll(reached(language))
                && choice.selectors().stream().allMatch(each -> each.startsWith("=") || known.contains(each));
    }

    private static Set<String> counted(LanguageTag language, String key) {
        return choices(language, key).stream()
                .filter(choice -> choice.type() == ArgType.PLURAL)
                .map(Choice::argument)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// The arguments of choices by word with their words. A choice that has one answer only says
    /// that its argument is not needed in this language.
    private static Map<String, Set<String>> words(LanguageTag language, String key) {
        return choices(language, key).stream()
                .filter(choice -> choice.type() == ArgType.SELECT)
                .filter(choice -> !choice.selectors().equals(OTHER))
                .collect(Collectors.toMap(Choice::argument, Choice::selectors, (one, other) -> one, TreeMap::new));
    }

    private static List<Choice> choices(LanguageTag language, String key) {
        var pattern = new MessagePattern(Messages.pattern(language, key));
        var choices = new ArrayList<Choice>();
        for (int i = 0; i < pattern.countParts(); i++) {
            var part = pattern.getPart(i);
            if (part.getType() == Part.Type.ARG_START
                    && (part.getArgType() == ArgType.PLURAL || part.getArgType() == ArgType.SELECT)) {
                choices.add(choice(pattern, i));
            }
        }
        return choices;
    }

    private static Choice choice(MessagePattern pattern, int start) {
        var selectors = new TreeSet<String>();
        int end = pattern.getLimitPartIndex(start);
        for (int i = start + 2; i < end; i++) {
            var part = pattern.getPart(i);
            if (part.getType() == Part.Type.ARG_SELECTOR) {
                selectors.add(pattern.getSubstring(part));
            } else if (part.getType() == Part.Type.MSG_START) {
                i = pattern.getLimitPartIndex(i); // what is nested is a choice of its own
            }
        }
        return new Choice(
                pattern.getPart(start).getArgType(), pattern.getSubstring(pattern.getPart(start + 1)), selectors);
    }

    private static boolean isPaired(String text, char open, char close) {
        if (open == close) {
            return text.chars().filter(c -> c == open).count() % 2 == 0 && !text.matches(".*[“„«»‟].*");
        }
        int depth = 0;
        for (char c : text.toCharArray()) {
            if ("“”„«»‟".indexOf(c) >= 0) {
                depth += c == open ? 1 : c == close ? -1 : 100;
                if (depth < 0 || depth > 1) {
                    return false;
                }
            }
        }
        return depth == 0;
    }
}
