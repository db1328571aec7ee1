package org.atmina.catalog.context;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.atmina.catalog.ShownText;
import org.atmina.catalog.ShownTexts;
import org.atmina.catalog.TextUnitRecord;
import org.atmina.catalog.steward.StewardView;
import org.atmina.language.ReaderLanguages;
import org.jspecify.annotations.Nullable;

/// Turns what puts an item in context into what is sent, in the reader's languages.
@ApplicationScoped
public class ContextViews {
    private final ItemContexts contexts;
    private final ShownTexts texts;

    ContextViews(ItemContexts contexts, ShownTexts texts) {
        this.contexts = contexts;
        this.texts = texts;
    }

    public ContextView of(UUID item, ReaderLanguages languages) {
        var context = contexts.of(item);
        var shown = texts.of(context.units(), languages);
        return new ContextView(
                languages.ofInterface(),
                authenticity(context.authenticity(), shown, languages),
                context.advisories().stream()
                        .map(each -> advisory(each, languages))
                        .toList(),
                context.notes().stream()
                        .map(note -> note(note, shown, languages))
                        .toList());
    }

    private static ContextView.@Nullable AuthenticityView authenticity(
            ItemContext.@Nullable Authenticity stated, Map<UUID, ShownText> shown, ReaderLanguages languages) {
        return stated == null
                ? null
                : new ContextView.AuthenticityView(
                        stated.status(),
                        ContextView.label(stated.status(), languages),
                        text(stated.evidence(), shown),
                        stated.by(),
                        stated.at());
    }

    private static ContextView.AdvisoryView advisory(ItemContext.Advisory advisory, ReaderLanguages languages) {
        return new ContextView.AdvisoryView(
                advisory.term(),
                ContextView.label(advisory.term(), languages),
                ContextView.explanation(advisory.term(), languages),
                advisory.by(),
                advisory.at());
    }

    private static ContextView.NoteView note(
            ItemContext.Note note, Map<UUID, ShownText> shown, ReaderLanguages languages) {
        var fields = new EnumMap<NoteField, ShownText>(NoteField.class);
        note.texts().forEach(text -> fields.put(text.field(), text(text.unit(), shown)));
        return new ContextView.NoteView(
                note.id(),
                note.steward() == null ? null : StewardView.of(note.steward(), languages),
                note.version(),
                note.sha256(),
                fields,
                note.citations().stream()
                        .map(each -> new ContextView.CitationView(text(each.unit(), shown), each.uri()))
                        .toList(),
                note.signatures());
    }

    private static ShownText text(TextUnitRecord unit, Map<UUID, ShownText> shown) {
        return Objects.requireNonNull(shown.get(unit.id()));
    }
}
