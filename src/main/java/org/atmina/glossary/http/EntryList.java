package org.atmina.glossary.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.atmina.glossary.Glossary;
import org.atmina.language.ReaderLanguages;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A stretch of the glossary.
///
/// @param next what `after` must say for the next stretch; absent at the end
@Schema(name = "GlossaryEntries")
@JsonInclude(JsonInclude.Include.NON_NULL)
record EntryList(List<EntryView> entries, @Nullable UUID next) {
    static EntryList of(Glossary.Stretch stretch, ReaderLanguages languages) {
        return new EntryList(
                stretch.entries().stream()
                        .map(entry -> EntryView.of(entry, languages))
                        .toList(),
                stretch.more() ? stretch.entries().getLast().id() : null);
    }
}
