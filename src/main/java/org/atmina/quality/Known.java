package org.atmina.quality;

import java.util.List;
import org.atmina.catalog.authority.Naming;
import org.atmina.glossary.RecognisedTerm;

/// What the archive knows of the words of a source and its translation.
///
/// @param terms of the glossary in the source, with their renderings in the language of the translation
/// @param deprecated terms in the translation that are not to be used
/// @param names finds names of authorities among words
public record Known(List<RecognisedTerm> terms, List<RecognisedTerm> deprecated, Names names) {
    /// Nothing is known.
    public static final Known NOTHING = new Known(List.of(), List.of(), words -> List.of());

    public Known {
        terms = List.copyOf(terms);
        deprecated = List.copyOf(deprecated);
    }

    /// Recognises names among words.
    @FunctionalInterface
    public interface Names {
        List<Naming> in(List<String> words);
    }
}
