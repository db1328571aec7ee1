package org.atmina.catalog.authority;

import java.time.Instant;
import java.util.UUID;
import org.atmina.catalog.AuthorityKind;
import org.atmina.catalog.PublicId;
import org.atmina.language.DisplayRule;
import org.atmina.language.ReaderLanguages;
import org.jspecify.annotations.Nullable;

/// An authority as it was when it was read.
///
/// @param said all that people or files say about it
/// @param version grows with each change
public record AuthorityRecord(
        UUID id, PublicId name, AuthorityForm said, Standing standing, Times times, long version) {
    /// @param key by which files of names know it
    /// @param successor the authority that this one was merged into; such a one has no names of its own any more
    /// @param curated somebody has described it; else it is only named on the form of an item so far
    public record Standing(@Nullable String key, @Nullable PublicId successor, boolean curated) {}

    public record Times(String createdBy, Instant createdAt, Instant updatedAt) {}

    public AuthorityKind kind() {
        return said.kind();
    }

    /// The name by which a reader of these languages gets to know it.
    public DisplayRule.Shown label(ReaderLanguages languages) {
        return Labels.of(said.names()).in(languages);
    }
}
