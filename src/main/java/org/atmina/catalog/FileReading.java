package org.atmina.catalog;

import java.util.List;
import java.util.UUID;
import org.atmina.language.LanguageTag;
import org.jspecify.annotations.Nullable;

/// What became of a file: where its bytes lie, and what its inspection found.
///
/// @param vaultPath null only where the state is not `stored`
/// @param mediaType what the bytes are
/// @param outcome how the inspection ended: `readable`, `needs-review`, `damaged` ...
/// @param language what was found in it; null leaves what the uploader declared
/// @param actor whose act the registration is
public record FileReading(
        UUID fileId,
        FileState state,
        @Nullable String vaultPath,
        String mediaType,
        String outcome,
        List<String> flags,
        @Nullable LanguageTag language,
        String actor) {
    public FileReading {
        flags = List.copyOf(flags);
    }
}
