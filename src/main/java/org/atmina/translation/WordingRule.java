package org.atmina.translation;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.atmina.catalog.Slug;
import org.atmina.catalog.steward.Steward;
import org.atmina.language.LanguageTag;
import org.jspecify.annotations.Nullable;

/// Which wording of a text unit readers of a language get where several stewards have one: what a curator has decided,
/// else the archive's own, else the one that was approved first. Pure. Which language they get is up to
/// [org.atmina.language.DisplayRule].
public final class WordingRule {
    private WordingRule() {}

    /// What decided.
    public enum By implements Slug {
        CHOSEN("chosen"),
        ARCHIVE("archive"),
        EARLIEST("earliest");

        private final String slug;

        By(String slug) {
            this.slug = slug;
        }

        @Override
        @JsonValue
        public String slug() {
            return slug;
        }
    }

    /// An approved wording.
    ///
    /// @param since when its steward first had one approved
    record Candidate(Revision revision, Instant since) {}

    /// A decision of a curator that is in force.
    ///
    /// @param language null for every language
    /// @param steward null where the decision was taken back, so that nothing is decided at this place
    record Choice(@Nullable LanguageTag language, @Nullable String steward) {
        boolean isAbout(LanguageTag other) {
            return language == null || language.equals(other);
        }
    }

    /// @param alternatives what the other stewards publish, the earliest first
    public record Chosen(Revision revision, By by, List<Revision> alternatives) {
        static Chosen only(Revision revision) {
            boolean ofArchive = revision.steward().equals(Steward.ARCHIVE);
            return new Chosen(revision, ofArchive ? By.ARCHIVE : By.EARLIEST, List.of());
        }
    }

    /// @param candidates in one language; at least one
    /// @param choices the nearest first: those for the text unit, then those for its collections upwards
    static Chosen of(List<Candidate> candidates, List<Choice> choices) {
        var inOrder = candidates.stream()
                .sorted(Comparator.comparing(Candidate::since)
                        .thenComparing(each -> each.revision().steward()))
                .map(Candidate::revision)
                .toList();
        var chosen = choices.stream()
                .filter(choice -> choice.isAbout(inOrder.getFirst().language()))
                .flatMap(choice -> by(choice.steward(), inOrder).stream())
                .findFirst();
        if (chosen.isPresent()) {
            return chosen(chosen.get(), By.CHOSEN, inOrder);
        }
        return by(Steward.ARCHIVE, inOrder)
                .map(own -> chosen(own, By.ARCHIVE, inOrder))
                .orElseGet(() -> chosen(inOrder.getFirst(), By.EARLIEST, inOrder));
    }

    private static Optional<Revision> by(@Nullable String steward, List<Revision> revisions) {
        return revisions.stream()
                .filter(revision -> revision.steward().equals(steward))
                .findFirst();
    }

    private static Chosen chosen(Revision revision, By by, List<Revision> all) {
        return new Chosen(
                revision, by, all.stream().filter(each -> each != revision).toList());
    }
}
