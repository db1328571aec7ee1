package org.atmina.site;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Function;
import org.atmina.catalog.TextUnitRecord;
import org.atmina.catalog.context.ItemContext;
import org.atmina.catalog.context.ItemContexts;
import org.atmina.catalog.steward.Steward;
import org.atmina.language.ReaderLanguages;
import org.jspecify.annotations.Nullable;

/// Puts together what stands above the text of an item to put it in context.
@ApplicationScoped
class ContextBoxes {
    private final ItemContexts contexts;
    private final Wordings wordings;

    ContextBoxes(ItemContexts contexts, Wordings wordings) {
        this.contexts = contexts;
        this.wordings = wordings;
    }

    /// Null where nothing puts the item in context.
    @Nullable
    ContextView of(UUID item, Visit visit) {
        var context = contexts.of(item);
        if (context.isEmpty()) {
            return null;
        }
        var say = visit.say();
        var wording = wordings.of(context.units(), visit.languages(), say);
        return new ContextView(
                authenticity(context.authenticity(), wording, say),
                context.advisories().stream().map(each -> advisory(each, say)).toList(),
                context.notes().stream().map(note -> note(note, wording, say)).toList(),
                context.notes().size() > 1);
    }

    private static ContextView.@Nullable Authenticity authenticity(
            ItemContext.@Nullable Authenticity stated, Function<TextUnitRecord, Wording> wording, Words say) {
        return stated == null
                ? null
                : new ContextView.Authenticity(
                        ItemLabels.label(stated.status(), say),
                        stated.status().isWarning(),
                        wording.apply(stated.evidence()),
                        stated.by() + ", " + say.day(stated.at()));
    }

    private static ContextView.Advisory advisory(ItemContext.Advisory advisory, Words say) {
        var slug = advisory.term().slug();
        return new ContextView.Advisory(
                say.of("context.advisory.label." + slug), say.of("context.advisory.explanation." + slug));
    }

    private static ContextView.Note note(ItemContext.Note note, Function<TextUnitRecord, Wording> wording, Words say) {
        return new ContextView.Note(
                publisher(note.steward(), say),
                note.texts().stream()
                        .map(text -> new ContextView.Line(
                                say.of("context.note.field." + text.field().slug()), wording.apply(text.unit())))
                        .toList(),
                note.citations().stream()
                        .map(each -> new ContextView.Source(wording.apply(each.unit()), each.uri()))
                        .toList(),
                signed(note, say));
    }

    private static ContextView.Publisher publisher(@Nullable Steward steward, Words say) {
        if (steward == null) {
            return new ContextView.Publisher(say.of("context.note.archive"), null, null);
        }
        var name = steward.name(ReaderLanguages.of(say.language().tag()));
        return new ContextView.Publisher(
                name.wording().text(),
                name.fallback() ? name.wording().language().value() : null,
                steward.url());
    }

    private static String signed(ItemContext.Note note, Words say) {
        var first = note.signatures().getFirst();
        var second = note.signatures().getLast();
        return say.of(
                "context.note.signed",
                "version",
                note.version(),
                "first",
                first.by(),
                "firstDay",
                say.day(first.at()),
                "second",
                second.by(),
                "secondDay",
                say.day(second.at()));
    }
}
