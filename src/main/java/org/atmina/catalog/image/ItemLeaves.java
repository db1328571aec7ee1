package org.atmina.catalog.image;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.atmina.access.Reader;
import org.atmina.catalog.PublicId;
import org.atmina.catalog.VisibleItems;
import org.atmina.language.LanguageTag;
import org.atmina.language.TextInLanguage;
import org.hibernate.Session;

/// Lists the items of a collection, all at once, with a title and a picture each: one statement for thousands.
@ApplicationScoped
@Transactional
public class ItemLeaves {
    private final Session session;
    private final Clock clock;

    ItemLeaves(Session session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    /// The items directly in this collection that this reader sees, the oldest first.
    public List<ItemLeaf> of(UUID collection, Reader reader) {
        var query = session.createNativeQuery(
                        """
                        select i.id, i.name, unit.id, unit.source_language, unit.source_text, image.id, image.file_id,
                               image.page_id, image.position, image.number, image.width, image.height, image.version
                        from item i
                            join text_unit unit on unit.item_id = i.id and unit.role = 'title'
                            left join lateral (
                                select image.id, image.file_id, image.page_id, file.position, image.number, image.width,
                                       image.height, image.version
                                from page_image image join item_file file on file.id = image.file_id
                                where image.item_id = i.id order by file.position, image.number limit 1) image on true
                        where i.collection_id = :collection
                        """ + (reader.isStaff() ? "" : " and " + VisibleItems.OF_TABLES)
                                + " order by i.created_at, i.id",
                        Object[].class)
                .setParameter("collection", collection);
        if (!reader.isStaff()) {
            VisibleItems.to(reader, LocalDate.now(clock)).forEach(query::setParameter);
        }
        return query.getResultStream().map(ItemLeaves::leaf).toList();
    }

    private static ItemLeaf leaf(Object[] row) {
        var item = (UUID) row[0];
        var image = row[5] == null
                ? null
                : new PageImage(
                        (UUID) row[5],
                        item,
                        (UUID) row[6],
                        (UUID) row[7],
                        (Integer) row[8],
                        (Integer) row[9],
                        (Integer) row[10],
                        (Integer) row[11],
                        (String) row[12]);
        return new ItemLeaf(
                item,
                new PublicId((String) row[1]),
                (UUID) row[2],
                TextInLanguage.source((String) row[4], LanguageTag.of((String) row[3])),
                image);
    }
}
