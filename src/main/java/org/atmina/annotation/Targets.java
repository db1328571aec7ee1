package org.atmina.annotation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.atmina.annotation.PublishedAnnotation.Place;
import org.atmina.catalog.Box;
import org.atmina.catalog.WordBox;
import org.atmina.catalog.image.PageImage;
import org.atmina.catalog.image.PageImages;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// Knows what of an item can be annotated, and where on its canvases that is.
@ApplicationScoped
@Transactional
public class Targets {
    private static final int NUMBERS_OF_A_WORD = 7;

    private final PageImages images;
    private final Session session;

    Targets(PageImages images, Session session) {
        this.images = images;
        this.session = session;
    }

    /// The image of a canvas of this item.
    public Optional<PageImage> image(UUID item, UUID image) {
        return images.byId(image).filter(found -> found.itemId().equals(item));
    }

    /// The wording of a segment of this item, also of one whose text has been corrected since: a correction is another
    /// segment, and this one stays as it was.
    public Optional<String> wording(UUID item, UUID segment) {
        return session.createNativeQuery("""
                        select version.text, segment.start_offset, segment.end_offset
                        from segment join text_version version on version.id = segment.text_version_id
                        where segment.id = :segment and segment.item_id = :item
                        """, Object[].class)
                .setParameter("segment", segment)
                .setParameter("item", item)
                .getResultStream()
                .findFirst()
                .map(row -> ((String) row[0]).substring((Integer) row[1], (Integer) row[2]));
    }

    /// Where each of these targets, all of one item, stands on the canvases that the item has now.
    Map<Target, List<Place>> places(UUID item, Collection<Target> targets) {
        var canvases = images.ofItem(item).stream().map(PageImage::id).collect(Collectors.toSet());
        var parts = parts(targets);
        var places = new LinkedHashMap<Target, List<Place>>();
        for (var target : targets) {
            places.put(
                    target,
                    places(target, parts).stream()
                            .filter(place -> canvases.contains(place.image()))
                            .toList());
        }
        return places;
    }

    private static List<Place> places(Target target, Map<UUID, List<Part>> parts) {
        return switch (target) {
            case Target.Whole() -> List.of();
            case Target.OnCanvas(UUID image, Box box) -> List.of(new Place(image, box));
            case Target.OnSegment(UUID segment, var quote) ->
                parts.getOrDefault(segment, List.of()).stream()
                        .map(part -> part.place(quote))
                        .flatMap(Optional::stream)
                        .toList();
        };
    }

    /// A stretch of a segment on one canvas.
    private record Part(UUID image, @Nullable Box box, List<WordBox> words) {
        /// The box around the quoted words; where no word has a place of its own, that of the whole part.
        Optional<Place> place(Target.@Nullable Quote quote) {
            if (quote == null || words.isEmpty()) {
                return Optional.of(new Place(image, box));
            }
            return words.stream()
                    .filter(word -> word.start() < quote.end() && word.end() > quote.start())
                    .map(WordBox::box)
                    .reduce(Part::around)
                    .map(around -> new Place(image, around));
        }

        private static Box around(Box one, Box other) {
            int x = Math.min(one.x(), other.x());
            int y = Math.min(one.y(), other.y());
            int right = Math.max(one.x() + one.width(), other.x() + other.width());
            int bottom = Math.max(one.y() + one.height(), other.y() + other.height());
            return new Box(x, y, right - x, bottom - y);
        }
    }

    private Map<UUID, List<Part>> parts(Collection<Target> targets) {
        Set<UUID> segments = new HashSet<>();
        for (var target : targets) {
            if (target instanceof Target.OnSegment(UUID segment, var quote)) {
                segments.add(segment);
            }
        }
        var parts = new LinkedHashMap<UUID, List<Part>>();
        if (!segments.isEmpty()) {
            onPages(segments, parts);
            images.typeset(segments)
                    .forEach(part -> parts.computeIfAbsent(part.segmentId(), any -> new ArrayList<>())
                            .add(new Part(part.imageId(), part.box(), part.words())));
        }
        return parts;
    }

    private void onPages(Set<UUID> segments, Map<UUID, List<Part>> parts) {
        session.createNativeQuery(
                        "select id, page_id, box, words from segment where page_id is not null and id in (:segments)",
                        Object[].class)
                .setParameterList("segments", segments)
                .getResultList()
                .forEach(row -> parts.computeIfAbsent((UUID) row[0], any -> new ArrayList<>())
                        .add(new Part(
                                (UUID) Objects.requireNonNull(row[1]),
                                row[2] == null ? null : box((Integer[]) row[2], 0),
                                words((Integer[]) row[3]))));
    }

    private static List<WordBox> words(Integer @Nullable [] numbers) {
        var words = new ArrayList<WordBox>();
        for (int at = 0; numbers != null && at < numbers.length; at += NUMBERS_OF_A_WORD) {
            words.add(new WordBox(numbers[at], numbers[at + 1], box(numbers, at + 2), numbers[at + 6]));
        }
        return words;
    }

    private static Box box(Integer[] numbers, int at) {
        return new Box(numbers[at], numbers[at + 1], numbers[at + 2], numbers[at + 3]);
    }
}
