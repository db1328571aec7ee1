package org.atmina.catalog.correction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.atmina.catalog.Sha256;
import org.atmina.catalog.SourceHistory;
import org.atmina.catalog.TextUnitRecord;
import org.atmina.problem.Problem;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// Corrects the words of descriptions: a slip in a title need not cost its five translations.
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class FieldCorrections {
    private final Session session;
    private final SourceHistory history;
    private final Overtaking overtaking;
    private final TypographicClaims claims;
    private final SourceChanges changes;
    private final Clock clock;

    FieldCorrections(
            Session session,
            SourceHistory history,
            Overtaking overtaking,
            TypographicClaims claims,
            SourceChanges changes,
            Clock clock) {
        this.session = session;
        this.history = history;
        this.overtaking = overtaking;
        this.claims = claims;
        this.changes = changes;
        this.clock = clock;
    }

    record Field(TextUnitRecord unit, Corrections.Correction correction) {}

    /// Keeps others from these fields, and from the descriptions that they are part of, until the
    /// transaction ends.
    Optional<Problem> lockAndCheck(List<Field> fields) {
        var overtaken = new ArrayList<Map<String, Object>>();
        for (var field : fields) {
            lock(field.unit());
            var present = present(field.unit().id());
            if (!present.text().equals(field.correction().text())
                    && !present.hash().equals(field.correction().baseHash())) {
                overtaken.add(overtaking.facts(field.correction(), present.text(), present.hash()));
            }
        }
        return Overtaking.problem(overtaken);
    }

    private void lock(TextUnitRecord unit) {
        boolean ofItem = unit.itemId() != null;
        session.createNativeQuery(
                        "select id from " + (ofItem ? "item" : "collection") + " where id = :owner for update",
                        UUID.class)
                .setParameter("owner", ofItem ? unit.itemId() : unit.collectionId())
                .getResultList();
        session.createNativeQuery("select id from text_unit where id = :unit for update", UUID.class)
                .setParameter("unit", unit.id())
                .getResultList();
    }

    private record Present(String text, String hash) {}

    private Present present(UUID unit) {
        var row = session.createNativeQuery(
                        "select source_text, source_hash from text_unit where id = :unit", Object[].class)
                .setParameter("unit", unit)
                .getSingleResult();
        return new Present((String) row[0], (String) row[1]);
    }

    void write(Field field, @Nullable String note, String actor) {
        var unit = field.unit();
        var text = field.correction().text();
        var present = present(unit.id());
        if (present.text().equals(text)) {
            return;
        }
        var hash = Sha256.of(text);
        boolean typographic = field.correction().typographic();
        session.flush();
        session.doWork(connection -> SourceHistory.keep(connection, List.of(unit.id())));
        session.createNativeMutationQuery("""
                        update text_unit
                        set source_text = :text, source_hash = :hash, reason = :reason, note = :note,
                            updated_by = :actor, updated_at = :now, version = version + 1
                        where id = :unit
                        """)
                .setParameter("text", text)
                .setParameter("hash", hash)
                .setParameter("reason", (typographic ? Reason.TYPOGRAPHIC : Reason.CORRECTION).slug())
                .setParameter("note", note, String.class)
                .setParameter("actor", actor)
                .setParameter("now", clock.instant())
                .setParameter("unit", unit.id())
                .executeUpdate();
        history.renewSameMeaning(List.of(unit.id()));
        changes.ofUnit(
                unit.id(), actor, "source-corrected", Map.of("hash", present.hash()), Map.of("hash", hash), note);
        if (typographic) {
            claims.add(unit.id(), present.hash(), hash, actor);
        }
        changes.ofDescription(unit.itemId(), unit.collectionId());
        session.clear();
    }
}
