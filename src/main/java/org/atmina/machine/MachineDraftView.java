package org.atmina.machine;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.atmina.catalog.steward.Steward;
import org.atmina.language.LanguageTag;
import org.atmina.language.ReaderLanguages;
import org.atmina.language.TextInLanguage.Origin;
import org.atmina.translation.TranslationStatus;
import org.jspecify.annotations.Nullable;

/// A draft by a machine, as it is sent to whoever asked for it.
///
/// @param steward slug of whose draft it is; absent for the archive's own
/// @param label what readers have to be told wherever the text is shown, in their language
record MachineDraftView(
        UUID unit,
        LanguageTag language,
        @Nullable @JsonInclude(JsonInclude.Include.NON_NULL) String steward,
        int revision,
        String text,
        TranslationStatus status,
        String origin,
        String engine,
        String model,
        Instant at,
        String label) {
    static MachineDraftView of(MachineDraft draft, ReaderLanguages languages) {
        return new MachineDraftView(
                draft.unit(),
                draft.language(),
                Steward.unlessArchive(draft.steward()),
                draft.revision(),
                draft.text(),
                TranslationStatus.DRAFT,
                Origin.MACHINE.slug(),
                draft.maker().engine(),
                draft.maker().model(),
                draft.at(),
                MachineLabels.label(draft, languages));
    }
}
