package org.atmina.iiif.presentation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.atmina.catalog.FileRecord;
import org.atmina.catalog.PageRecord;
import org.atmina.catalog.image.PageImage;
import org.jspecify.annotations.Nullable;

/// Something of an item to look at, in its place: it becomes a canvas.
///
/// @param id     of the page, of the typeset page, or of what stands in for them
/// @param file   null where the item has no file that could be looked at
/// @param number from 1, through the whole item
/// @param page   its number in the file, from 1; null where the text of the file flows
/// @param image  null where there is none
/// @param coming whether images may still be made of it
record Sheet(
        UUID id,
        @Nullable FileRecord file,
        int number,
        @Nullable Integer page,
        int width,
        int height,
        @Nullable PageImage image,
        boolean coming) {
    /// A4 upright at 150 dots an inch, for what has no size of its own.
    private static final int WIDTH = 1240;

    private static final int HEIGHT = 1754;

    /// The sheets of an item in the order of its files. Each page is one, also where no image could be
    /// made of it; a text without pages has its typeset pages, and until it is typeset one sheet that
    /// bears its text. An item that has nothing of all this has one empty sheet.
    static List<Sheet> of(ItemContents contents) {
        var sheets = contents.sheets();
        var images = sheets.images().stream().collect(Collectors.toMap(PageImage::id, image -> image));
        var pages = sheets.pages().stream().collect(Collectors.groupingBy(PageRecord::fileId));
        var typeset =
                sheets.images().stream().filter(PageImage::isTypeset).collect(Collectors.groupingBy(PageImage::fileId));
        var all = new ArrayList<Sheet>();
        for (var file : sheets.files()) {
            var scans = pages.getOrDefault(file.id(), List.of());
            if (!scans.isEmpty()) {
                scans.forEach(page -> all.add(scan(file, page, images, all.size() + 1)));
            } else if (typeset.containsKey(file.id())) {
                typeset.get(file.id()).forEach(image -> all.add(typeset(file, image, all.size() + 1)));
            } else if (hasText(contents, file)) {
                all.add(new Sheet(file.id(), file, all.size() + 1, null, WIDTH, HEIGHT, null, true));
            }
        }
        if (all.isEmpty()) {
            all.add(new Sheet(contents.item().id(), null, 1, null, WIDTH, HEIGHT, null, false));
        }
        return List.copyOf(all);
    }

    private static Sheet scan(FileRecord file, PageRecord page, Map<UUID, PageImage> images, int number) {
        var image = images.get(page.id());
        if (image != null) {
            return new Sheet(page.id(), file, number, page.number(), image.width(), image.height(), image, false);
        }
        boolean sized = page.width() > 0 && page.height() > 0;
        return new Sheet(
                page.id(),
                file,
                number,
                page.number(),
                sized ? page.width() : WIDTH,
                sized ? page.height() : HEIGHT,
                null,
                false);
    }

    private static Sheet typeset(FileRecord file, PageImage image, int number) {
        return new Sheet(image.id(), file, number, null, image.width(), image.height(), image, false);
    }

    private static boolean hasText(ItemContents contents, FileRecord file) {
        return contents.layers().sources().stream()
                .anyMatch(layer -> layer.page().equals(file.id()));
    }
}
