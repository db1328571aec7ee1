package org.atmina.iiif.presentation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.atmina.catalog.context.ItemContext;
import org.atmina.catalog.context.NoteField;
import org.atmina.iiif.LanguageMap;
import org.atmina.iiif.presentation.model.Description.Entry;
import org.atmina.language.LanguageTag;
import org.atmina.language.Messages;

/// Says in a manifest what puts its item in context. All of it stands among the metadata; what readers must be told
/// wherever the item is shown also stands in the required statement. Pure.
final class ContextMaking {
    private final ItemContents contents;
    private final ItemContext context;
    private final LanguageTag first;

    ContextMaking(ItemContents contents) {
        this.contents = contents;
        this.context = contents.context();
        this.first = contents.item().title().sourceLanguage();
    }

    /// What the required statement says beside who provides the item.
    List<LanguageMap> required() {
        var said = new ArrayList<LanguageMap>();
        var status = context.remarks().warning();
        if (status != null) {
            said.add(message("context.authenticity." + status.slug()));
        }
        context.advisories()
                .forEach(each ->
                        said.add(message("context.advisory.label." + each.term().slug())));
        return said;
    }

    List<Entry> metadata() {
        var entries = new ArrayList<Entry>();
        var stated = context.authenticity();
        if (stated != null) {
            var status = message("context.authenticity." + stated.status().slug());
            entries.add(new Entry(
                    message("context.box.authenticity"),
                    LanguageMap.joined(List.of(status, contents.wordings(stated.evidence())))));
        }
        if (!context.advisories().isEmpty()) {
            var explained = context.advisories().stream()
                    .map(each -> message(
                            "context.advisory.explanation." + each.term().slug()))
                    .toList();
            entries.add(new Entry(message("context.box.advisories"), LanguageMap.joined(explained)));
        }
        context.notes().forEach(note -> entries.add(note(note)));
        var shown = contents.approved().values().stream().flatMap(List::stream).toList();
        entries.addAll(Publishers.of(shown, contents.stewards(), first));
        return entries;
    }

    private Entry note(ItemContext.Note note) {
        var steward = note.steward();
        var label = LanguageMap.eachInterfaceLanguage(
                first,
                language -> Messages.in(
                        language,
                        "context.note.by",
                        Map.of(
                                "steward",
                                steward == null
                                        ? Messages.in(language, "context.note.archive", Map.of())
                                        : steward.nameIn(language))));
        var said = new ArrayList<LanguageMap>();
        note.texts().forEach(text -> said.add(line(text.field(), contents.wordings(text.unit()), words -> words)));
        note.citations()
                .forEach(each -> said.add(line(
                        NoteField.CITATION,
                        contents.wordings(each.unit()),
                        words -> each.uri() == null ? words : words + " " + each.uri())));
        return new Entry(label, LanguageMap.joined(said));
    }

    /// A field with its name before it, in each language that it has.
    private static LanguageMap line(NoteField field, LanguageMap wordings, UnaryOperator<String> finish) {
        var lines = new LinkedHashMap<String, List<String>>();
        wordings.wordings().forEach((language, texts) -> {
            var tag = language.equals(LanguageMap.NONE) ? LanguageTag.UND : LanguageTag.of(language);
            var name = Messages.in(tag, "context.note.field." + field.slug(), Map.of());
            lines.put(
                    language,
                    texts.stream().map(text -> name + ": " + finish.apply(text)).toList());
        });
        return new LanguageMap(lines);
    }

    private LanguageMap message(String key) {
        return LanguageMap.message(first, key, Map.of());
    }
}
