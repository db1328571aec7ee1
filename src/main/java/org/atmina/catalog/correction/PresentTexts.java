package org.atmina.catalog.correction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.atmina.catalog.BoxNumbers;
import org.atmina.catalog.Slug;
import org.atmina.catalog.SourceHashes;
import org.atmina.catalog.TextKind;
import org.atmina.language.LanguageTag;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// Reads present texts for those who correct them, who then have them for themselves until they are
/// done.
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class PresentTexts {
    private final Session session;

    PresentTexts(Session session) {
        this.session = session;
    }

    /// One at a time corrects the texts of a file, or registers what was read from it.
    void lock(Collection<UUID> files) {
        session.createNativeQuery("select id from item_file where id in (:files) order by id for update", UUID.class)
                .setParameter("files", files)
                .getResultList();
    }

    /// The places in whose present texts these units stand; a unit that was retired stands nowhere.
    List<TextPlace> placesOf(Collection<UUID> units) {
        return session.createNativeQuery("""
                        select distinct version.item_id, version.file_id, version.page_id
                        from text_unit unit
                            join segment on segment.id = unit.segment_id
                            join current_text_version version on version.id = segment.text_version_id
                        where unit.id in (:units)
                        order by version.file_id, version.page_id
                        """, Object[].class)
                .setParameter("units", units)
                .getResultStream()
                .map(row -> new TextPlace((UUID) row[0], (UUID) row[1], (UUID) row[2]))
                .toList();
    }

    /// The present text of a place with its units, which nobody else changes until the transaction ends.
    Optional<PresentText> of(UUID file, @Nullable UUID page) {
        return session.createNativeQuery("""
                        select version.id, version.item_id, version.kind, version.language, version.text
                        from current_text_version version
                        where version.file_id = :file
                          and coalesce(version.page_id, version.file_id) = coalesce(cast(:page as uuid), :file)
                        """, Object[].class)
                .setParameter("file", file)
                .setParameter("page", page, UUID.class)
                .getResultStream()
                .findFirst()
                .map(row -> new PresentText(
                        (UUID) row[0],
                        new TextPlace((UUID) row[1], file, page),
                        Slug.of(TextKind.class, (String) row[2]),
                        LanguageTag.of((String) row[3]),
                        (String) row[4],
                        parts((UUID) row[0])));
    }

    private List<PresentText.Part> parts(UUID version) {
        session.createNativeQuery("""
                        select unit.id from text_unit unit join segment on segment.id = unit.segment_id
                        where segment.text_version_id = :version order by unit.id for update of unit
                        """, UUID.class)
                .setParameter("version", version)
                .getResultList();
        return session.createNativeQuery("""
                        select segment.id, unit.id, segment.kind, segment.start_offset, segment.end_offset,
                               unit.source_language, segment.language_confidence, segment.box, segment.words,
                               unit.source_text, unit.source_hash, unit.same_meaning
                        from segment join text_unit unit on unit.segment_id = segment.id
                        where segment.text_version_id = :version
                        order by segment.sequence
                        """, Object[].class)
                .setParameter("version", version)
                .getResultStream()
                .map(PresentTexts::part)
                .toList();
    }

    private static PresentText.Part part(Object[] row) {
        return new PresentText.Part(
                (UUID) row[0],
                (UUID) row[1],
                (String) row[2],
                (Integer) row[3],
                (Integer) row[4],
                LanguageTag.of((String) row[5]),
                (Float) row[6],
                BoxNumbers.box((Integer[]) row[7]),
                BoxNumbers.words((Integer[]) row[8]),
                (String) row[9],
                new SourceHashes((String) row[10], Set.of((String[]) row[11])));
    }
}
