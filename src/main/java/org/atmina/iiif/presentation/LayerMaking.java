package org.atmina.iiif.presentation;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atmina.catalog.DateWords;
import org.atmina.catalog.PublicId;
import org.atmina.catalog.TextKind;
import org.atmina.iiif.IiifAddresses;
import org.atmina.iiif.JsonLdForm;
import org.atmina.iiif.LanguageMap;
import org.atmina.iiif.presentation.model.Canvas;
import org.atmina.iiif.presentation.model.Link;
import org.atmina.language.InterfaceLanguage;
import org.atmina.language.LanguageNames;
import org.atmina.language.LanguageTag;
import org.atmina.language.Messages;
import org.atmina.language.TextInLanguage.Origin;
import org.atmina.translation.TextLayers.SourceLayer;
import org.atmina.translation.TextLayers.TranslationLayer;

/// Names the text layers of canvases: which language, how it came about, and of which day it is. A
/// label is made once for all pages that share it.
final class LayerMaking {
    static final String SOURCE = "source";
    static final String COMMENTS = "comments";
    static final String WORDS = "words";
    static final String PAINTING = "painting";
    private static final Comparator<TranslationLayer> ORDER = Comparator.comparing(
                    (TranslationLayer layer) -> place(layer.language()))
            .thenComparing(TranslationLayer::language);

    private final IiifAddresses addresses;
    private final PublicId item;
    private final LanguageTag first;
    private final Map<UUID, SourceLayer> sources;
    private final Map<UUID, List<TranslationLayer>> translations;
    private final Set<UUID> noted;
    private final Map<Object, LanguageMap> labels = new HashMap<>();

    LayerMaking(IiifAddresses addresses, ItemContents contents) {
        this.addresses = addresses;
        this.item = contents.item().name();
        this.noted = contents.noted();
        this.first = contents.item().title().sourceLanguage();
        this.sources = contents.layers().sources().stream()
                .collect(Collectors.toMap(SourceLayer::page, layer -> layer, (one, other) -> one));
        this.translations = contents.layers().translations().stream()
                .sorted(ORDER)
                .collect(Collectors.groupingBy(TranslationLayer::page));
    }

    private static int place(LanguageTag language) {
        int place = InterfaceLanguage.tags().indexOf(language.primary());
        return place < 0 ? Integer.MAX_VALUE : place;
    }

    /// The source first, then the translations in the order of the interface languages, and what people have noted.
    List<Canvas.Layer> of(UUID page) {
        var layers = new ArrayList<Canvas.Layer>();
        var source = sources.get(page);
        if (source != null) {
            layers.add(layer(page, SOURCE, label(source)));
            for (var translation : translations.getOrDefault(page, List.of())) {
                layers.add(layer(page, translation.language().value(), label(translation)));
            }
        }
        if (noted.contains(page)) {
            layers.add(comments(page));
        }
        return layers;
    }

    private Canvas.Layer comments(UUID page) {
        return layer(
                page,
                COMMENTS,
                labels.computeIfAbsent(COMMENTS, any -> LanguageMap.message(first, "iiif.layer.comments", Map.of())));
    }

    /// The words of a scan at their places: too many for people, and asked for by programs.
    Optional<Link> words(UUID page) {
        var source = sources.get(page);
        if (source == null || source.kind() != TextKind.OCR) {
            return Optional.empty();
        }
        var label = labels.computeIfAbsent(WORDS, any -> LanguageMap.message(first, "iiif.layer.words", Map.of()));
        return Optional.of(new Link(
                addresses.annotationPage(item, page, WORDS),
                "Dataset",
                label,
                "application/ld+json",
                List.of(),
                JsonLdForm.PRESENTATION_3.context()));
    }

    private Canvas.Layer layer(UUID page, String name, LanguageMap label) {
        return new Canvas.Layer(name, addresses.annotationPage(item, page, name), label);
    }

    private LanguageMap label(SourceLayer source) {
        return label("iiif.layer.source." + source.kind().slug(), source.language(), source.at(), Map.of());
    }

    private LanguageMap label(TranslationLayer translation) {
        var made = making(translation);
        return label(
                "iiif.layer.translation." + (translation.stale() ? made + "-stale" : made),
                translation.language(),
                translation.at(),
                Map.of("relay", translation.relay() ? "yes" : "no"));
    }

    /// What must be said of the whole, where its parts came about in several ways: a machine before others.
    private static String making(TranslationLayer translation) {
        return Stream.of(Origin.POST_EDITED, Origin.IMPORTED)
                .filter(translation.origins()::contains)
                .findFirst()
                .orElse(Origin.HUMAN)
                .slug();
    }

    private LanguageMap label(String key, LanguageTag language, Instant at, Map<String, String> more) {
        var day = at.atZone(ZoneOffset.UTC).toLocalDate().toString();
        return labels.computeIfAbsent(
                List.of(key, language, day, more),
                any -> LanguageMap.eachInterfaceLanguage(
                        first, reader -> Messages.in(reader, key, arguments(language, day, reader, more))));
    }

    private static Map<String, String> arguments(
            LanguageTag language, String day, LanguageTag reader, Map<String, String> more) {
        var arguments = new HashMap<String, String>(more);
        arguments.put("language", LanguageNames.of(language, reader));
        arguments.put("date", DateWords.of(day, InterfaceLanguage.of(reader).orElse(InterfaceLanguage.EN)));
        return arguments;
    }
}
