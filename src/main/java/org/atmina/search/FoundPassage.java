package org.atmina.search;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.atmina.language.LanguageTag;
import org.atmina.search.index.Area;
import org.atmina.search.index.PassageDocument;
import org.atmina.search.index.PassageDocument.PlacedWord;
import org.jspecify.annotations.Nullable;

/// A stretch of text that a search inside has found, whole, with what was found in it.
///
/// @param file       the place of its file among the files of the item
/// @param page       the page's number in the file; null where the text flows
/// @param translated whether these are the words of a translation, which stand nowhere on the page
/// @param steward    whose translation it is, by slug; null where it is the archive's own
/// @param marks      what was found; empty where all of it is about whom the query names
/// @param box        where it, or what it translates, stands on the page; null where nobody knows
/// @param words      where each of its words stands on the page
public record FoundPassage(
        UUID item,
        UUID segment,
        int file,
        @Nullable Integer page,
        LanguageTag language,
        boolean translated,
        @Nullable String steward,
        String text,
        List<Mark> marks,
        @Nullable Area box,
        List<PlacedWord> words) {
    public FoundPassage {
        marks = List.copyOf(marks);
        words = List.copyOf(words);
    }

    static FoundPassage of(PassageDocument passage, List<Mark> marks) {
        var place = passage.place();
        return new FoundPassage(
                passage.item(),
                Objects.requireNonNull(passage.segment()),
                Objects.requireNonNull(passage.file()),
                passage.page(),
                LanguageTag.of(passage.language()),
                !passage.via().equals("source"),
                passage.steward(),
                passage.verbatim(),
                marks,
                place == null ? null : place.box(),
                place == null ? List.of() : place.words());
    }
}
