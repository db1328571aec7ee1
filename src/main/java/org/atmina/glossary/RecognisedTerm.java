package org.atmina.glossary;

import java.util.List;
import java.util.UUID;

/// A stretch of a text that is a term of the glossary, perhaps in another form.
///
/// @param start where it begins in the text, in UTF-16 code units
/// @param end where it has ended
/// @param term as the glossary has it
/// @param renderings what it may be called in the other language, the preferred one first; empty where the glossary
///     does not say
public record RecognisedTerm(int start, int end, UUID entry, String term, List<String> renderings) {
    public RecognisedTerm {
        renderings = List.copyOf(renderings);
    }
}
