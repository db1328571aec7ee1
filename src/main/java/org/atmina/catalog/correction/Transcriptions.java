package org.atmina.catalog.correction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.atmina.access.Reader;
import org.atmina.catalog.Outcome;
import org.atmina.catalog.TextKind;
import org.atmina.language.LanguageTag;
import org.atmina.language.diff.WordMerge;
import org.atmina.problem.Problem;
import org.jspecify.annotations.Nullable;

/// Takes in whole texts that people have written of a page or file: a transcription, which becomes its
/// present text, and a normalised text, which stands beside it.
@ApplicationScoped
@Transactional
public class Transcriptions {
    private final PresentTexts texts;
    private final CorrectedTexts corrected;
    private final TextVersions versions;
    private final SourceChanges changes;

    Transcriptions(PresentTexts texts, CorrectedTexts corrected, TextVersions versions, SourceChanges changes) {
        this.texts = texts;
        this.corrected = corrected;
        this.versions = versions;
        this.changes = changes;
    }

    /// A text of a page.
    ///
    /// @param baseVersion the text version that was on the screen; null where there was none
    /// @param language needed where there was none
    public record Written(
            @Nullable UUID baseVersion,
            @Nullable LanguageTag language,
            String text,
            @Nullable String note) {}

    /// Makes this the present text. Paragraphs that are recognised keep their units, words that stay
    /// their boxes.
    public Outcome<UUID> transcribe(TextPlace place, Written written, Reader actor) {
        texts.lock(List.of(place.file()));
        var found = texts.of(place.file(), place.page());
        if (found.isEmpty() && written.language() == null) {
            return new Outcome.NotDone<>(new Problem.Invalid("field-invalid", Map.of("fields", "language")));
        }
        var present = found.orElseGet(() -> PresentText.none(place, Objects.requireNonNull(written.language())));
        if (present.id() != null && present.text().equals(written.text())) {
            return new Outcome.Done<>(present.id());
        }
        if (!Objects.equals(present.id(), written.baseVersion())) {
            return new Outcome.NotDone<>(overtaken(written, present.id(), present.text()));
        }
        var made = Transcribing.of(present, written.text());
        var version = corrected.write(
                present,
                made,
                new CorrectedTexts.Making(TextKind.TRANSCRIPTION, Reason.TRANSCRIPTION, actor.actor(), written.note()));
        changes.ofFile(
                place.file(),
                actor.actor(),
                "transcription",
                Map.of("textVersion", version, "retired", CorrectedText.retired(present, made)),
                written.note());
        changes.ofItem(place.item());
        return new Outcome.Done<>(version);
    }

    /// Puts a normalised text beside the present one; the last one counts.
    public Outcome<UUID> normalise(TextPlace place, Written written, Reader actor) {
        texts.lock(List.of(place.file()));
        var present = texts.of(place.file(), place.page());
        if (present.isEmpty()) {
            return new Outcome.NotDone<>(new Problem.Missing("no-such-text-version", Map.of()));
        }
        var last = versions.of(place.file(), place.page()).stream()
                .filter(version -> version.kind() == TextKind.NORMALISED)
                .findFirst();
        var lastText = last.map(version -> versions.text(version.id())).orElse("");
        if (last.isPresent() && lastText.equals(written.text())) {
            return new Outcome.Done<>(last.get().id());
        }
        if (!Objects.equals(last.map(TextVersion::id).orElse(present.get().id()), written.baseVersion())) {
            return new Outcome.NotDone<>(overtaken(
                    written, last.map(TextVersion::id).orElse(present.get().id()), lastText));
        }
        var version = corrected.addLayer(
                present.get(),
                written.text(),
                new CorrectedTexts.Making(TextKind.NORMALISED, Reason.TRANSCRIPTION, actor.actor(), written.note()));
        changes.ofFile(place.file(), actor.actor(), "normalisation", Map.of("textVersion", version), written.note());
        changes.ofItem(place.item());
        return new Outcome.Done<>(version);
    }

    private Problem overtaken(Written written, @Nullable UUID present, String text) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("current", String.valueOf(present));
        Optional.ofNullable(written.baseVersion())
                .map(versions::text)
                .ifPresent(base ->
                        facts.putAll(WordMerge.of(base, written.text(), text).facts()));
        return new Problem.Conflict("text-overtaken", facts);
    }
}
