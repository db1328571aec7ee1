package org.atmina.citation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.atmina.catalog.BoxNumbers;
import org.atmina.catalog.TextUnitRecord;
import org.atmina.catalog.Texts;
import org.atmina.catalog.image.PageImages;
import org.atmina.catalog.image.TypesetPart;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// Knows where a wording stands in its item.
@ApplicationScoped
@Transactional
public class PassagePlaces {
    private final Session session;
    private final Texts texts;
    private final PageImages images;

    PassagePlaces(Session session, Texts texts, PageImages images) {
        this.session = session;
        this.texts = texts;
        this.images = images;
    }

    /// Where this wording stands; empty for what describes an item or a collection. A translation stands where the
    /// source stands that it was made from.
    public Optional<PassagePlace> of(Passage passage, CitedWording wording) {
        var unit = passage.unit();
        if (unit.segmentId() == null || unit.itemId() == null) {
            return Optional.empty();
        }
        var segment = segment(unit, source(wording)).orElse(unit.segmentId());
        return Optional.of(place(unit.itemId(), segment));
    }

    private static @Nullable Long source(CitedWording wording) {
        var source = wording.name() instanceof WordingName.Source own ? own : wording.of();
        return source == null ? null : source.version();
    }

    private Optional<UUID> segment(TextUnitRecord unit, @Nullable Long version) {
        if (version == null || version == unit.version()) {
            return Optional.empty();
        }
        return session.createNativeQuery(
                        "select segment_id from text_unit_history where unit_id = :unit and version = :version",
                        UUID.class)
                .setParameter("unit", unit.id())
                .setParameter("version", version)
                .getResultStream()
                .filter(Objects::nonNull)
                .findFirst();
    }

    private PassagePlace place(UUID item, UUID segment) {
        var row = session.createNativeQuery("""
                        select file.position, page.number, image.id, segment.box
                        from segment
                            join item_file file on file.id = segment.file_id
                            left join page on page.id = segment.page_id
                            left join page_image image on image.page_id = segment.page_id
                        where segment.id = :segment
                        """, Object[].class)
                .setParameter("segment", segment)
                .getSingleResult();
        var typeset =
                row[1] == null ? images.typeset(List.of(segment)).stream().findFirst() : Optional.<TypesetPart>empty();
        var number = texts.placeOf(item, segment);
        return new PassagePlace(
                segment,
                (Integer) row[0],
                (Integer) row[1],
                number.isPresent() ? number.getAsInt() : null,
                typeset.map(TypesetPart::imageId).orElse((UUID) row[2]),
                typeset.map(TypesetPart::box).orElse(BoxNumbers.box((Integer[]) row[3])));
    }
}
