package org.atmina.context;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.atmina.catalog.Slug;
import org.atmina.catalog.context.ItemContext;
import org.atmina.catalog.context.NoteField;
import org.atmina.language.LanguageTag;
import org.hibernate.Session;

/// The rows of context notes. What may be written is decided by those who call; the database keeps versions and
/// signatures for good, and shows nothing that two people have not signed.
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class NoteStore {
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};
    private static final TypeReference<List<NoteForm.Citation>> CITATIONS = new TypeReference<>() {};

    private final Session session;
    private final ObjectMapper json;

    NoteStore(Session session, ObjectMapper json) {
        this.session = session;
        this.json = json;
    }

    /// The notes on an item with all their versions: the archive's own first, then by steward.
    List<NoteVersion.History> ofItem(UUID item) {
        return session.createNativeQuery("""
                        select id, steward, latest, shown, withdrawn_by, withdrawn_at, withdrawn_reason
                        from context_note where item_id = :item order by steward
                        """, Object[].class).setParameter("item", item).getResultList().stream()
                .map(this::history)
                .toList();
    }

    Optional<NoteVersion.History> find(UUID item, String steward) {
        return ofItem(item).stream()
                .filter(note -> note.steward().equals(steward))
                .findFirst();
    }

    private NoteVersion.History history(Object[] row) {
        var withdrawal =
                row[4] == null ? null : new NoteVersion.Withdrawal((String) row[4], (Instant) row[5], (String) row[6]);
        return new NoteVersion.History(
                (UUID) row[0], (String) row[1], (Integer) row[2], (Integer) row[3], withdrawal, versions((UUID)
                        row[0]));
    }

    private List<NoteVersion> versions(UUID note) {
        var signatures = signatures(note);
        return session.createNativeQuery("""
                        select version, language, cast(texts as text), cast(citations as text), sha256, author, written_at
                        from context_note_version where note_id = :note order by version desc
                        """, Object[].class).setParameter("note", note).getResultList().stream()
                .map(row -> new NoteVersion(
                        (Integer) row[0],
                        said((String) row[1], (String) row[2], (String) row[3]),
                        (String) row[4],
                        (String) row[5],
                        (Instant) row[6],
                        List.copyOf(signatures.getOrDefault((Integer) row[0], List.of()))))
                .toList();
    }

    private Map<Integer, List<ItemContext.Signature>> signatures(UUID note) {
        var signatures = new HashMap<Integer, List<ItemContext.Signature>>();
        session.createNativeQuery("""
                        select version, signer, signed_at from context_note_signature
                        where note_id = :note order by version, place
                        """, Object[].class)
                .setParameter("note", note)
                .getResultList()
                .forEach(row -> signatures
                        .computeIfAbsent((Integer) row[0], any -> new ArrayList<>())
                        .add(new ItemContext.Signature((String) row[1], (Instant) row[2])));
        return signatures;
    }

    private NoteForm said(String language, String texts, String citations) {
        try {
            var by = json.readValue(texts, TEXTS);
            return new NoteForm(
                    LanguageTag.of(language),
                    by.getOrDefault(NoteField.ISSUER.slug(), ""),
                    by.getOrDefault(NoteField.ISSUED.slug(), ""),
                    by.getOrDefault(NoteField.PURPOSE.slug(), ""),
                    by.getOrDefault(NoteField.DISPUTED.slug(), ""),
                    json.readValue(citations, CITATIONS));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A version of a note that cannot be read", e);
        }
    }

    void insert(UUID note, UUID item, String steward, Instant now) {
        session.createNativeMutationQuery("""
                        insert into context_note (id, item_id, steward, latest, created_at)
                        values (:id, :item, :steward, 1, :at)
                        """)
                .setParameter("id", note)
                .setParameter("item", item)
                .setParameter("steward", steward)
                .setParameter("at", now)
                .executeUpdate();
    }

    void append(UUID note, int version, NoteForm said, String author, Instant now) {
        var texts = new HashMap<String, String>();
        said.texts().forEach((field, text) -> texts.put(field.slug(), text));
        session.createNativeMutationQuery("""
                        insert into context_note_version
                            (note_id, version, language, texts, citations, sha256, author, written_at)
                        values (:note, :version, :language, cast(:texts as jsonb), cast(:citations as jsonb), :sha256,
                                :author, :at)
                        """)
                .setParameter("note", note)
                .setParameter("version", version)
                .setParameter("language", said.language().value())
                .setParameter("texts", write(texts))
                .setParameter("citations", write(said.citations()))
                .setParameter("sha256", said.sha256())
                .setParameter("author", author)
                .setParameter("at", now)
                .executeUpdate();
        session.createNativeMutationQuery("update context_note set latest = :version where id = :note")
                .setParameter("note", note)
                .setParameter("version", version)
                .executeUpdate();
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("A note that is no JSON", e);
        }
    }

    void sign(UUID note, int version, int place, String signer, Instant now) {
        session.createNativeMutationQuery("""
                        insert into context_note_signature (note_id, version, place, signer, signed_at)
                        values (:note, :version, :place, :signer, :at)
                        """)
                .setParameter("note", note)
                .setParameter("version", version)
                .setParameter("place", place)
                .setParameter("signer", signer)
                .setParameter("at", now)
                .executeUpdate();
    }

    void show(UUID note, int version) {
        session.createNativeMutationQuery("""
                        update context_note
                        set shown = :version, withdrawn_by = null, withdrawn_at = null, withdrawn_reason = null
                        where id = :note
                        """)
                .setParameter("note", note)
                .setParameter("version", version)
                .executeUpdate();
    }

    void withdraw(UUID note, NoteVersion.Withdrawal withdrawal) {
        session.createNativeMutationQuery("""
                        update context_note
                        set shown = null, withdrawn_by = :by, withdrawn_at = :at, withdrawn_reason = :reason
                        where id = :note
                        """)
                .setParameter("note", note)
                .setParameter("by", withdrawal.by())
                .setParameter("at", withdrawal.at())
                .setParameter("reason", withdrawal.reason())
                .executeUpdate();
    }

    /// A unit that holds what readers see of a note.
    record Kept(NoteField field, int place, UUID unit) {}

    /// In the order of the template.
    List<Kept> units(UUID note) {
        return session.createNativeQuery("""
                        select field, place, unit_id from context_note_text where note_id = :note order by field, place
                        """, Object[].class).setParameter("note", note).getResultList().stream()
                .map(row -> new Kept(Slug.of(NoteField.class, (String) row[0]), (Integer) row[1], (UUID) row[2]))
                .sorted(Comparator.comparing(Kept::field).thenComparing(Kept::place))
                .toList();
    }

    void keep(UUID note, Kept kept) {
        session.createNativeMutationQuery("""
                        insert into context_note_text (note_id, field, place, unit_id)
                        values (:note, :field, :place, :unit)
                        """)
                .setParameter("note", note)
                .setParameter("field", kept.field().slug())
                .setParameter("place", kept.place())
                .setParameter("unit", kept.unit())
                .executeUpdate();
    }
}
