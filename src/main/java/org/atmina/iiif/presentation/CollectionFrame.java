package org.atmina.iiif.presentation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.atmina.catalog.CollectionRecord;
import org.atmina.catalog.image.PageImage;
import org.atmina.iiif.IiifAddresses;
import org.atmina.iiif.LanguageMap;
import org.atmina.iiif.presentation.model.Collection;
import org.atmina.iiif.presentation.model.Description;
import org.atmina.iiif.presentation.model.Picture;
import org.atmina.iiif.presentation.model.Reference;
import org.atmina.language.InterfaceLanguage;
import org.atmina.language.LanguageTag;
import org.jspecify.annotations.Nullable;

/// What stands around the members of a collection.
@ApplicationScoped
class CollectionFrame {
    private static final LanguageTag ENGLISH = InterfaceLanguage.EN.tag();

    private final IiifAddresses addresses;
    private final LinkMaking links;
    private final SearchServices search;
    private final Pictures pictures;
    private final Provider provider;

    CollectionFrame(
            IiifAddresses addresses, LinkMaking links, SearchServices search, Pictures pictures, Provider provider) {
        this.addresses = addresses;
        this.links = links;
        this.search = search;
        this.pictures = pictures;
        this.provider = provider;
    }

    Collection top(LanguageMap label, List<Reference> members) {
        var summary = LanguageMap.message(ENGLISH, "iiif.collection.top.summary", Map.of());
        return new Collection(
                addresses.topCollection(),
                description(ENGLISH, label, summary, List.of()),
                thumbnail(members),
                links.ofEverything(),
                List.of(),
                members);
    }

    /// @param publishers whose its translations are that others than the archive publish
    /// @param above what it lies in
    Collection of(
            CollectionRecord collection,
            LanguageMap label,
            Optional<LanguageMap> summary,
            List<Description.Entry> publishers,
            Reference above,
            List<Reference> members) {
        var first = collection.title().sourceLanguage();
        var metadata = new ArrayList<>(List.of(
                new Description.Entry(
                        LanguageMap.message(first, "iiif.metadata.level", Map.of()),
                        LanguageMap.message(
                                first, "site.level." + collection.level().slug(), Map.of())),
                new Description.Entry(
                        LanguageMap.message(first, "site.fact.identifier", Map.of()),
                        LanguageMap.none(collection.identifier()))));
        metadata.addAll(publishers);
        return new Collection(
                addresses.collection(collection.name()),
                description(first, label, summary.orElse(null), metadata),
                thumbnail(members),
                links.ofCollection(collection.name(), List.of(above)),
                search.inCollection(collection.name()),
                members);
    }

    private Description description(
            LanguageTag first, LanguageMap label, @Nullable LanguageMap summary, List<Description.Entry> metadata) {
        var statement = new Description.Entry(
                LanguageMap.message(first, "iiif.statement.label", Map.of()), provider.name(first));
        return new Description(label, summary, metadata, statement, null, List.of(provider.agent()));
    }

    private static List<Picture> thumbnail(List<Reference> members) {
        return members.stream()
                .flatMap(member -> member.thumbnail().stream())
                .limit(1)
                .toList();
    }

    List<Picture> thumbnail(@Nullable PageImage image) {
        return image == null ? List.of() : List.of(pictures.thumbnail(image, null));
    }
}
