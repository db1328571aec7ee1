package org.atmina.catalog;

import java.util.List;
import java.util.UUID;
import org.atmina.language.LanguageTag;
import org.jspecify.annotations.Nullable;

/// An original file of an item: what it is and where its bytes are.
///
/// @param position its place among the files of the item, from 1
/// @param language what its uploader declared, or what was found in it
/// @param pages how many pages were read from it
public record FileRecord(
        UUID id,
        UUID itemId,
        int position,
        String name,
        Content content,
        Standing standing,
        @Nullable LanguageTag language,
        int pages) {
    /// The bytes.
    ///
    /// @param mediaType what the uploader's program said, until the inspection has found out
    /// @param vaultPath where they lie in the item's OCFL object; null until they are stored
    public record Content(
            String mediaType,
            long size,
            String sha512,
            @Nullable String vaultPath) {}

    /// @param outcome how the inspection ended; null until it has
    /// @param flags what whoever delivers or edits the file should know
    public record Standing(FileState state, @Nullable String outcome, List<String> flags) {
        public Standing {
            flags = List.copyOf(flags);
        }
    }
}
