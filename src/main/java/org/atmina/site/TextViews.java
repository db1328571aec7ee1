package org.atmina.site;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atmina.catalog.FileRecord;
import org.atmina.catalog.ItemFiles;
import org.atmina.catalog.ItemRecord;
import org.atmina.catalog.Listing;
import org.atmina.catalog.PassageId;
import org.atmina.catalog.SegmentRecord;
import org.atmina.catalog.Texts;
import org.atmina.catalog.steward.Stewards;
import org.atmina.language.InterfaceLanguage;
import org.atmina.language.LanguageTag;
import org.atmina.translation.ItemTexts;
import org.atmina.translation.Revision;
import org.jspecify.annotations.Nullable;

/// Puts the text of an item together: which paragraphs, in which languages, from which pages.
@ApplicationScoped
class TextViews {
    static final String LANGUAGE = "text-lang";
    static final String LAYOUT = "show";
    private static final int PARAGRAPHS = 40;

    private final ItemTexts texts;
    private final Texts sources;
    private final ItemFiles files;
    private final Stewards stewards;

    TextViews(ItemTexts texts, Texts sources, ItemFiles files, Stewards stewards) {
        this.texts = texts;
        this.sources = sources;
        this.files = files;
        this.stewards = stewards;
    }

    /// @param page of the item's text
    /// @param number of the paragraph in the whole text
    record Place(int page, int number) {}

    Optional<Place> place(ItemRecord item, UUID segment) {
        return sources.placeOf(item.id(), segment).stream()
                .mapToObj(number -> new Place((number - 1) / PARAGRAPHS + 1, number))
                .findFirst();
    }

    /// The stretch of the text that was asked for; empty where nothing was read from the item's files.
    Optional<TextView> of(ItemRecord item, List<FileRecord> stored, Visit visit) {
        var wanted = wanted(visit);
        var found = texts.of(item.id(), visit.preferring(wanted), visit.page(), PARAGRAPHS);
        if (found.total() == 0) {
            return Optional.empty();
        }
        var notes = new TextNotes(visit.say(), wanted, found.entries(), stewards.bySlugs(publishers(found)));
        var parts = parts(item, found, stored, notes, visit.say());
        var layout = layout(visit);
        return Optional.of(new TextView(
                parts,
                layout,
                notes.sourceNames(),
                notes.translated(),
                notes.approval(),
                notes.notice(),
                choices(found.entries(), wanted, visit),
                layouts(layout, visit),
                Pager.of(found, visit.here()),
                found.total()));
    }

    private static List<String> publishers(Listing<ItemTexts.SegmentText> found) {
        return found.entries().stream()
                .map(ItemTexts.SegmentText::translation)
                .filter(Objects::nonNull)
                .flatMap(beside -> Stream.concat(
                        Stream.of(beside.wording().steward()),
                        beside.alternatives().stream().map(Revision::steward)))
                .toList();
    }

    /// The language that a reader wants beside the source: what was chosen, else that of the page.
    private static LanguageTag wanted(Visit visit) {
        return visit.parameter(LANGUAGE)
                .flatMap(TextViews::tag)
                .orElse(visit.language().tag());
    }

