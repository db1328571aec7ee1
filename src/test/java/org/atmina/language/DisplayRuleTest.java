package org.atmina.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atmina.language.TextInLanguage.Origin;
import org.atmina.language.TextInLanguage.Status;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.EnumSource;

/// The rule is the table in `display-rule.tsv`.
class DisplayRuleTest {
    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/display-rule.tsv", delimiter = '\t', numLinesToSkip = 3)
    void choosesByTheTable(
            String name,
            String source,
            @Nullable String translations,
            String reader,
            String shown,
            boolean fallback,
            @Nullable String labels,
            String everyLanguage) {
        var original = TextInLanguage.source("in " + source, LanguageTag.of(source));
        var others = wordings(translations);
        var chosen = DisplayRule.choose(original, others, readers(reader));
        assertThat(chosen.wording().language().value()).isEqualTo(shown);
        assertThat(chosen.wording().text()).isEqualTo("in " + shown);
        assertThat(chosen.fallback()).isEqualTo(fallback);
        assertThat(chosen.labels().stream().map(TextLabel::slug).collect(Collectors.joining(" ")))
                .isEqualTo(labels == null ? "" : labels);
        assertThat(DisplayRule.inEveryLanguage(original, others).stream()
                        .map(each -> each.language().value())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(everyLanguage);
    }

    /// What everybody gets who reads one language is in what they get who take all.
    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/display-rule.tsv", delimiter = '\t', numLinesToSkip = 3)
    void thoseWhoTakeAllLanguagesGetTheSame(
            String name, String source, @Nullable String translations, String reader, String shown) {
        var original = TextInLanguage.source("in " + source, LanguageTag.of(source));
        var all = DisplayRule.inEveryLanguage(original, wordings(translations));
        assertThat(all.getFirst()).isEqualTo(original);
        assertThat(all)
                .contains(DisplayRule.choose(original, wordings(translations), readers(reader))
                        .wording());
    }

    @ParameterizedTest
    @EnumSource(TextLabel.class)
    void everyLabelIsASentenceInEveryLanguage(TextLabel label) {
        var wording =
                new TextInLanguage("", LanguageTag.of("lt"), Status.STALE, Origin.POST_EDITED, LanguageTag.of("en"));
        for (var language : InterfaceLanguage.tags()) {
            assertThat(label.say(wording, language)).endsWith(".").doesNotContain("{");
        }
    }

    private static ReaderLanguages readers(String languages) {
        return new ReaderLanguages(
                Stream.of(languages.split(" ")).map(LanguageTag::of).toList());
    }

    private static List<TextInLanguage> wordings(@Nullable String translations) {
        return translations == null
                ? List.of()
                : Stream.of(translations.split(", "))
                        .map(DisplayRuleTest::wording)
                        .toList();
    }

    /// `lv approved`, `lt stale post-edited via en`
    private static TextInLanguage wording(String written) {
        var words = List.of(written.split(" "));
        int via = words.indexOf("via");
        var origin = words.size() > 2 && via != 2 ? Origin.of(words.get(2)) : Origin.HUMAN;
        var status = Arrays.stream(Status.values())
                .filter(each -> each.slug().equals(words.get(1)))
                .findFirst()
                .orElseThrow();
        var language = LanguageTag.of(words.getFirst());
        return new TextInLanguage(
                "in " + language, language, status, origin, via < 0 ? null : LanguageTag.of(words.get(via + 1)));
    }
}
