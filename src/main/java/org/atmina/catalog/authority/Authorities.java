package org.atmina.catalog.authority;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.atmina.access.Reader;
import org.atmina.catalog.AuthorityKind;
import org.atmina.catalog.Listing;
import org.atmina.catalog.PublicId;
import org.atmina.catalog.VisibleItems;
import org.atmina.problem.Problem;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// Finds authorities. Those that nobody has described, but that are only named on the forms of items, are for those
/// readers who see one of the items.
@ApplicationScoped
@Transactional
public class Authorities {
    private static final String LINKED = """
            exists (select 1 from authority_use link join item i on i.id = link.item_id
                    where link.authority_id = a.id and\s""";

    private final AuthorityStore store;
    private final Session session;
    private final Clock clock;

    Authorities(AuthorityStore store, Session session, Clock clock) {
        this.store = store;
        this.session = session;
        this.clock = clock;
    }

    /// @param name what one of the names, or a word of it, begins with; case and accents do not matter
    public record Filter(@Nullable String name, @Nullable AuthorityKind kind) {}

    /// The authority, whoever asks. For work inside the archive.
    public Optional<AuthorityRecord> byName(PublicId name) {
        return store.byName(name);
    }

    /// Those of these authorities that there are, whoever asks. For work inside the archive.
    public Map<UUID, AuthorityRecord> byIds(Collection<UUID> ids) {
        return store.byIds(ids).stream()
                .collect(Collectors.toUnmodifiableMap(AuthorityRecord::id, authority -> authority));
    }

    /// As [#byIds]; in the place of one that was merged away, by its identifier, stands its successor.
    public Map<UUID, AuthorityRecord> presentByIds(Collection<UUID> ids) {
        return store.byIds(ids).stream()
                .collect(Collectors.toUnmodifiableMap(
                        AuthorityRecord::id,
                        authority -> Optional.ofNullable(authority.standing().successor())
                                .flatMap(store::byName)
                                .orElse(authority)));
    }

    /// The one that files of names know by this key, whoever asks.
    public Optional<AuthorityRecord> byKey(String key) {
        return store.byKey(key);
    }

    /// The authority, where this reader may know of it; one that was merged away has a successor and no names.
    public Optional<AuthorityRecord> see(PublicId name, Reader reader) {
        return store.byName(name).filter(authority -> mayKnow(authority, reader));
    }

    /// The authority, where this reader may know of it.
    public Optional<AuthorityRecord> see(UUID id, Reader reader) {
        return store.byId(id).filter(authority -> mayKnow(authority, reader));
    }

    private boolean mayKnow(AuthorityRecord authority, Reader reader) {
        return reader.isStaff()
                || authority.standing().curated()
                || authority.standing().successor() != null
                || countItems(authority, reader) > 0;
    }

    /// How many items that this reader sees link to the authority.
    public long countItems(AuthorityRecord authority, Reader reader) {
        var values = new HashMap<String, Object>(Map.of("id", authority.id()));
        var where = " where link.authority_id = :id";
        if (!reader.isStaff()) {
            where += " and " + VisibleItems.OF_TABLES;
            values.putAll(VisibleItems.to(reader, LocalDate.now(clock)));
        }
        var query = session.createNativeQuery(
                "select count(distinct i.id) from authority_use link join item i on i.id = link.item_id" + where,
                Long.class);
        values.forEach(query::setParameter);
        return query.getSingleResult();
    }

    /// A stretch of the authorities that this reader may know of, by their first names.
    ///
    /// @param page from 1
    public Listing<AuthorityRecord> list(Filter filter, Reader reader, int page, int size) {
        var values = new HashMap<String, Object>();
        var where = where(filter, reader, values);
        var count = session.createNativeQuery("select count(*) from authority a" + where, Long.class);
        values.forEach(count::setParameter);
        var rows = session.createNativeQuery(AuthorityStore.COLUMNS + where + " " + """
                        order by (select min(folded collate "C") from authority_name
                                        where authority_id = a.id and kind = 'preferred'), a.id
                        """, Object[].class);
        values.forEach(rows::setParameter);
        rows.setFirstResult((page - 1) * size).setMaxResults(size);
        return new Listing<>(count.getSingleResult(), page, size, store.records(rows.getResultList()));
    }

    private String where(Filter filter, Reader reader, Map<String, Object> values) {
        var conditions = new ArrayList<>(List.of("a.merged_into is null"));
        if (filter.kind() != null) {
            conditions.add("a.kind = :kind");
            values.put("kind", filter.kind().slug());
        }
        if (filter.name() != null) {
            conditions.add("exists (select 1 from authority_name n where n.authority_id = a.id"
                    + " and ' ' || n.folded like :name)");
            values.put("name", "% " + FoldedName.of(filter.name()) + "%"); // folded: nothing that `like` would read
        }
        if (!reader.isStaff()) {
            conditions.add("(a.curated or " + LINKED + VisibleItems.OF_TABLES + "))");
            values.putAll(VisibleItems.to(reader, LocalDate.now(clock)));
        }
        return " where " + String.join(" and ", conditions);
    }

    public static Problem missing(PublicId name) {
        return new Problem.Missing("no-such-authority", Map.of("id", name.value()));
    }

    /// That an authority was merged into another one, where it was.
    static Optional<Problem> gone(AuthorityRecord authority) {
        return Optional.ofNullable(authority.standing().successor())
                .map(successor -> new Problem.Gone(
                        "authority-merged", Map.of("id", authority.name().value(), "successor", successor.value())));
    }
}