    private static Optional<LanguageTag> tag(String text) {
        try {
            return Optional.of(LanguageTag.of(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static TextView.Layout layout(Visit visit) {
        return Arrays.stream(TextView.Layout.values())
                .filter(layout -> visit.parameter(LAYOUT).equals(Optional.of(layout.slug())))
                .findFirst()
                .orElse(TextView.Layout.BOTH);
    }

    private static List<TextView.Choice> layouts(TextView.Layout current, Visit visit) {
        return Arrays.stream(TextView.Layout.values())
                .map(layout -> new TextView.Choice(
                        visit.say().of("site.layout." + layout.slug()),
                        null,
                        visit.here().with(LAYOUT, layout.slug()) + "#text",
                        layout == current))
                .toList();
    }

    /// The languages into which something of this stretch has been translated, named in themselves where the archive
    /// speaks them.
    private List<TextView.Choice> choices(List<ItemTexts.SegmentText> found, LanguageTag wanted, Visit visit) {
        var units = found.stream().map(text -> text.segment().unit().id()).toList();
        return texts.approved(units).stream()
                .map(Revision::language)
                .distinct()
                .map(tag -> new TextView.Choice(
                        InterfaceLanguage.of(tag)
                                .map(InterfaceLanguage::ownName)
                                .orElseGet(() -> visit.say().languageName(tag)),
                        tag.value(),
                        visit.here().with(LANGUAGE, tag) + "#text",
                        tag.reads(wanted)))
                .sorted((a, b) -> visit.say().alphabet().compare(a.label(), b.label()))
                .toList();
    }

    private List<TextView.Part> parts(
            ItemRecord item,
            Listing<ItemTexts.SegmentText> found,
            List<FileRecord> stored,
            TextNotes notes,
            Words say) {
        var names = stored.stream().collect(Collectors.toMap(FileRecord::id, Function.identity()));
        boolean several = found.entries().stream()
                        .map(text -> text.segment().place().fileId())
                        .distinct()
                        .count()
                > 1;
        int first = (found.page() - 1) * found.size() + 1;
        var parts = new ArrayList<TextView.Part>();
        var open = new ArrayList<TextView.Paragraph>();
        for (int i = 0; i < found.entries().size(); i++) {
            var text = found.entries().get(i);
            open.add(paragraph(item, text, first + i, notes, say));
            boolean last = i + 1 == found.entries().size()
                    || !samePlace(text.segment(), found.entries().get(i + 1).segment());
            if (last) {
                parts.add(part(item, text.segment(), names, several, List.copyOf(open), say));
                open.clear();
            }
        }
        return List.copyOf(parts);
    }

    private static boolean samePlace(SegmentRecord a, SegmentRecord b) {
        return a.place().fileId().equals(b.place().fileId())
                && Objects.equals(a.place().page(), b.place().page());
    }

    private TextView.Part part(
            ItemRecord item,
            SegmentRecord segment,
            Map<UUID, FileRecord> names,
            boolean several,
            List<TextView.Paragraph> paragraphs,
            Words say) {
        var number = segment.place().page();
        var file = names.get(segment.place().fileId());
        var scan = number == null
                ? null
                : files.page(item.id(), segment.place().filePosition(), number)
                        .filter(ItemCards::hasPicture)
                        .map(page -> ItemViews.thumbnail(item, page, page.number(), say))
                        .orElse(null);
        return new TextView.Part(
                heading(file, number, several, say),
                say.of("site.reading." + segment.origin().slug()),
                scan,
                paragraphs.stream().anyMatch(paragraph -> paragraph.translation() != null),
                paragraphs);
    }

    private static @Nullable String heading(
            @Nullable FileRecord file, @Nullable Integer page, boolean several, Words say) {
        if (page == null) {
            return several && file != null ? file.name() : null;
        }
        return file != null && file.pages() > 1 || file == null
                ? say.of("site.scan.page", "number", page)
                : file.name();
    }

    private static TextView.Paragraph paragraph(
            ItemRecord item, ItemTexts.SegmentText text, int number, TextNotes notes, Words say) {
        var segment = text.segment();
        var beside = text.translation();
        return new TextView.Paragraph(
                number,
                segment.kind(),
                new TextView.Passage(
                        segment.unit().sourceText(),
                        segment.unit().sourceLanguage().value()),
                beside == null
                        ? null
                        : new TextView.Passage(
                                beside.wording().text(),
                                beside.wording().language().value()),
                notes.of(text),
                "/%s/items/%s/passages/%s".formatted(say.language().tag(), item.name(), segment.id()),
                CitationPageViews.link(PassageId.of(segment.unit().id()), say));
    }
}
