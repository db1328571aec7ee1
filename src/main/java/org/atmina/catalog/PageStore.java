package org.atmina.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.atmina.language.LanguageTag;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// Keeps pages and what was read from them.
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class PageStore {
    private static final String PAGES = """
            select page.id, page.file_id, file.position, page.number, page.width, page.height, page.dpi,
                   page.state, page.confidence, page.language
            from page join item_file file on file.id = page.file_id
            where page.item_id = :item
            """;

    private final Session entities;
    private final Clock clock;

    PageStore(Session entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /// The file whose pages are written, and by whom.
    record Target(UUID itemId, UUID fileId, String actor) {}

    /// @return whether anything is other than it was
    boolean write(Target target, @Nullable TextReading text, Stream<PageReading> pages) {
        return entities.doReturningWork(connection -> {
            try (var writer = new ReadingWriter(connection, target, clock.instant());
                    pages) {
                if (text != null) {
                    writer.text(null, text);
                }
                for (var iterator = pages.iterator(); iterator.hasNext(); ) {
                    writer.page(iterator.next());
                }
                return writer.finish();
            }
        });
    }

    long count(UUID itemId) {
        return entities.createNativeQuery("select count(*) from page where item_id = :item", Long.class)
                .setParameter("item", itemId)
                .getSingleResult();
    }

    List<PageRecord> list(UUID itemId, int offset, int limit) {
        return entities.createNativeQuery(PAGES + " order by file.position, page.number", Object[].class)
                .setParameter("item", itemId)
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultStream()
                .map(PageStore::page)
                .toList();
    }

    Optional<PageRecord> find(UUID itemId, int filePosition, int number) {
        return entities.createNativeQuery(
                        PAGES + " and file.position = :position and page.number = :number", Object[].class)
                .setParameter("item", itemId)
                .setParameter("position", filePosition)
                .setParameter("number", number)
                .getResultStream()
                .findFirst()
                .map(PageStore::page);
    }

    private static PageRecord page(Object[] row) {
        return new PageRecord(
                (UUID) row[0],
                (UUID) row[1],
                (Integer) row[2],
                (Integer) row[3],
                (Integer) row[4],
                (Integer) row[5],
                (Integer) row[6],
                (String) row[7],
                (Float) row[8],
                row[9] == null ? null : LanguageTag.of((String) row[9]));
    }
}
