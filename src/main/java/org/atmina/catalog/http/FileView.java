package org.atmina.catalog.http;

import java.util.List;
import java.util.UUID;
import org.atmina.catalog.FileRecord;
import org.atmina.catalog.FileState;
import org.atmina.language.LanguageTag;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A file of an item as it is sent.
///
/// @param content where its bytes are
@Schema(name = "File")
record FileView(
        int position,
        UUID id,
        String name,
        String mediaType,
        long size,
        String sha512,
        FileState state,
        @Nullable String outcome,
        List<String> flags,
        @Nullable @Schema(implementation = String.class) LanguageTag language,
        int pages,
        String content) {
    static FileView of(String item, FileRecord file) {
        return new FileView(
                file.position(),
                file.id(),
                file.name(),
                file.content().mediaType(),
                file.content().size(),
                file.content().sha512(),
                file.standing().state(),
                file.standing().outcome(),
                file.standing().flags(),
                file.language(),
                file.pages(),
                item + "/files/" + file.position());
    }
}
