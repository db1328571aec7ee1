package org.atmina.catalog.http;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.atmina.catalog.ArkSettings;
import org.atmina.catalog.FieldTexts;
import org.atmina.catalog.ItemFiles;
import org.atmina.catalog.ItemRecord;
import org.atmina.catalog.Listing;
import org.atmina.catalog.RightsStatement;
import org.atmina.catalog.ShownText;
import org.atmina.catalog.ShownTexts;
import org.atmina.catalog.TextUnitRecord;
import org.atmina.catalog.TextUnits;
import org.atmina.catalog.context.ContextViews;
import org.atmina.catalog.context.ItemContexts;
import org.atmina.catalog.context.RemarksView;
import org.atmina.language.ReaderLanguages;
import org.jspecify.annotations.Nullable;

/// Turns items into what is sent, in the reader's languages.
@ApplicationScoped
class ItemViews {
    private final CollectionViews collections;
    private final ShownTexts texts;
    private final ItemFiles files;
    private final TextUnits units;
    private final FieldTexts translations;
    private final ItemContexts contexts;
    private final ContextViews inContext;
    private final ArkSettings ark;

    ItemViews(
            CollectionViews collections,
            ShownTexts texts,
            ItemFiles files,
            TextUnits units,
            FieldTexts translations,
            ItemContexts contexts,
            ContextViews inContext,
            ArkSettings ark) {
        this.collections = collections;
        this.texts = texts;
        this.files = files;
        this.units = units;
        this.translations = translations;
        this.contexts = contexts;
        this.inContext = inContext;
        this.ark = ark;
    }

    /// Where an item is.
    static String address(ItemRecord item) {
        return ItemResource.PATH + "/" + item.name();
    }

    ItemView of(ItemRecord item, ReaderLanguages languages) {
        return new ItemView(
                heads(List.of(item), languages).getFirst(),
                facts(item, languages),
                contents(item),
                ItemView.Times.of(item),
                coverage(item.id()),
                inContext.of(item.id(), languages),
                item.version());
    }

    List<ItemView.Head> heads(List<ItemRecord> items, ReaderLanguages languages) {
        var links = collections.links(
                items.stream().map(ItemRecord::collectionId).distinct().toList(), languages);
        var shown = texts.of(
                items.stream().flatMap(item -> item.fields().values().stream()).toList(), languages);
        var remarks = contexts.remarks(items.stream().map(ItemRecord::id).toList());
        return items.stream()
                .map(item -> head(
                        item,
                        Objects.requireNonNull(links.get(item.collectionId())),
                        shown,
                        RemarksView.of(remarks.get(item.id()), languages)))
                .toList();
    }

    private ItemView.Head head(
            ItemRecord item, CollectionLink collection, Map<UUID, ShownText> shown, @Nullable RemarksView remarks) {
        var facts = item.facts();
        return new ItemView.Head(
                item.name(),
                item.name().ark(ark.naan()),
                facts.identifier(),
                collection,
                facts.level(),
                facts.type(),
                item.access().state(),
                item.access().visibility(),
                item.access().embargoUntil(),
                facts.languages(),
                ItemView.Dated.of(facts.date()),
                Objects.requireNonNull(shown.get(item.title().id())),
                item.description().map(unit -> shown.get(unit.id())).orElse(null),
                remarks);
    }

    private static ItemView.Facts facts(ItemRecord item, ReaderLanguages languages) {
        return new ItemView.Facts(
                item.access().previewWidth(),
                item.facts().rights(),
                Optional.ofNullable(item.facts().rights())
                        .flatMap(RightsStatement::of)
                        .map(rights -> rights.label(languages.ofInterface()))
                        .orElse(null),
                item.facts().agents().stream()
                        .map(agent -> ItemView.Agent.of(agent, languages))
                        .toList(),
                item.title().id(),
                item.description().map(TextUnitRecord::id).orElse(null));
    }

    private ItemView.Contents contents(ItemRecord item) {
        var pages = pages(item, 1, Listing.LARGEST);
        var all = files.ofItem(item.id()).stream()
                .map(file -> FileView.of(address(item), file))
                .toList();
        return new ItemView.Contents(all, pages.total(), pages.entries());
    }

    Listing<PageView> pages(ItemRecord item, int page, int size) {
        return files.pages(item.id(), page, size).map(each -> PageView.of(address(item), each));
    }

    private Map<String, ItemView.Coverage> coverage(UUID itemId) {
        long total = units.count(itemId);
        var byLanguage = new LinkedHashMap<String, ItemView.Coverage>();
        translations
                .coverage(itemId)
                .forEach(each -> byLanguage.put(
                        each.language().value(),
                        new ItemView.Coverage(each.approved(), each.stale(), each.inProgress(), total)));
        return byLanguage;
    }
}
