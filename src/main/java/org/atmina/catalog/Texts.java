package org.atmina.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.atmina.language.LanguageTag;
import org.hibernate.Session;

/// Finds the texts of items: what was read last from each file and page.
@ApplicationScoped
@Transactional
public class Texts {
    private static final String SEGMENTS = """
            select segment.id, segment.kind, segment.box, segment.words, segment.sequence,
                   segment.start_offset, segment.end_offset,
                   version.id, version.kind, file.id, file.position, page.number,
                   unit.id, unit.source_language, unit.source_text, unit.source_hash, unit.version,
                   segment.language_confidence, unit.same_meaning
            from segment
                join current_text_version version on version.id = segment.text_version_id
                join item_file file on file.id = segment.file_id
                left join page on page.id = segment.page_id
                join text_unit unit on unit.segment_id = segment.id
            where segment.item_id = :id
            """;
    private static final String IN_ORDER = " order by file.position, coalesce(page.number, 0), segment.sequence";

    private final Session entities;

    Texts(Session entities) {
        this.entities = entities;
    }

    /// A stretch of the segments of an item, in reading order: file by file, page by page.
    public List<SegmentRecord> segments(UUID itemId, int offset, int limit) {
        return rows(SEGMENTS + IN_ORDER, itemId, offset, limit).stream()
                .map(row -> segment(itemId, row))
                .toList();
    }

    /// The segments of one page, in reading order.
    public List<SegmentRecord> ofPage(UUID itemId, int filePosition, int page) {
        return entities.createNativeQuery(
                        SEGMENTS + " and file.position = :position and page.number = :page" + IN_ORDER, Object[].class)
                .setParameter("id", itemId)
                .setParameter("position", filePosition)
                .setParameter("page", page)
                .getResultStream()
                .map(row -> segment(itemId, row))
                .toList();
    }

    /// The segments of a file whose text flows, in reading order.
    public List<SegmentRecord> ofFlow(UUID itemId, int filePosition) {
        return entities.createNativeQuery(
                        SEGMENTS + " and file.position = :position and page.id is null" + IN_ORDER, Object[].class)
                .setParameter("id", itemId)
                .setParameter("position", filePosition)
                .getResultStream()
                .map(row -> segment(itemId, row))
                .toList();
    }

    /// Those of these segments that are of the present text of the item, in reading order.
    public List<SegmentRecord> byIds(UUID itemId, Collection<UUID> segments) {
        if (segments.isEmpty()) {
            return List.of();
        }
        return entities.createNativeQuery(SEGMENTS + " and segment.id in (:segments)" + IN_ORDER, Object[].class)
                .setParameter("id", itemId)
                .setParameterList("segments", segments)
                .getResultStream()
                .map(row -> segment(itemId, row))
                .toList();
    }

    /// The headings in the text of an item, in reading order.
    public List<SegmentRecord> headings(UUID itemId) {
        return entities.createNativeQuery(SEGMENTS + " and segment.kind = 'heading'" + IN_ORDER, Object[].class)
                .setParameter("id", itemId)
                .getResultStream()
                .map(row -> segment(itemId, row))
                .toList();
    }

    /// The place of a segment in the reading order of its item, from 1; empty where it is not of its
    /// present text. The segment of an earlier text leads to the one that its unit has moved on to.
    public OptionalInt placeOf(UUID itemId, UUID segmentId) {
        var segments = """
                from segment
                    join current_text_version version on version.id = segment.text_version_id
                    join item_file file on file.id = segment.file_id
                    left join page on page.id = segment.page_id
                where segment.item_id = :id
                """;
        var place = "(file.position, coalesce(page.number, 0), segment.sequence)";
        int count = entities.createNativeQuery(
                        "select count(*)::int " + segments + " and " + place + " <= (select "
                                + "file.position, coalesce(page.number, 0), segment.sequence " + segments
                                + " and segment.id = coalesce("
                                + "(select unit.segment_id from segment s join text_unit unit on unit.id = s.unit_id "
                                + "where s.id = :segment), :segment))",
                        Integer.class)
                .setParameter("id", itemId)
                .setParameter("segment", segmentId)
                .getSingleResult();
        return count == 0 ? OptionalInt.empty() : OptionalInt.of(count);
    }

    public long countSegments(UUID itemId) {
        return entities.createNativeQuery("""
                                select count(*)
                                from segment join current_text_version version on version.id = segment.text_version_id
                                where segment.item_id = :id
                                """, Long.class)
                .setParameter("id", itemId)
                .getSingleResult();
    }

    /// A stretch of the present texts of a file, word for word: one where the text flows, one a page
    /// otherwise.
    public List<TextVersionRecord> ofFile(UUID fileId, int offset, int limit) {
        return rows("""
                select version.id, version.file_id, page.number, version.kind, version.language, version.text,
                       version.sha256, version.engine, version.confidence, version.derived_from,
                       version.created_by, version.created_at
                from current_text_version version left join page on page.id = version.page_id
                where version.file_id = :id
                order by coalesce(page.number, 0)
                """, fileId, offset, limit).stream().map(Texts::version).toList();
    }

    /// How these text versions came to be, without their texts.
    public Map<UUID, TextVersionRecord.Making> makings(Collection<UUID> versions) {
        if (versions.isEmpty()) {
            return Map.of();
        }
        return entities.createNativeQuery("""
                        select id, engine, confidence, derived_from, created_by, created_at
                        from text_version where id in (:versions)
                        """, Object[].class)
                .setParameterList("versions", versions)
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> (UUID) row[0],
                        row -> new TextVersionRecord.Making(
                                (String) row[1], (Float) row[2], (UUID) row[3], (String) row[4], (Instant) row[5])));
    }

    private List<Object[]> rows(String sql, UUID id, int offset, int limit) {
        return entities.createNativeQuery(sql, Object[].class)
                .setParameter("id", id)
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultList();
    }

    private static SegmentRecord segment(UUID itemId, Object[] row) {
        var id = (UUID) row[0];
        var place = new SegmentRecord.Place(
                (UUID) row[9],
                (Integer) row[10],
                (Integer) row[11],
                (UUID) row[7],
                (Integer) row[4],
                (Integer) row[5],
                (Integer) row[6]);
        var unit = new TextUnitRecord(
                (UUID) row[12],
                itemId,
                null,
                TextRole.SEGMENT,
                id,
                LanguageTag.of((String) row[13]),
                (String) row[14],
                new SourceHashes((String) row[15], Set.of((String[]) row[18])),
                (Long) row[16]);
        return new SegmentRecord(
                id,
                place,
                (String) row[1],
                Slug.of(TextKind.class, (String) row[8]),
                unit,
                (Float) row[17],
                BoxNumbers.box((Integer[]) row[2]),
                BoxNumbers.words((Integer[]) row[3]));
    }

    private static TextVersionRecord version(Object[] row) {
        var making = new TextVersionRecord.Making(
                (String) row[7], (Float) row[8], (UUID) row[9], (String) row[10], (Instant) row[11]);
        return new TextVersionRecord(
                (UUID) row[0],
                (UUID) row[1],
                (Integer) row[2],
                Slug.of(TextKind.class, (String) row[3]),
                LanguageTag.of((String) row[4]),
                (String) row[5],
                (String) row[6],
                making);
    }
}
