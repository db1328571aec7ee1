package org.atmina.catalog.correction;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.atmina.catalog.BoxNumbers;
import org.atmina.catalog.Sha256;
import org.atmina.catalog.SourceHistory;
import org.atmina.catalog.StableId;
import org.atmina.catalog.correction.CorrectedText.Descent;
import org.atmina.catalog.correction.CorrectedText.Origin;
import org.jspecify.annotations.Nullable;

/// Writes the segments of a corrected text, and moves units to them, in batches of rows.
final class CorrectedTextWriter implements AutoCloseable {
    private final Connection connection;
    private final TextPlace place;
    private final UUID version;
    private final CorrectedTexts.Making making;
    private final OffsetDateTime now;
    private final PreparedStatement segment;
    private final PreparedStatement left;
    private final PreparedStatement moved;
    private final PreparedStatement reworded;
    private final PreparedStatement unit;
    private final PreparedStatement lineage;

    CorrectedTextWriter(Connection connection, TextPlace place, UUID version, CorrectedTexts.Making making, Instant now)
            throws SQLException {
        this.connection = connection;
        this.place = place;
        this.version = version;
        this.making = making;
        this.now = now.atOffset(ZoneOffset.UTC);
        segment = connection.prepareStatement("""
                insert into segment (id, item_id, text_version_id, file_id, page_id, sequence, kind, start_offset,
                                     end_offset, language, box, words, language_confidence, unit_id)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """);
        left = connection.prepareStatement("update segment set unit_id = ? where id = ? and unit_id is null");
        moved = connection.prepareStatement("update text_unit set segment_id = ? where id = ?");
        reworded = connection.prepareStatement("""
                update text_unit
                set segment_id = ?, source_text = ?, source_hash = ?, same_meaning = '{}', reason = ?, note = ?,
                    updated_by = ?, updated_at = ?, version = version + 1
                where id = ?
                """);
        unit = connection.prepareStatement("""
                insert into text_unit (id, item_id, role, segment_id, source_language, source_text, source_hash,
                                       reason, note, updated_by, updated_at)
                values (?, ?, 'segment', ?, ?, ?, ?, ?, ?, ?, ?)
                """);
        lineage = connection.prepareStatement(
                "insert into unit_lineage (from_unit, to_unit, kind, at, by) values (?, ?, ?, ?, ?)");
    }

    static UUID segment(UUID version, int sequence) {
        return StableId.segment(version, sequence);
    }

    /// @return the units that have another wording now
    List<UUID> write(CorrectedText text) throws SQLException {
        var changed = new ArrayList<UUID>();
        int sequence = 0;
        for (var part : text.parts()) {
            var id = segment(version, ++sequence);
            switch (part.from()) {
                case Descent.Same(var before) -> {
                    segment(id, sequence, part, before.unit());
                    follow(id, part, before);
                    if (!before.wording().equals(part.wording())) {
                        changed.add(before.unit());
                    }
                }
                case Descent.New(var kind, var from) -> {
                    var made = StableId.unitOfSegment(id);
                    segment(id, sequence, part, made);
                    add(made, id, part);
                    descend(from, made, kind);
                }
            }
        }
        SourceHistory.keep(connection, changed);
        for (var batch : List.of(segment, left, moved, reworded, unit, lineage)) {
            batch.executeBatch();
        }
        return changed;
    }

    private void segment(UUID id, int sequence, CorrectedText.Part part, UUID of) throws SQLException {
        var layout = part.layout();
        segment.setObject(1, id);
        segment.setObject(2, place.item());
        segment.setObject(3, version);
        segment.setObject(4, place.file());
        segment.setObject(5, place.page(), Types.OTHER);
        segment.setInt(6, sequence);
        segment.setString(7, layout.kind());
        segment.setInt(8, part.start());
        segment.setInt(9, part.end());
        segment.setString(10, layout.language().value());
        segment.setArray(11, array(layout.box() == null ? null : BoxNumbers.of(layout.box())));
        segment.setArray(12, array(layout.words().isEmpty() ? null : BoxNumbers.of(layout.words())));
        segment.setObject(13, layout.confidence(), Types.REAL);
        segment.setObject(14, of);
        segment.addBatch();
    }

    private @Nullable Array array(Integer @Nullable [] numbers) throws SQLException {
        return numbers == null ? null : connection.createArrayOf("int4", numbers);
    }

    private void follow(UUID to, CorrectedText.Part part, PresentText.Part before) throws SQLException {
        left.setObject(1, before.unit());
        left.setObject(2, before.segment());
        left.addBatch();
        if (before.wording().equals(part.wording())) {
            moved.setObject(1, to);
            moved.setObject(2, before.unit());
            moved.addBatch();
            return;
        }
        reworded.setObject(1, to);
        reworded.setString(2, part.wording());
        reworded.setString(3, Sha256.of(part.wording()));
        reworded.setString(4, making.reasonFor(before.unit()).slug());
        reworded.setString(5, making.note());
        reworded.setString(6, making.actor());
        reworded.setObject(7, now);
        reworded.setObject(8, before.unit());
        reworded.addBatch();
    }

    private void add(UUID id, UUID of, CorrectedText.Part part) throws SQLException {
        unit.setObject(1, id);
        unit.setObject(2, place.item());
        unit.setObject(3, of);
        unit.setString(4, part.layout().language().value());
        unit.setString(5, part.wording());
        unit.setString(6, Sha256.of(part.wording()));
        unit.setString(7, making.reason().slug());
        unit.setString(8, making.note());
        unit.setString(9, making.actor());
        unit.setObject(10, now);
        unit.addBatch();
    }

    private void descend(List<Origin> from, UUID to, Lineage kind) throws SQLException {
        for (Origin origin : from) {
            lineage.setObject(1, origin.part().unit());
            lineage.setObject(2, to);
            lineage.setString(3, kind.slug());
            lineage.setObject(4, now);
            lineage.setString(5, making.actor());
            lineage.addBatch();
        }
    }

    @Override
    public void close() throws SQLException {
        try (segment;
                left;
                moved;
                reworded;
                unit;
                lineage) {
            connection.clearWarnings();
        }
    }
}
