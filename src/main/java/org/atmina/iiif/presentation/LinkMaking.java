package org.atmina.iiif.presentation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.atmina.catalog.FileRecord;
import org.atmina.catalog.FileState;
import org.atmina.catalog.PublicId;
import org.atmina.iiif.IiifAddresses;
import org.atmina.iiif.LanguageMap;
import org.atmina.iiif.presentation.model.Link;
import org.atmina.iiif.presentation.model.Links;
import org.atmina.iiif.presentation.model.Reference;
import org.atmina.language.InterfaceLanguage;
import org.atmina.language.LanguageNames;
import org.atmina.language.LanguageTag;
import org.atmina.language.Messages;
import org.atmina.translation.TextLayers;

/// Where more is to be had: pages for people, originals, texts, and descriptions for programs.
@ApplicationScoped
class LinkMaking {
    private static final String API = "/api/v1";

    private final IiifAddresses addresses;

    LinkMaking(IiifAddresses addresses) {
        this.addresses = addresses;
    }

    /// @param text whether originals and texts may be fetched
    Links ofItem(ItemContents contents, boolean text) {
        var item = contents.item();
        var first = item.title().sourceLanguage();
        var collection = contents.collection();
        return new Links(
                homepages("/items/" + item.name(), "iiif.homepage.item"),
                text ? renderings(contents) : List.of(),
                List.of(dataset(first, API + "/items/" + item.name())),
                List.of(new Reference(
                        addresses.collection(collection.name()),
                        "Collection",
                        contents.wordings(collection.title()),
                        List.of())));
    }

    /// @param partOf what it lies in
    Links ofCollection(PublicId name, List<Reference> partOf) {
        return new Links(
                homepages("/collections/" + name, "iiif.homepage.collection"),
                List.of(),
                List.of(dataset(InterfaceLanguage.EN.tag(), API + "/collections/" + name)),
                partOf);
    }

    Links ofEverything() {
        return new Links(homepages("/collections", "iiif.homepage.collections"), List.of(), List.of(), List.of());
    }

    private List<Link> homepages(String path, String label) {
        return InterfaceLanguage.tags().stream()
                .map(tag -> new Link(
                        addresses.of("/" + tag + path),
                        "Text",
                        LanguageMap.of(tag, Messages.in(tag, label, Map.of())),
                        "text/html",
                        List.of(tag.value()),
                        null))
                .toList();
    }

    private Link dataset(LanguageTag first, String path) {
        return new Link(
                addresses.of(path),
                "Dataset",
                LanguageMap.message(first, "iiif.seeAlso", Map.of()),
                "application/json",
                List.of(),
                addresses.of("/q/openapi"));
    }

    private List<Link> renderings(ItemContents contents) {
        var first = contents.item().title().sourceLanguage();
        var base = API + "/items/" + contents.item().name();
        var links = new ArrayList<Link>();
        contents.sheets().files().stream()
                .filter(file -> file.standing().state() == FileState.STORED)
                .forEach(file -> links.add(original(first, base, file)));
        var sources = contents.layers().sources();
        if (!sources.isEmpty()) {
            var languages = sources.stream()
                    .map(TextLayers.SourceLayer::language)
                    .distinct()
                    .flatMap(LinkMaking::known)
                    .toList();
            links.add(text(
                    base + "/text/source.txt",
                    LanguageMap.message(first, "iiif.rendering.source", Map.of()),
                    languages));
        }
        contents.layers().translations().stream()
                .map(TextLayers.TranslationLayer::language)
                .distinct()
                .sorted()
                .forEach(language -> links.add(translation(first, base, language)));
        return links;
    }

    private Link translation(LanguageTag first, String base, LanguageTag language) {
        var label = LanguageMap.eachInterfaceLanguage(
                first,
                reader -> Messages.in(
                        reader, "iiif.rendering.translation", Map.of("language", LanguageNames.of(language, reader))));
        return text(base + "/text/" + language + ".txt", label, List.of(language.value()));
    }

    private Link text(String path, LanguageMap label, List<String> languages) {
        return new Link(addresses.of(path), "Text", label, "text/plain", languages, null);
    }

    private Link original(LanguageTag first, String base, FileRecord file) {
        var mediaType = file.content().mediaType();
        return new Link(
                addresses.of(base + "/files/" + file.position()),
                type(mediaType),
                LanguageMap.message(first, "iiif.rendering.original", Map.of("name", file.name())),
                mediaType,
                Stream.ofNullable(file.language()).flatMap(LinkMaking::known).toList(),
                null);
    }

    private static Stream<String> known(LanguageTag language) {
        var key = LanguageMap.key(language);
        return key.equals(LanguageMap.NONE) ? Stream.empty() : Stream.of(key);
    }

    private static String type(String mediaType) {
        return switch (mediaType.substring(0, Math.max(0, mediaType.indexOf('/')))) {
            case "image" -> "Image";
            case "audio" -> "Sound";
            case "video" -> "Video";
            default -> "Text";
        };
    }
}
