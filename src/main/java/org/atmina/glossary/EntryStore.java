package org.atmina.glossary;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.atmina.catalog.PublicId;
import org.atmina.catalog.authority.FoldedName;
import org.atmina.language.LanguageTag;
import org.hibernate.Session;
import org.hibernate.query.MutationQuery;
import org.jspecify.annotations.Nullable;

/// Keeps entries: rows in, rows out. What may be written is decided by those who call.
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class EntryStore {
    static final String COLUMNS = """
            select e.id, e.external_key, cast(e.said as text), a.id, a.name,
                   e.created_by, e.created_at, e.updated_by, e.updated_at, e.version
            from glossary_entry e
            left join authority named on named.id = e.authority_id
            left join authority a on a.id = coalesce(named.merged_into, named.id)
            """;

    private final Session session;
    private final ObjectMapper json;

    EntryStore(Session session, ObjectMapper json) {
        this.session = session;
        this.json = json;
    }

    Optional<GlossaryEntry> byId(UUID id) {
        return one("where e.id = :value", id);
    }

    /// As [#byId]; until the end of the transaction nobody else changes it.
    Optional<GlossaryEntry> lock(UUID id) {
        return one("where e.id = :value for update of e", id);
    }

    /// The one that files of terms know by this key.
    Optional<GlossaryEntry> byKey(String key) {
        return one("where e.external_key = :value for update of e", key);
    }

    /// The one in use that is of this authority.
    Optional<GlossaryEntry> byAuthority(UUID authority) {
        return one("where a.id = :value and e.status <> 'withdrawn' for update of e", authority);
    }

    private Optional<GlossaryEntry> one(String where, Object value) {
        return records(session.createNativeQuery(COLUMNS + where, Object[].class)
                        .setParameter("value", value)
                        .getResultList())
                .stream()
                .findFirst();
    }

    List<GlossaryEntry> all(String where) {
        return records(
                session.createNativeQuery(COLUMNS + where, Object[].class).getResultList());
    }

    /// The rows of a query for [#COLUMNS], with the names of their authorities.
    List<GlossaryEntry> records(List<Object[]> rows) {
        var names = names(rows.stream()
                .filter(row -> row[3] != null)
                .map(row -> (UUID) row[3])
                .toList());
        return rows.stream()
                .map(row -> record(row, row[3] == null ? List.of() : names.getOrDefault((UUID) row[3], List.of())))
                .toList();
    }

    private GlossaryEntry record(Object[] row, List<Term> names) {
        var authority = row[4] == null ? null : new PublicId((String) row[4]);
        return new GlossaryEntry(
                (UUID) row[0],
                read((String) row[2]).of(authority),
                names,
                (String) row[1],
                new GlossaryEntry.Times((String) row[5], (Instant) row[6], (String) row[7], (Instant) row[8]),
                (Long) row[9]);
    }

    /// The names of authorities as terms: preferred ones are preferred, all others will do.
    Map<UUID, List<Term>> names(Collection<UUID> authorities) {
        var names = new HashMap<UUID, List<Term>>();
        if (!authorities.isEmpty()) {
            session.createNativeQuery("""
                            select authority_id, text, language, kind from authority_name
                            where authority_id in (:ids)
                            """, Object[].class)
                    .setParameter("ids", authorities)
                    .getResultList()
                    .forEach(row -> names.computeIfAbsent((UUID) row[0], any -> new ArrayList<>())
                            .add(new Term(
                                    (String) row[1],
                                    LanguageTag.of((String) row[2]),
                                    row[3].equals("preferred") ? TermStanding.PREFERRED : TermStanding.ADMITTED)));
        }
        return names;
    }

    /// Every version that there was, the newest first.
    List<EntryVersion> versions(UUID id) {
        return session.createNativeQuery("""
                        select version, cast(said as text), actor, at from glossary_version
                        where entry_id = :id order by version desc
                        """, Object[].class).setParameter("id", id).getResultList().stream()
                .map(row -> new EntryVersion((Long) row[0], read((String) row[1]), (String) row[2], (Instant) row[3]))
                .toList();
    }

    void insert(UUID id, @Nullable String key, EntryForm said, @Nullable UUID authority, String actor, Instant now) {
        fill(session.createNativeMutationQuery("""
                        insert into glossary_entry (id, external_key, kind, subject, status, authority_id, said,
                                                    created_by, created_at, updated_by, updated_at)
                        values (:id, :key, :kind, :subject, :status, :authority, cast(:said as jsonb), :by, :at, :by, :at)
                        """), id, said, authority, actor, now)
                .setParameter("key", key, String.class)
                .executeUpdate();
        keep(id, said, actor, now);
    }

    void update(UUID id, EntryForm said, @Nullable UUID authority, String actor, Instant now) {
        fill(session.createNativeMutationQuery("""
                        update glossary_entry
                        set kind = :kind, subject = :subject, status = :status, authority_id = :authority,
                            said = cast(:said as jsonb), updated_by = :by, updated_at = :at, version = version + 1
                        where id = :id
                        """), id, said, authority, actor, now)
                .executeUpdate();
        session.createNativeMutationQuery("delete from glossary_term where entry_id = :id")
                .setParameter("id", id)
                .executeUpdate();
        keep(id, said, actor, now);
    }

    private MutationQuery fill(
            MutationQuery query, UUID id, EntryForm said, @Nullable UUID authority, String actor, Instant now) {
        return query.setParameter("id", id)
                .setParameter("kind", said.kind().slug())
                .setParameter("subject", said.subject(), String.class)
                .setParameter("status", said.status().slug())
                .setParameter("authority", authority, UUID.class)
                .setParameter("said", written(said))
                .setParameter("by", actor)
                .setParameter("at", now);
    }

    private void keep(UUID id, EntryForm said, String actor, Instant now) {
        for (Term term : said.terms()) {
            session.createNativeMutationQuery("""
                            insert into glossary_term (entry_id, language, text, folded, standing)
                            values (:id, :language, :text, :folded, :standing)
                            """)
                    .setParameter("id", id)
                    .setParameter("language", term.language().value())
                    .setParameter("text", term.text())
                    .setParameter("folded", FoldedName.of(term.text()))
                    .setParameter("standing", term.standing().slug())
                    .executeUpdate();
        }
        session.createNativeMutationQuery("""
                        insert into glossary_version (entry_id, version, said, actor, at)
                        select id, version, said, :actor, :at from glossary_entry where id = :id
                        """)
                .setParameter("id", id)
                .setParameter("actor", actor)
                .setParameter("at", now)
                .executeUpdate();
    }

    private EntryForm read(String said) {
        try {
            return json.readValue(said, EntryForm.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What was kept of an entry cannot be read", e);
        }
    }

    private String written(EntryForm said) {
        try {
            return json.writeValueAsString(said);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("What is said of an entry is no JSON", e);
        }
    }
}
