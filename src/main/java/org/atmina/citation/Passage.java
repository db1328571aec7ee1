package org.atmina.citation;

import java.util.List;
import java.util.Optional;
import org.atmina.catalog.PassageId;
import org.atmina.catalog.TextUnitRecord;
import org.atmina.language.DisplayRule;
import org.atmina.language.ReaderLanguages;
import org.atmina.language.TextInLanguage;

/// A text unit with every wording that readers could ever read of it.
///
/// @param retired  whether it went over into others, or was taken away: it stands in no present text
/// @param wordings those of the source first, the newest one first; then the translations, by language, those of the
///     steward whose wording readers get before those of others, the newest first
/// @param successors where its words stand today; only of a retired passage
/// @param predecessors the passages that it came from by a split, a merge or a new transcription
public record Passage(
        PassageId id,
        TextUnitRecord unit,
        Holder holder,
        boolean retired,
        List<CitedWording> wordings,
        List<PassageId> successors,
        List<PassageId> predecessors) {
    public Optional<CitedWording> wording(WordingName name) {
        return wordings.stream().filter(each -> each.name().equals(name)).findFirst();
    }

    /// What a reader of these languages gets of it today, by the display rule; of a retired passage, what they got
    /// last.
    public CitedWording shownTo(ReaderLanguages languages) {
        var source = wordings.getFirst();
        var newest = wordings.stream()
                .filter(CitedWording::isTranslation)
                .filter(each -> each.newer() == null)
                .toList();
        var texts = newest.stream().map(CitedWording::wording).toList();
        var chosen = DisplayRule.choose(source.wording(), texts, languages).wording();
        return newest.stream().filter(each -> isOf(each, chosen)).findFirst().orElse(source);
    }

    private static boolean isOf(CitedWording wording, TextInLanguage chosen) {
        return wording.wording().equals(chosen);
    }
}
