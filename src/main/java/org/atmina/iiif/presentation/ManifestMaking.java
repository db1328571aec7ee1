package org.atmina.iiif.presentation;

import com.ibm.icu.util.ULocale;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.atmina.catalog.AgentLink;
import org.atmina.catalog.ItemRecord;
import org.atmina.catalog.ItemType;
import org.atmina.iiif.IiifAddresses;
import org.atmina.iiif.LanguageMap;
import org.atmina.iiif.presentation.model.Appearance;
import org.atmina.iiif.presentation.model.Canvas;
import org.atmina.iiif.presentation.model.Description;
import org.atmina.iiif.presentation.model.Manifest;
import org.atmina.iiif.presentation.model.Picture;
import org.atmina.iiif.presentation.model.Places;
import org.atmina.iiif.presentation.model.ServiceBlock;
import org.jspecify.annotations.Nullable;

/// Makes the manifest of an item. There is one for all languages.
@ApplicationScoped
class ManifestMaking {
    private static final int LEAVES_OF_A_BOOK = 4;

    private final IiifAddresses addresses;
    private final MetadataMaking metadata;
    private final LinkMaking links;
    private final SearchServices search;
    private final Pictures pictures;
    private final Provider provider;

    ManifestMaking(
            IiifAddresses addresses,
            MetadataMaking metadata,
            LinkMaking links,
            SearchServices search,
            Pictures pictures,
            Provider provider) {
        this.addresses = addresses;
        this.metadata = metadata;
        this.links = links;
        this.search = search;
        this.pictures = pictures;
        this.provider = provider;
    }

    /// How much of an item is shown.
    ///
    /// @param text         whether its text, too
    /// @param previewWidth how wide pictures are shown; null where they are shown in full
    record Extent(boolean text, @Nullable Integer previewWidth) {}

    /// @param signingIn how readers of something restricted sign in; empty where it is for everybody
    Manifest of(ItemContents contents, Extent extent, List<ServiceBlock> signingIn) {
        var item = contents.item();
        var sheets = Sheet.of(contents);
        var services = new ArrayList<ServiceBlock>();
        if (extent.text()) {
            services.addAll(search.inItem(item.name()));
        }
        services.addAll(signingIn);
        return new Manifest(
                addresses.manifest(item.name()),
                description(contents, extent),
                appearance(contents, sheets, extent),
                links.ofItem(contents, extent.text()),
                services,
                canvases(contents, sheets, extent),
                new RangeMaking(addresses, contents, sheets).all(extent.text()));
    }

    private Description description(ItemContents contents, Extent extent) {
        var item = contents.item();
        return new Description(
                contents.wordings(item.title()),
                item.description().map(contents::wordings).orElse(null),
                metadata.of(contents),
                statement(contents, extent),
                RightsUri.of(item.facts().rights()),
                List.of(provider.agent()));
    }

    /// There is one statement that viewers must show: who provides the item, and what readers must be told of it.
    private Description.Entry statement(ItemContents contents, Extent extent) {
        var first = contents.item().title().sourceLanguage();
        var label = LanguageMap.message(first, "iiif.statement.label", Map.of());
        var value = extent.previewWidth() == null
                ? provider.name(first)
                : LanguageMap.eachInterfaceLanguage(
                        first,
                        language -> org.atmina.language.Messages.in(
                                language, "iiif.statement.preview", Map.of("archive", provider.nameIn(language))));
        var said = new ArrayList<LanguageMap>(List.of(value));
        said.addAll(new ContextMaking(contents).required());
        return new Description.Entry(label, LanguageMap.joined(said));
    }

    private Appearance appearance(ItemContents contents, List<Sheet> sheets, Extent extent) {
        var item = contents.item();
        return new Appearance(
                sheets.stream()
                        .filter(sheet -> sheet.image() != null)
                        .limit(1)
                        .flatMap(sheet -> thumbnail(sheet, extent).stream())
                        .toList(),
                navDate(item),
                places(contents).orElse(null),
                behavior(item, sheets),
                direction(item));
    }

