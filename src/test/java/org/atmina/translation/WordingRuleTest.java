package org.atmina.translation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.atmina.language.LanguageTag;
import org.atmina.language.TextInLanguage.Origin;
import org.atmina.translation.WordingRule.By;
import org.atmina.translation.WordingRule.Candidate;
import org.atmina.translation.WordingRule.Choice;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Who has published, in the order of their first approval; what curators have decided, the nearest first; who is
/// shown.
class WordingRuleTest {
    private static final UUID UNIT = UUID.randomUUID();
    private static final LanguageTag LATVIAN = LanguageTag.of("lv");

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "archive,                   -,               archive, ARCHIVE",
                "council,                   -,               council, EARLIEST",
                "council archive,           -,               archive, ARCHIVE",
                "exile council,             -,               exile,   EARLIEST",
                "council exile archive,     exile,           exile,   CHOSEN",
                "council archive,           exile,           archive, ARCHIVE",
                "council exile archive,     lt:exile,        archive, ARCHIVE",
                "council exile archive,     lv:exile,        exile,   CHOSEN",
                "council exile archive,     exile council,   exile,   CHOSEN",
                "council archive,           exile council,   council, CHOSEN",
                "council archive,           archive council, archive, CHOSEN",
                "council archive,           nobody,          archive, ARCHIVE",
            })
    void oneOfThoseWhoHavePublishedIsShown(String published, @Nullable String decided, String shown, By by) {
        // When
        var chosen = WordingRule.of(candidates(published), choices(decided));
        // Then
        assertThat(chosen.revision().steward()).isEqualTo(slug(shown));
        assertThat(chosen.by()).isEqualTo(by);
        assertThat(chosen.alternatives())
                .hasSize(published.split(" ").length - 1)
                .doesNotContain(chosen.revision());
    }

    private static List<Candidate> candidates(String published) {
        var candidates = new ArrayList<Candidate>();
        for (var name : published.split(" ")) {
            candidates.addFirst(new Candidate(revision(slug(name)), Instant.ofEpochSecond(candidates.size())));
        }
        return candidates;
    }

    private static List<Choice> choices(@Nullable String decided) {
        var choices = new ArrayList<Choice>();
        for (var each : decided == null ? new String[0] : decided.split(" ")) {
            var parts = each.split(":");
            var steward = parts[parts.length - 1];
            choices.add(new Choice(
                    parts.length == 1 ? null : LanguageTag.of(parts[0]),
                    steward.equals("nobody") ? null : slug(steward)));
        }
        return choices;
    }

    private static String slug(String name) {
        return name.equals("archive") ? "" : name;
    }

    private static Revision revision(String steward) {
        var review = new Revision.Review(TranslationStatus.APPROVED, "a", Instant.EPOCH, "b", Instant.EPOCH, null);
        return new Revision(UNIT, LATVIAN, steward, 1, "Teksts", Origin.HUMAN, "hash", Revision.Making.PLAIN, review);
    }
}
