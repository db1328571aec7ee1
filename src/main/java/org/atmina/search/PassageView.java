package org.atmina.search;

import java.util.Collection;
import java.util.List;
import org.atmina.language.LanguageTag;
import org.atmina.language.TextInLanguage;
import org.atmina.language.TextLabel;
import org.atmina.search.SearchAnswer.Passage;
import org.atmina.search.index.Area;
import org.atmina.search.index.PassageDocument;
import org.atmina.search.query.PassageQuery;

/// A passage as readers see it: the stretch around the first mark, and where the marked words stand on the page. Pure.
final class PassageView {
    private PassageView() {}

    /// @param marked the text of the passage with the marks of each field that matched
    /// @param ways   the ways that led to it, as [PassageQuery] calls them
    static Passage of(PassageDocument passage, Collection<String> marked, Collection<String> ways) {
        var marks = Marks.of(passage.verbatim(), marked);
        var excerpt = Excerpt.of(passage.verbatim(), marks);
        return new Passage(
                excerpt.html(),
                excerpt.plain(),
                excerpt.offset(),
                excerpt.marks(),
                passage.language(),
                passage.unit().toString(),
                passage.segment() == null ? null : passage.segment().toString(),
                passage.file(),
                passage.page(),
                boxes(passage, marks),
                passage.role(),
                via(passage, ways),
                passage.stale(),
                labels(passage),
                passage.pivot(),
                passage.steward(),
                List.of());
    }

    private static List<TextLabel> labels(PassageDocument passage) {
        var origin = passage.origin();
        return TextLabel.of(new TextInLanguage(
                "",
                LanguageTag.of(passage.language()),
                passage.stale() ? TextInLanguage.Status.STALE : TextInLanguage.Status.APPROVED,
                origin == null ? TextInLanguage.Origin.HUMAN : TextInLanguage.Origin.of(origin),
                passage.pivot() == null ? null : LanguageTag.of(passage.pivot())));
    }

    /// The word itself says more than a name that resembles it, and that more than another name.
    private static String via(PassageDocument passage, Collection<String> ways) {
        if (ways.isEmpty() || ways.contains(PassageQuery.SPOKEN)) {
            return passage.via();
        }
        return ways.contains(PassageQuery.NAMED)
                ? PassageQuery.NAMED
                : ways.stream().sorted().findFirst().orElseThrow();
    }

    /// The rectangles of the marked words; where the words have none, that of the whole segment.
    private static List<Area> boxes(PassageDocument passage, List<Mark> marks) {
        var place = passage.place();
        if (place == null) {
            return List.of();
        }
        var words = place.words().stream()
                .filter(word -> marks.stream().anyMatch(mark -> mark.meets(word.start(), word.end())))
                .map(word -> new Area(word.x(), word.y(), word.width(), word.height()))
                .toList();
        return words.isEmpty() && place.box() != null ? List.of(place.box()) : words;
    }
}
