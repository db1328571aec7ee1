package org.atmina.catalog.correction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.atmina.catalog.Sha256;
import org.atmina.catalog.SourceHistory;
import org.atmina.catalog.TextKind;
import org.atmina.catalog.authority.mention.MentionMoves;
import org.atmina.catalog.authority.mention.MentionRequests;
import org.atmina.catalog.correction.CorrectedText.Descent;
import org.atmina.language.diff.WordDiff;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// Writes a corrected text: a text version of its own, new segments, and the units moved on to them.
/// What was there stays as it is.
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class CorrectedTexts {
    private final Session session;
    private final SourceHistory history;
    private final MentionMoves mentions;
    private final MentionRequests mentionRequests;
    private final Clock clock;

    CorrectedTexts(
            Session session,
            SourceHistory history,
            MentionMoves mentions,
            MentionRequests mentionRequests,
            Clock clock) {
        this.session = session;
        this.history = history;
        this.mentions = mentions;
        this.mentionRequests = mentionRequests;
        this.clock = clock;
    }

    /// Whose act the new text is, what it is called, and why it was made.
    ///
    /// @param typographic units whose meaning has not changed, as the actor says
    record Making(
            TextKind kind,
            Reason reason,
            Set<UUID> typographic,
            String actor,
            @Nullable String note) {
        Making(TextKind kind, Reason reason, String actor, @Nullable String note) {
            this(kind, reason, Set.of(), actor, note);
        }

        Reason reasonFor(UUID unit) {
            return typographic.contains(unit) ? Reason.TYPOGRAPHIC : reason;
        }
    }

    /// @return the new text version
    UUID write(PresentText before, CorrectedText after, Making making) {
        var now = clock.instant();
        var id = UUID.randomUUID();
        addVersion(id, before, after.text(), making, now);
        session.flush();
        var reworded = session.doReturningWork(connection -> {
            try (var writer = new CorrectedTextWriter(connection, before.place(), id, making, now)) {
                return writer.write(after);
            }
        });
        session.clear();
        if (!reworded.isEmpty()) {
            history.renewSameMeaning(reworded);
        }
        if (before.id() != null) {
            mentions.follow(before.id(), moves(id, after));
        }
        mentionRequests.add(before.place().item(), making.actor());
        return id;
    }

    /// A text without segments, beside the present one.
    UUID addLayer(PresentText present, String text, Making making) {
        var id = UUID.randomUUID();
        addVersion(id, present, text, making, clock.instant());
        return id;
    }

    /// Later than all others of the place, also where the clock of another machine is ahead of ours.
    private void addVersion(UUID id, PresentText before, String text, Making making, Instant now) {
        session.createNativeMutationQuery("""
                        insert into text_version (id, item_id, file_id, page_id, kind, language, text, sha256, engine,
                                                  derived_from, created_by, created_at, note)
                        values (:id, :item, :file, :page, :kind, :language, :text, :sha256, :actor, :before, :actor,
                                greatest(cast(:now as timestamptz),
                                         (select max(created_at) + interval '1 microsecond' from text_version
                                          where file_id = :file
                                            and coalesce(page_id, file_id) = coalesce(cast(:page as uuid), :file))),
                                :note)
                        """)
                .setParameter("id", id)
                .setParameter("item", before.place().item())
                .setParameter("file", before.place().file())
                .setParameter("page", before.place().page(), UUID.class)
                .setParameter("kind", making.kind().slug())
                .setParameter("language", before.language().value())
                .setParameter("text", text)
                .setParameter("sha256", Sha256.of(text))
                .setParameter("actor", making.actor())
                .setParameter("before", before.id(), UUID.class)
                .setParameter("now", now)
                .setParameter("note", making.note(), String.class)
                .executeUpdate();
    }

    private static List<MentionMoves.Move> moves(UUID version, CorrectedText after) {
        var moves = new ArrayList<MentionMoves.Move>();
        int sequence = 0;
        for (var part : after.parts()) {
            var segment = CorrectedTextWriter.segment(version, ++sequence);
            var hash = Sha256.of(part.wording());
            switch (part.from()) {
                case Descent.Same(var same) ->
                    moves.add(new MentionMoves.Move(
                            same.segment(),
                            segment,
                            stayed(same.wording(), part.wording()),
                            same.hashes().present(),
                            hash));
                case Descent.New(var kind, var origins) ->
                    origins.stream()
                            .filter(origin -> origin.length() > 0)
                            .map(origin -> new MentionMoves.Move(
                                    origin.part().segment(),
                                    segment,
                                    List.of(new MentionMoves.Stayed(
                                            origin.from(), origin.from() + origin.length(), origin.at())),
                                    origin.part().hashes().present(),
                                    hash))
                            .forEach(moves::add);
            }
        }
        return moves;
    }

    private static List<MentionMoves.Stayed> stayed(String before, String after) {
        return before.equals(after)
                ? List.of(new MentionMoves.Stayed(0, before.length(), 0))
                : WordDiff.between(before, after).stream()
                        .filter(piece -> piece.kind() == WordDiff.Kind.SAME)
                        .map(piece -> new MentionMoves.Stayed(piece.start(), piece.end(), piece.newStart()))
                        .toList();
    }
}
