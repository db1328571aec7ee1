package org.atmina.context;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.atmina.catalog.context.ItemContext;
import org.jspecify.annotations.Nullable;

/// All that a note says in one version, and who has signed it.
///
/// @param signatures none, its author's, or that and another one
record NoteVersion(
        int version,
        NoteForm said,
        String sha256,
        String author,
        Instant writtenAt,
        List<ItemContext.Signature> signatures) {
    private static final int SIGNATURES = 2;

    boolean isSigned() {
        return signatures.size() == SIGNATURES;
    }

    boolean isSignedBy(String name) {
        return signatures.stream().anyMatch(signature -> signature.by().equals(name));
    }

    /// A note with all its versions.
    ///
    /// @param shown the version that readers see; null where none is signed, or it was withdrawn
    /// @param versions the last one first
    record History(
            UUID id,
            String steward,
            int latest,
            @Nullable Integer shown,
            @Nullable Withdrawal withdrawal,
            List<NoteVersion> versions) {
        NoteVersion last() {
            return versions.getFirst();
        }
    }

    record Withdrawal(String by, Instant at, String reason) {}
}
