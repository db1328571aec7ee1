package org.atmina.analysis.hunspell;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One way to take a word apart: the root, the rules that led from it to the form (none, one, or two;
/// the first applied stands first), and the prefix before it, if any.
public record Reading(@Nullable Prefix prefix, Root root, List<Suffix> suffixes) {

    /// The form without its prefix.
    public String form() {
        return afterSuffixes(suffixes.size());
    }

    /// The word after so many of the rules.
    public String afterSuffixes(int count) {
        String word = root.word();
        for (Suffix suffix : suffixes.subList(0, count)) {
            word = suffix.form(word);
        }
        return word;
    }
}
