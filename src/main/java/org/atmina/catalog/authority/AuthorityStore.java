package org.atmina.catalog.authority;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.atmina.catalog.AuthorityKind;
import org.atmina.catalog.PublicId;
import org.atmina.catalog.Slug;
import org.hibernate.Session;
import org.hibernate.query.MutationQuery;
import org.jspecify.annotations.Nullable;

/// Keeps authorities: rows in, rows out. What may be written is decided by those who call.
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class AuthorityStore {
    static final String COLUMNS = """
            select a.id, a.name, a.kind, a.existence, a.latitude, a.longitude, a.external_key, successor.name, a.curated,
                   a.created_by, a.created_at, a.updated_at, a.version
            from authority a left join authority successor on successor.id = a.merged_into
            """;

    private final Session session;
    private final NameStore names;

    AuthorityStore(Session session, NameStore names) {
        this.session = session;
        this.names = names;
    }

    Optional<AuthorityRecord> byName(PublicId name) {
        return one("where a.name = :value", name.value());
    }

    Optional<AuthorityRecord> byId(UUID id) {
        return one("where a.id = :value", id);
    }

    List<AuthorityRecord> byIds(Collection<UUID> ids) {
        return records(session.createNativeQuery(COLUMNS + "where a.id = any(cast(:ids as uuid[]))", Object[].class)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .getResultList());
    }

    /// As [#byName]; until the end of the transaction nobody else changes it.
    Optional<AuthorityRecord> lock(PublicId name) {
        return one("where a.name = :value for update of a", name.value());
    }

    /// The one that files of names know by this key.
    Optional<AuthorityRecord> byKey(String key) {
        return one("where a.external_key = :value for update of a", key);
    }

    /// Those of this kind that say to be the same as something elsewhere.
    List<AuthorityRecord> byUri(AuthorityKind kind, String uri) {
        return records(session.createNativeQuery(COLUMNS + """
                        where a.kind = :kind and a.merged_into is null
                          and a.id in (select authority_id from authority_link where uri = :uri)
                        order by a.created_at, a.id for update of a
                        """, Object[].class)
                .setParameter("kind", kind.slug())
                .setParameter("uri", uri)
                .getResultList());
    }

    private Optional<AuthorityRecord> one(String where, Object value) {
        return records(session.createNativeQuery(COLUMNS + where, Object[].class)
                        .setParameter("value", value)
                        .getResultList())
                .stream()
                .findFirst();
    }

    /// The rows of a query for [#COLUMNS], with all that is said.
    List<AuthorityRecord> records(List<Object[]> rows) {
        var ids = rows.stream().map(row -> (UUID) row[0]).toList();
        var said = names.of(ids);
        return rows.stream()
                .map(row -> record(row, said.getOrDefault((UUID) row[0], NameStore.Said.NOTHING)))
                .toList();
    }

    private static AuthorityRecord record(Object[] row, NameStore.Said said) {
        var form = new AuthorityForm(
                Slug.of(AuthorityKind.class, (String) row[2]),
                said.names(),
                said.uris(),
                (String) row[3],
                row[4] == null ? null : new Coordinates((Double) row[4], (Double) row[5]),
                said.notes());
        return new AuthorityRecord(
                (UUID) row[0],
                new PublicId((String) row[1]),
                form,
                new AuthorityRecord.Standing(
                        (String) row[6], row[7] == null ? null : new PublicId((String) row[7]), (Boolean) row[8]),
                new AuthorityRecord.Times((String) row[9], (Instant) row[10], (Instant) row[11]),
                (Long) row[12]);
    }

    void insert(AuthorityRecord made) {
        fill(
                        session.createNativeMutationQuery("""
                        insert into authority (id, name, kind, existence, latitude, longitude, external_key, curated,
                                               created_by, created_at, updated_at)
                        values (:id, :name, :kind, :existence, :latitude, :longitude, :key, :curated, :by, :at, :at)
                        """),
                        made.id(),
                        made.said(),
                        made.times().updatedAt())
                .setParameter("name", made.name().value())
                .setParameter("key", made.standing().key(), String.class)
                .setParameter("curated", made.standing().curated())
                .setParameter("by", made.times().createdBy())
                .executeUpdate();
        names.replace(made.id(), AuthorityForm.nothing(made.kind()), made.said());
    }

    /// @param key by which files shall know it from now on
    void update(AuthorityRecord before, AuthorityForm after, @Nullable String key, Instant now) {
        fill(session.createNativeMutationQuery("""
                        update authority
                        set kind = :kind, existence = :existence, latitude = :latitude, longitude = :longitude,
                            external_key = :key, curated = true, updated_at = :at, version = version + 1
                        where id = :id
                        """), before.id(), after, now)
                .setParameter("key", key, String.class)
                .executeUpdate();
        names.replace(before.id(), before.said(), after);
    }

    private static MutationQuery fill(MutationQuery query, UUID id, AuthorityForm form, Instant now) {
        var at = form.coordinates();
        return query.setParameter("id", id)
                .setParameter("kind", form.kind().slug())
                .setParameter("existence", form.existence(), String.class)
                .setParameter("latitude", at == null ? null : at.latitude(), Double.class)
                .setParameter("longitude", at == null ? null : at.longitude(), Double.class)
                .setParameter("at", now);
    }

    /// Leaves of an authority what it was merged into.
    void merge(AuthorityRecord merged, AuthorityRecord into, Instant now) {
        names.replace(merged.id(), merged.said(), AuthorityForm.nothing(merged.kind()));
        session.createNativeMutationQuery("""
                        update authority set merged_into = :into, updated_at = :at, version = version + 1
                        where id = :id or merged_into = :id
                        """)
                .setParameter("id", merged.id())
                .setParameter("into", into.id())
                .setParameter("at", now)
                .executeUpdate();
    }

    void delete(AuthorityRecord gone) {
        names.replace(gone.id(), gone.said(), AuthorityForm.nothing(gone.kind()));
        session.createNativeMutationQuery("delete from authority where id = :id")
                .setParameter("id", gone.id())
                .executeUpdate();
    }

    /// Who bears which labels.
    Map<UUID, Labels> labels(Collection<UUID> ids) {
        var labels = new HashMap<UUID, Labels>();
        names.of(ids).forEach((id, said) -> labels.put(id, Labels.of(said.names())));
        return labels;
    }
}
