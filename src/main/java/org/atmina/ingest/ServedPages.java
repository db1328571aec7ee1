package org.atmina.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.atmina.catalog.Box;
import org.atmina.catalog.FileRecord;
import org.atmina.catalog.StableId;
import org.atmina.catalog.WordBox;
import org.atmina.catalog.image.PageImage;
import org.atmina.catalog.image.PageImages;
import org.atmina.catalog.image.TypesetPart;
import org.atmina.inspect.InspectionFolder;
import org.atmina.inspect.Summary;
import org.atmina.inspect.TypesetPlace;
import org.atmina.inspect.Word;
import org.atmina.pyramid.Pyramid;
import org.atmina.storage.Derivatives;
import org.jboss.logging.Logger;

/// The images that an inspection has made of a file's pages: bytes first, rows second.
@ApplicationScoped
class ServedPages {
    private static final Logger LOG = Logger.getLogger(ServedPages.class);
    private static final int SURE = 100;

    private final Derivatives derivatives;
    private final PageImages images;

    ServedPages(Derivatives derivatives, PageImages images) {
        this.derivatives = derivatives;
        this.images = images;
    }

    /// One image whose bytes are kept.
    record Image(UUID id, int number, int width, int height, String version) {}

    /// All that were made of a file; `typeset` where its pages were made of a text that has none.
    record Kept(List<Image> images, List<TypesetPlace> places, boolean typeset) {}

    /// Puts the bytes of all images where they are served from. Whoever reads others meanwhile is not disturbed.
    Kept keep(FileRecord file, Path folder) {
        var output = new InspectionFolder(folder);
        boolean typeset = output.summary().layout() == Summary.Layout.FLOWING;
        var kept = new ArrayList<Image>();
        int last = typeset ? Integer.MAX_VALUE : output.summary().extent().pages();
        for (int number = 1; number <= last; number++) {
            if (Files.isRegularFile(output.sidecar(number))) {
                kept.add(keep(file, output, number, typeset));
            } else if (typeset) {
                break;
            }
        }
        try (var places = output.typeset()) {
            return new Kept(kept, places.toList(), typeset);
        }
    }

    private Image keep(FileRecord file, InspectionFolder output, int number, boolean typeset) {
        var id = typeset ? StableId.typesetPage(file.id(), number) : StableId.page(file.id(), number);
        try (var pyramid = Pyramid.open(output.image(number), output.sidecar(number))) {
            derivatives.put(id, pyramid.version(), output.image(number), output.sidecar(number));
            var size = pyramid.levels().size();
            return new Image(id, number, size.width(), size.height(), pyramid.version());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Writes the rows, in the transaction in which the pages themselves are written.
    @Transactional(Transactional.TxType.MANDATORY)
    void register(FileRecord file, Kept kept) {
        var pages = images.pages(file.id());
        var rows = kept.images().stream()
                .filter(image -> kept.typeset() || pages.containsKey(image.number()))
                .map(image -> row(file, image, kept.typeset()))
                .toList();
        images.register(file.id(), rows, kept.typeset() ? parts(file, kept) : List.of());
        derivatives.forgetPictures(file.itemId(), file.id());
    }

    private static PageImage row(FileRecord file, Image image, boolean typeset) {
        return new PageImage(
                image.id(),
                file.itemId(),
                file.id(),
                typeset ? null : image.id(),
                file.position(),
                image.number(),
                image.width(),
                image.height(),
                image.version());
    }

    private List<TypesetPart> parts(FileRecord file, Kept kept) {
        var segments = images.segments(file.id());
        var parts = new ArrayList<TypesetPart>(kept.places().size());
        for (var place : kept.places()) {
            add(place, file, segments, parts);
        }
        if (parts.size() < kept.places().size()) {
            LOG.warnf(
                    "event=typeset-without-segments file=%s parts=%d placed=%d",
                    file.id(), kept.places().size(), parts.size());
        }
        return parts;
    }

    private static void add(
            TypesetPlace place, FileRecord file, Map<PageImages.Span, UUID> segments, List<TypesetPart> parts) {
        var segment = segments.get(new PageImages.Span(place.startOffset(), place.endOffset()));
        if (segment != null) {
            var image = StableId.typesetPage(file.id(), place.page());
            var words = place.words().stream().map(ServedPages::word).toList();
            parts.add(new TypesetPart(segment, place.part(), image, box(place.box()), words));
        }
    }

    private static WordBox word(Word word) {
        return new WordBox(word.startOffset(), word.endOffset(), box(word.box()), SURE);
    }

    private static Box box(org.atmina.inspect.Box box) {
        return new Box(box.x(), box.y(), box.w(), box.h());
    }
}
