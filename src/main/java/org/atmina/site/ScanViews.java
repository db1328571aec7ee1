package org.atmina.site;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.atmina.catalog.FileRecord;
import org.atmina.catalog.ItemFiles;
import org.atmina.catalog.ItemRecord;
import org.atmina.catalog.PageRecord;
import org.atmina.catalog.SegmentRecord;
import org.atmina.catalog.Texts;
import org.atmina.catalog.image.PageImages;
import org.atmina.catalog.image.PageImages.Leaf;
import org.jspecify.annotations.Nullable;

/// Puts the page of one scan together.
@ApplicationScoped
class ScanViews {
    private final ItemFiles files;
    private final Texts texts;
    private final Wordings wordings;
    private final CollectionViews collections;
    private final PageImages images;
    private final ViewerViews viewer;
    private final ItemLabels labels;

    ScanViews(
            ItemFiles files,
            Texts texts,
            Wordings wordings,
            CollectionViews collections,
            PageImages images,
            ViewerViews viewer,
            ItemLabels labels) {
        this.files = files;
        this.texts = texts;
        this.wordings = wordings;
        this.collections = collections;
        this.images = images;
        this.viewer = viewer;
        this.labels = labels;
    }

    Optional<ScanView> of(ItemRecord item, int file, int number, Visit visit) {
        return files.page(item.id(), file, number).map(page -> view(item, page, visit));
    }

    private ScanView view(ItemRecord item, PageRecord page, Visit visit) {
        var say = visit.say();
        var leaves = Leaves.of(files.ofItem(item.id()));
        int ordinal = leaves.ordinal(page.filePosition(), page.number());
        var segments = texts.ofPage(item.id(), page.filePosition(), page.number());
        return new ScanView(
                collections.way(item.collectionId(), visit),
                wordings.of(List.of(item.title()), visit.languages(), say).apply(item.title()),
                labels.of(item.id(), say),
                ItemCards.link(item, say),
                images.at(List.of(new Leaf(item.id(), page.filePosition(), page.number()))).stream()
                        .findFirst()
                        .map(image -> viewer.link(item, image.id(), visit))
                        .orElse(null),
                ItemCards.hasPicture(page) ? ItemCards.image(item, page) : null,
                page.width(),
                page.height(),
                ordinal,
                leaves.total(),
                link(item, leaves.at(ordinal - 1), say),
                link(item, leaves.at(ordinal + 1), say),
                segments.stream().map(ScanViews::passage).toList(),
                segments.isEmpty()
                        ? null
                        : say.of("site.reading." + segments.getFirst().origin().slug()),
                segments.isEmpty()
                        ? null
                        : ItemCards.link(item, say) + "/passages/"
                                + segments.getFirst().id(),
                ItemViews.originalLink(item, page.filePosition()),
                leaves.fileName(page.filePosition()));
    }

    private static TextView.Passage passage(SegmentRecord segment) {
        return new TextView.Passage(
                segment.unit().sourceText(), segment.unit().sourceLanguage().value());
    }

    private static @Nullable String link(ItemRecord item, Optional<Leaves.Leaf> leaf, Words say) {
        return leaf.map(each -> ItemViews.scanLink(item, each.file(), each.page(), say))
                .orElse(null);
    }

    /// The pages of all files of an item in one row.
    record Leaves(List<FileRecord> files) {
        record Leaf(int file, int page) {}

        static Leaves of(List<FileRecord> files) {
            return new Leaves(files.stream().filter(file -> file.pages() > 0).toList());
        }

        int total() {
            return files.stream().mapToInt(FileRecord::pages).sum();
        }

        int ordinal(int file, int page) {
            return page
                    + files.stream()
                            .filter(each -> each.position() < file)
                            .mapToInt(FileRecord::pages)
                            .sum();
        }

        Optional<Leaf> at(int ordinal) {
            int left = ordinal;
            for (FileRecord file : files) {
                if (left >= 1 && left <= file.pages()) {
                    return Optional.of(new Leaf(file.position(), left));
                }
                left -= file.pages();
            }
            return Optional.empty();
        }

        String fileName(int position) {
            return files.stream()
                    .filter(file -> file.position() == position)
                    .map(FileRecord::name)
                    .findFirst()
                    .orElse("");
        }
    }
}
