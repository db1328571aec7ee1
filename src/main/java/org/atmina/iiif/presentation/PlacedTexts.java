package org.atmina.iiif.presentation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.atmina.catalog.Box;
import org.atmina.catalog.SegmentRecord;
import org.atmina.catalog.Texts;
import org.atmina.catalog.WordBox;
import org.atmina.catalog.image.PageImages;
import org.atmina.catalog.image.TypesetPart;
import org.jspecify.annotations.Nullable;

/// Which text stands where on a sheet.
@ApplicationScoped
class PlacedTexts {
    private static final Comparator<TypesetPart> FROM_TOP_TO_BOTTOM = Comparator.<TypesetPart>comparingInt(
                    part -> part.box().y())
            .thenComparingInt(part -> part.box().x())
            .thenComparing(TypesetPart::segmentId)
            .thenComparingInt(TypesetPart::part);

    private final Texts texts;
    private final PageImages images;

    PlacedTexts(Texts texts, PageImages images) {
        this.texts = texts;
        this.images = images;
    }

    /// A segment on a sheet, or the part of it that stands there.
    ///
    /// @param part  from 1
    /// @param text  the wording of the part
    /// @param box   null where nobody knows where it stands
    /// @param words their offsets count within the segment
    record Piece(
            SegmentRecord segment,
            int part,
            String text,
            @Nullable Box box,
            List<WordBox> words) {
        static Piece whole(SegmentRecord segment) {
            return new Piece(segment, 1, segment.unit().sourceText(), segment.box(), segment.words());
        }
    }

    /// The text of a sheet in reading order.
    List<Piece> on(UUID item, Sheet sheet) {
        var file = sheet.file();
        if (file == null) {
            return List.of();
        }
        var image = sheet.image();
        if (image != null && image.isTypeset()) {
            return typeset(item, image.id());
        }
        var segments = sheet.page() == null
                ? texts.ofFlow(item, file.position())
                : texts.ofPage(item, file.position(), sheet.page());
        return segments.stream().map(Piece::whole).toList();
    }

    private List<Piece> typeset(UUID item, UUID image) {
        var allParts = images.typesetAround(image).stream().collect(Collectors.groupingBy(TypesetPart::segmentId));
        var segments = texts.byIds(item, allParts.keySet()).stream()
                .collect(Collectors.toMap(SegmentRecord::id, Function.identity()));
        var here = allParts.values().stream()
                .flatMap(List::stream)
                .filter(part -> part.imageId().equals(image))
                .sorted(FROM_TOP_TO_BOTTOM)
                .toList();
        var pieces = new ArrayList<Piece>();
        for (var part : here) {
            var segment = segments.get(part.segmentId());
            if (segment != null) { // else its text was replaced this moment
                pieces.add(piece(segment, part, allParts));
            }
        }
        return pieces;
    }

    private static Piece piece(SegmentRecord segment, TypesetPart part, Map<UUID, List<TypesetPart>> allParts) {
        var parts = allParts.getOrDefault(segment.id(), List.of(part));
        var text = segment.unit().sourceText();
        int from = begin(part);
        int to = parts.stream()
                .filter(other -> other.part() == part.part() + 1)
                .mapToInt(PlacedTexts::begin)
                .findFirst()
                .orElse(text.length());
        boolean known = parts.stream().noneMatch(other -> other.words().isEmpty()); // else it was corrected
        boolean sound = known && from <= to && to <= text.length();
        return new Piece(
                segment, part.part(), sound ? text.substring(from, to).strip() : text, part.box(), part.words());
    }

    private static int begin(TypesetPart part) {
        return part.part() == 1 || part.words().isEmpty()
                ? 0
                : part.words().getFirst().start();
    }

    /// On which sheet a segment stands, or a part of it; the first where it stands on none by itself.
    ///
    /// @param sheets of the item
    Optional<Sheet> sheetOf(UUID item, UUID segment, int part, List<Sheet> sheets) {
        var found = texts.byIds(item, List.of(segment)).stream().findFirst();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var place = found.get().place();
        var typeset = images.typeset(List.of(segment)).stream()
                .filter(each -> each.part() == part)
                .map(TypesetPart::imageId)
                .findFirst()
                .orElse(null);
        return sheets.stream()
                .filter(sheet -> sheet.file() != null && sheet.file().id().equals(place.fileId()))
                .filter(sheet -> typeset == null
                        ? Objects.equals(sheet.page(), place.page())
                        : sheet.id().equals(typeset))
                .findFirst();
    }
}
