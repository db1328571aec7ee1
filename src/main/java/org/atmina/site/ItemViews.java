package org.atmina.site;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.atmina.catalog.ArkSettings;
import org.atmina.catalog.FileRecord;
import org.atmina.catalog.FileState;
import org.atmina.catalog.ItemFiles;
import org.atmina.catalog.ItemRecord;
import org.atmina.catalog.PageRecord;
import org.jspecify.annotations.Nullable;

/// Puts the page of an item together.
@ApplicationScoped
class ItemViews {
    private static final int STRIP = 24;

    private final CollectionViews collections;
    private final Wordings wordings;
    private final ItemFiles files;
    private final TextViews texts;
    private final ViewerViews viewer;
    private final ContextBoxes contexts;
    private final ArkSettings arks;

    ItemViews(
            CollectionViews collections,
            Wordings wordings,
            ItemFiles files,
            TextViews texts,
            ViewerViews viewer,
            ContextBoxes contexts,
            ArkSettings arks) {
        this.collections = collections;
        this.wordings = wordings;
        this.files = files;
        this.texts = texts;
        this.viewer = viewer;
        this.contexts = contexts;
        this.arks = arks;
    }

    ItemView of(ItemRecord item, Visit visit) {
        var say = visit.say();
        var wording = wordings.of(item.fields().values(), visit.languages(), say);
        var path = collections.way(item.collectionId(), visit);
        var title = wording.apply(item.title());
        var date = ItemCards.date(item.facts().date(), say);
        var ark = item.name().ark(arks.naan());
        var stored = files.ofItem(item.id()).stream()
                .filter(file -> file.standing().state() == FileState.STORED)
                .toList();
        var citation = new ItemView.Citation(
                title,
                date,
                path.getLast().title(),
                item.facts().identifier(),
                ark,
                Address.of(visit.language(), "/items/" + item.name()).toString());
        return new ItemView(
                path,
                title,
                item.description().map(wording).orElse(null),
                date,
                contexts.of(item.id(), visit),
                new ItemFacts(item, say).lines(wording, ark),
                scans(item, visit),
                texts.of(item, stored, visit).orElse(null),
                stored.stream().map(file -> download(item, file, say)).toList(),
                citation);
    }

    /// Where a passage stands now.
    Optional<TextViews.Place> place(ItemRecord item, UUID segment) {
        return texts.place(item, segment);
    }

    private ItemView.Scans scans(ItemRecord item, Visit visit) {
        var pages = files.pages(item.id(), 1, STRIP);
        List<ItemView.Thumbnail> strip = new ArrayList<>();
        for (int i = 0; i < pages.entries().size(); i++) {
            var page = pages.entries().get(i);
            if (ItemCards.hasPicture(page)) {
                strip.add(thumbnail(item, page, i + 1, visit.say()));
            }
        }
        return new ItemView.Scans(pages.total(), List.copyOf(strip), viewer.link(item, null, visit));
    }

    static ItemView.Thumbnail thumbnail(ItemRecord item, PageRecord page, int ordinal, Words say) {
        return new ItemView.Thumbnail(
                scanLink(item, page.filePosition(), page.number(), say),
                ItemCards.thumbnail(item, page),
                say.of("site.scan.page", "number", ordinal),
                page.width(),
                page.height());
    }

    static String scanLink(ItemRecord item, int file, int page, Words say) {
        return "/%s/items/%s/pages/%d/%d".formatted(say.language().tag(), item.name(), file, page);
    }

    private static ItemView.Download download(ItemRecord item, FileRecord file, Words say) {
        return new ItemView.Download(
                originalLink(item, file.position()),
                file.name(),
                say.of("site.file." + kind(file.content().mediaType())),
                say.size(file.content().size()),
                language(file, say));
    }

    static String originalLink(ItemRecord item, int position) {
        return "/api/v1/items/%s/files/%d".formatted(item.name(), position);
    }

    private static @Nullable String language(FileRecord file, Words say) {
        return file.language() == null ? null : say.languageName(file.language());
    }

    /// What readers call a file of this media type.
    static String kind(String mediaType) {
        var type = mediaType.toLowerCase(Locale.ROOT);
        if (type.startsWith("image/")) {
            return "image";
        }
        return switch (type.split(";")[0].strip()) {
            case "application/pdf" -> "pdf";
            case "text/plain" -> "text";
            case "text/html", "application/xhtml+xml" -> "webpage";
            case "message/rfc822" -> "mail";
            case "application/epub+zip" -> "book";
            case "application/rtf",
                    "text/rtf",
                    "application/vnd.oasis.opendocument.text",
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document" -> "document";
            default -> "other";
        };
    }
}