    private static @Nullable LocalDate navDate(ItemRecord item) {
        var date = item.facts().date();
        if (date == null || date.edtf() == null) {
            return null;
        }
        var day = date.edtf().earliest() == null
                ? date.edtf().latest()
                : date.edtf().earliest();
        return day == null || day.getYear() < 1 || day.getYear() > 9999 ? null : day;
    }

    private Optional<Places> places(ItemContents contents) {
        var name = contents.item().name();
        var all = contents.item().facts().agents().stream()
                .filter(agent -> contents.places().containsKey(agent.authorityId()))
                .distinct()
                .map(agent -> place(contents, agent))
                .distinct()
                .toList();
        return all.isEmpty() ? Optional.empty() : Optional.of(new Places(addresses.places(name), all));
    }

    private Places.Place place(ItemContents contents, AgentLink agent) {
        var at = java.util.Objects.requireNonNull(contents.places().get(agent.authorityId()));
        return new Places.Place(
                addresses.place(contents.item().name(), agent.authority()),
                AuthorityNames.of(agent.labels(), contents.item().title().sourceLanguage()),
                at.longitude(),
                at.latitude());
    }

    /// Leaves of a book or booklet face each other; letters, photographs and typeset texts stand alone.
    private static List<String> behavior(ItemRecord item, List<Sheet> sheets) {
        if (sheets.size() < 2) {
            return List.of();
        }
        boolean scans = sheets.stream()
                .noneMatch(sheet -> sheet.image() != null && sheet.image().isTypeset());
        boolean oneFile = sheets.stream().map(Sheet::file).distinct().count() == 1;
        boolean book = item.facts().type() == ItemType.TEXT && scans && oneFile && sheets.size() >= LEAVES_OF_A_BOOK;
        return List.of(book ? "paged" : "individuals");
    }

    private static @Nullable String direction(ItemRecord item) {
        return item.facts().languages().stream()
                .findFirst()
                .filter(language -> ULocale.forLanguageTag(language.value()).isRightToLeft())
                .map(language -> "right-to-left")
                .orElse(null);
    }

    private List<Canvas> canvases(ItemContents contents, List<Sheet> sheets, Extent extent) {
        var layers = new LayerMaking(addresses, contents);
        return sheets.stream()
                .map(sheet -> canvas(contents.item(), sheet, extent, layers))
                .toList();
    }

    private Canvas canvas(ItemRecord item, Sheet sheet, Extent extent, LayerMaking layers) {
        var name = item.name();
        return new Canvas(
                sheet.id(),
                addresses.canvas(name, sheet.id()),
                label(item, sheet),
                sheet.width(),
                sheet.height(),
                painting(item, sheet, extent),
                thumbnail(sheet, extent),
                extent.text() ? layers.of(sheet.id()) : List.of(),
                extent.text() ? layers.words(sheet.id()).stream().toList() : List.of());
    }

    private static LanguageMap label(ItemRecord item, Sheet sheet) {
        if (sheet.image() != null) {
            return LanguageMap.none(Integer.toString(sheet.number()));
        }
        var key = sheet.file() == null
                ? "iiif.canvas.empty"
                : sheet.coming() ? "iiif.canvas.coming" : "iiif.canvas.withoutImage";
        return LanguageMap.message(
                item.title().sourceLanguage(), key, Map.of("number", Integer.toString(sheet.number())));
    }

    private Canvas.@Nullable Painting painting(ItemRecord item, Sheet sheet, Extent extent) {
        var image = sheet.image();
        return image == null
                ? null
                : new Canvas.Painting(
                        addresses.annotationPage(item.name(), sheet.id(), "painting"),
                        addresses.annotation(item.name(), "painting", sheet.id(), 1),
                        pictures.painting(image, extent.previewWidth()));
    }

    private List<Picture> thumbnail(Sheet sheet, Extent extent) {
        var image = sheet.image();
        return image == null ? List.of() : List.of(pictures.thumbnail(image, extent.previewWidth()));
    }
}
