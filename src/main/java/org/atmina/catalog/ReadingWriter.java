package org.atmina.catalog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.atmina.language.LanguageTag;
import org.jspecify.annotations.Nullable;

/// Writes readings in batches of rows. Ids follow from what they name, and what is there already stays, so that
/// writing the same reading again writes nothing.
final class ReadingWriter implements AutoCloseable {
    private static final int SEGMENTS_OF_A_BATCH = 500;

    private final Connection connection;
    private final PageStore.Target target;
    private final Instant now;
    private final PreparedStatement page;
    private final PreparedStatement version;
    private final PreparedStatement segment;
    private final PreparedStatement unit;
    private int waiting;
    private boolean changed;

    ReadingWriter(Connection connection, PageStore.Target target, Instant now) throws SQLException {
        this.connection = connection;
        this.target = target;
        this.now = now;
        page = connection.prepareStatement("""
                insert into page (id, item_id, file_id, number, width, height, dpi, state, confidence, language)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (id) do update set width = excluded.width, height = excluded.height, dpi = excluded.dpi,
                    state = excluded.state, confidence = excluded.confidence, language = excluded.language
                where (page.width, page.height, page.dpi, page.state, page.confidence, page.language)
                    is distinct from (excluded.width, excluded.height, excluded.dpi, excluded.state,
                                      excluded.confidence, excluded.language)
                """);
        version = connection.prepareStatement("""
                insert into text_version (id, item_id, file_id, page_id, kind, language, text, sha256, engine,
                                          confidence, created_by, created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (id) do nothing
                """);
        segment = connection.prepareStatement("""
                insert into segment (id, item_id, text_version_id, file_id, page_id, sequence, kind, start_offset,
                                     end_offset, language, box, words, language_confidence, unit_id)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """);
        unit = connection.prepareStatement("""
                insert into text_unit (id, item_id, role, segment_id, source_language, source_text, source_hash,
                                       updated_by, updated_at)
                values (?, ?, 'segment', ?, ?, ?, ?, ?, ?)
                """);
    }

    /// A page and its text. A page that was read before gets the facts of this reading.
    void page(PageReading reading) throws SQLException {
        var id = StableId.page(target.fileId(), reading.number());
        page.setObject(1, id);
        page.setObject(2, target.itemId());
        page.setObject(3, target.fileId());
        page.setInt(4, reading.number());
        page.setInt(5, reading.width());
        page.setInt(6, reading.height());
        page.setObject(7, reading.dpi(), Types.INTEGER);
        page.setString(8, reading.state());
        page.setObject(9, reading.confidence(), Types.REAL);
        page.setString(10, tag(reading.language()));
        changed |= page.executeUpdate() > 0;
        if (reading.text() != null) {
            text(id, reading.text());
        }
    }

    /// A text version with its segments, unless it is there: it is named by its hash and never changes.
    void text(@Nullable UUID pageId, TextReading reading) throws SQLException {
        var sha256 = Sha256.of(reading.text());
        var id = StableId.textVersion(pageId == null ? target.fileId() : pageId, reading.kind(), sha256);
        version.setObject(1, id);
        version.setObject(2, target.itemId());
        version.setObject(3, target.fileId());
        version.setObject(4, pageId, Types.OTHER);
        version.setString(5, reading.kind().slug());
        version.setString(6, reading.language().value());
        version.setString(7, reading.text());
        version.setString(8, sha256);
        version.setString(9, reading.engine());
        version.setObject(10, reading.confidence(), Types.REAL);
        version.setString(11, target.actor());
        version.setObject(12, now.atOffset(ZoneOffset.UTC));
        if (version.executeUpdate() == 0) {
            return;
        }
        changed = true;
        int sequence = 0;
        for (TextReading.Segment each : reading.segments()) {
            segment(id, pageId, ++sequence, reading, each);
        }
    }

    private void segment(UUID versionId, @Nullable UUID pageId, int sequence, TextReading text, TextReading.Segment of)
            throws SQLException {
        var id = StableId.segment(versionId, sequence);
        segment.setObject(1, id);
        segment.setObject(2, target.itemId());
        segment.setObject(3, versionId);
        segment.setObject(4, target.fileId());
        segment.setObject(5, pageId, Types.OTHER);
        segment.setInt(6, sequence);
        segment.setString(7, of.kind());
        segment.setInt(8, of.start());
        segment.setInt(9, of.end());
        segment.setString(10, of.language().value());
        segment.setArray(11, numbers(of.box() == null ? null : BoxNumbers.of(of.box())));
        segment.setArray(12, numbers(of.words().isEmpty() ? null : BoxNumbers.of(of.words())));
        segment.setObject(13, of.languageConfidence(), Types.REAL);
        segment.setObject(14, StableId.unitOfSegment(id));
        segment.addBatch();
        unit(id, of.language(), text.wording(of));
        if (++waiting >= SEGMENTS_OF_A_BATCH) {
            flush();
        }
    }

    private void unit(UUID segmentId, LanguageTag language, String wording) throws SQLException {
        unit.setObject(1, StableId.unitOfSegment(segmentId));
        unit.setObject(2, target.itemId());
        unit.setObject(3, segmentId);
        unit.setString(4, language.value());
        unit.setString(5, wording);
        unit.setString(6, Sha256.of(wording));
        unit.setString(7, target.actor());
        unit.setObject(8, now.atOffset(ZoneOffset.UTC));
        unit.addBatch();
    }

    private java.sql.@Nullable Array numbers(Integer @Nullable [] numbers) throws SQLException {
        return numbers == null ? null : connection.createArrayOf("int4", numbers);
    }

    private static @Nullable String tag(@Nullable LanguageTag language) {
        return language == null ? null : language.value();
    }

    /// Writes what still waits.
    ///
    /// @return whether anything is other than it was
    boolean finish() throws SQLException {
        flush();
        return changed;
    }

    private void flush() throws SQLException {
        segment.executeBatch();
        unit.executeBatch();
        waiting = 0;
    }

    @Override
    public void close() throws SQLException {
        try (page;
                version;
                segment;
                unit) {
            waiting = 0;
        }
    }
}
