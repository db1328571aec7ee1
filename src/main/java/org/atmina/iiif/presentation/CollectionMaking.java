package org.atmina.iiif.presentation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.atmina.access.Reader;
import org.atmina.catalog.CollectionRecord;
import org.atmina.catalog.Collections;
import org.atmina.catalog.FieldTexts;
import org.atmina.catalog.TextUnitRecord;
import org.atmina.catalog.image.ItemLeaf;
import org.atmina.catalog.image.ItemLeaves;
import org.atmina.catalog.steward.Stewards;
import org.atmina.iiif.IiifAddresses;
import org.atmina.iiif.LanguageMap;
import org.atmina.iiif.presentation.model.Collection;
import org.atmina.iiif.presentation.model.Description;
import org.atmina.iiif.presentation.model.Reference;
import org.atmina.language.InterfaceLanguage;
import org.atmina.language.LanguageTag;
import org.atmina.language.TextInLanguage;

/// Makes collections: the tree of the archive as a reader sees it, with what lies directly in each.
@ApplicationScoped
class CollectionMaking {
    private static final int AT_ONCE = 2_000;
    private static final LanguageTag ENGLISH = InterfaceLanguage.EN.tag();

    private final Collections collections;
    private final ItemLeaves leaves;
    private final FieldTexts translations;
    private final Stewards stewards;
    private final CollectionFrame frame;
    private final IiifAddresses addresses;

    CollectionMaking(
            Collections collections,
            ItemLeaves leaves,
            FieldTexts translations,
            Stewards stewards,
            CollectionFrame frame,
            IiifAddresses addresses) {
        this.collections = collections;
        this.leaves = leaves;
        this.translations = translations;
        this.stewards = stewards;
        this.frame = frame;
        this.addresses = addresses;
    }

    /// All collections that are in no other.
    @Transactional
    Collection top(Reader reader) {
        var below = collections.below(null, reader);
        var texts = approved(below.stream().map(each -> each.title().id()).toList());
        return frame.top(
                LanguageMap.message(ENGLISH, "iiif.collection.top", Map.of()),
                below.stream().map(each -> reference(each, texts)).toList());
    }

    /// The collection, which this reader sees, with the collections and the items in it.
    @Transactional
    Collection of(CollectionRecord collection, Reader reader) {
        var below = collections.below(collection.id(), reader);
        var items = leaves.of(collection.id(), reader);
        var parent = Optional.ofNullable(collection.parentId()).flatMap(collections::byId);
        var texts = approved(Stream.of(
                        collection.fields().values().stream().map(TextUnitRecord::id),
                        parent.stream().map(each -> each.title().id()),
                        below.stream().map(each -> each.title().id()),
                        items.stream().map(ItemLeaf::titleUnit))
                .flatMap(ids -> ids)
                .toList());
        var members = new ArrayList<Reference>();
        below.forEach(each -> members.add(reference(each, texts)));
        items.forEach(each -> members.add(reference(each, texts)));
        var above = parent.map(each -> reference(each, texts)).orElseGet(this::topReference);
        return frame.of(
                collection,
                wordings(collection.title(), texts),
                description(collection, texts),
                publishers(collection, texts),
                above,
                members);
    }

    private static Optional<LanguageMap> description(
            CollectionRecord collection, Map<UUID, List<TextInLanguage>> texts) {
        return collection.description().map(unit -> wordings(unit, texts));
    }

    private List<Description.Entry> publishers(CollectionRecord collection, Map<UUID, List<TextInLanguage>> texts) {
        var shown = collection.fields().values().stream()
                .flatMap(unit -> texts.getOrDefault(unit.id(), List.of()).stream())
                .toList();
        return Publishers.of(
                shown, stewards.publishing(shown), collection.title().sourceLanguage());
    }

    private Reference topReference() {
        return new Reference(
                addresses.topCollection(),
                "Collection",
                LanguageMap.message(ENGLISH, "iiif.collection.top", Map.of()),
                List.of());
    }

    private Reference reference(CollectionRecord collection, Map<UUID, List<TextInLanguage>> texts) {
        return new Reference(
                addresses.collection(collection.name()), "Collection", wordings(collection.title(), texts), List.of());
    }

    private Reference reference(ItemLeaf item, Map<UUID, List<TextInLanguage>> texts) {
        var title = LanguageMap.of(item.title(), texts.getOrDefault(item.titleUnit(), List.of()));
        return new Reference(addresses.manifest(item.name()), "Manifest", title, frame.thumbnail(item.image()));
    }

    private static LanguageMap wordings(TextUnitRecord unit, Map<UUID, List<TextInLanguage>> texts) {
        return LanguageMap.of(unit.source(), texts.getOrDefault(unit.id(), List.of()));
    }

    private Map<UUID, List<TextInLanguage>> approved(List<UUID> units) {
        var all = new HashMap<UUID, List<TextInLanguage>>();
        for (int from = 0; from < units.size(); from += AT_ONCE) {
            all.putAll(translations.approved(units.subList(from, Math.min(from + AT_ONCE, units.size()))));
        }
        return all;
    }
}
