package org.atmina.catalog.authority.mention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/// Takes mentions along when their text is corrected. One whose words have changed stays behind, and is
/// stale.
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class MentionMoves {
    private final Session session;

    MentionMoves(Session session) {
        this.session = session;
    }

    /// A wording that went over into another segment, or a part of it.
    ///
    /// @param stayed the stretches that are the same there
    /// @param hash of the wording before
    /// @param newHash of the wording of the segment that it went over into
    public record Move(UUID from, UUID to, List<Stayed> stayed, String hash, String newHash) {
        public Move {
            stayed = List.copyOf(stayed);
        }

        private Optional<Integer> newStart(int start, int end) {
            return stayed.stream()
                    .filter(stretch -> stretch.start() <= start && end <= stretch.end())
                    .map(stretch -> start - stretch.start() + stretch.newStart())
                    .findFirst();
        }
    }

    /// A stretch of a wording, and where it begins now.
    public record Stayed(int start, int end, int newStart) {}

    /// @param textVersion the text that was corrected
    public void follow(UUID textVersion, List<Move> moves) {
        List<Object[]> found = session.createNativeQuery("""
                        select m.id, m.segment_id, m.start_offset, m.end_offset, m.source_hash
                        from mention m join segment on segment.id = m.segment_id
                        where segment.text_version_id = :version
                        """, Object[].class)
                .setParameter("version", textVersion)
                .getResultList();
        for (Object[] mention : found) {
            int start = (Integer) mention[2];
            int end = (Integer) mention[3];
            moves.stream()
                    .filter(move ->
                            move.from().equals(mention[1]) && move.hash().equals(mention[4]))
                    .filter(move -> move.newStart(start, end).isPresent())
                    .findFirst()
                    .ifPresent(move -> move(
                            (UUID) mention[0], move, move.newStart(start, end).orElseThrow(), end - start));
        }
    }

    private void move(UUID mention, Move move, int start, int length) {
        session.createNativeMutationQuery("""
                        update mention
                        set segment_id = :segment, start_offset = :start, end_offset = :end, source_hash = :hash
                        where id = :id
                        """)
                .setParameter("id", mention)
                .setParameter("segment", move.to())
                .setParameter("start", start)
                .setParameter("end", start + length)
                .setParameter("hash", move.newHash())
                .executeUpdate();
    }
}
