package org.atmina.catalog;

import java.util.Set;

/// Which wordings of a source a translation may be made from without being out of date: the present one,
/// and earlier ones that two people found to mean the same. The one place that says what is stale.
///
/// @param sameMeaning hashes of earlier wordings with the meaning of the present one
public record SourceHashes(String present, Set<String> sameMeaning) {
    public SourceHashes {
        sameMeaning = Set.copyOf(sameMeaning);
    }

    /// Whether a translation of the wording with this hash translates the present source.
    public boolean covers(String hash) {
        return present.equals(hash) || sameMeaning.contains(hash);
    }
}
