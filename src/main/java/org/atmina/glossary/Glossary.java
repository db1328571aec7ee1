package org.atmina.glossary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.atmina.access.Reader;
import org.atmina.catalog.authority.FoldedName;
import org.atmina.language.LanguageTag;
import org.atmina.problem.Problem;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// Finds entries. Readers see approved ones and learn of withdrawn ones that they were; staff see proposed ones, too.
@ApplicationScoped
@Transactional
public class Glossary {
    /// By its English preferred term, else by its first one.
    private static final String SORT_KEY = """
            (select coalesce(min(w.folded collate "C") filter (where w.language = 'en' and w.standing = 'preferred'),
                             min(w.folded collate "C"), '')
             from glossary_wording w where w.entry_id = %s)""";

    private final EntryStore store;
    private final Session session;

    Glossary(EntryStore store, Session session) {
        this.store = store;
        this.session = session;
    }

    /// @param term what a term, or a word of it, begins with; case and accents do not matter
    /// @param language what the term is in; null for any
    /// @param status null for what this reader sees that has not been withdrawn
    public record Filter(
            @Nullable String term,
            @Nullable LanguageTag language,
            @Nullable EntryKind kind,
            @Nullable String subject,
            @Nullable EntryStatus status) {
        public static final Filter APPROVED = new Filter(null, null, null, null, EntryStatus.APPROVED);
    }

    /// A stretch of the list.
    ///
    /// @param more whether something follows it
    public record Stretch(List<GlossaryEntry> entries, boolean more) {}

    /// The entry, or that it is not there (404) or no longer (410).
    public GlossaryEntry see(UUID id, Reader reader) {
        var entry = store.byId(id)
                .filter(found -> reader.isStaff() || found.said().status() != EntryStatus.PROPOSED)
                .orElseThrow(() -> missing(id).asException());
        if (entry.said().status() == EntryStatus.WITHDRAWN && !reader.isStaff()) {
            throw new Problem.Gone("glossary-entry-withdrawn", Map.of("id", id.toString())).asException();
        }
        return entry;
    }

    /// Those of these entries that are there, whoever asks.
    public List<GlossaryEntry> entries(List<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : store.records(session.createNativeQuery(EntryStore.COLUMNS + " where e.id in (:ids)", Object[].class)
                        .setParameter("ids", ids)
                        .getResultList());
    }

    /// Every version of an entry, the newest first.
    public List<EntryVersion> versions(UUID id, Reader reader) {
        see(id, reader);
        return store.versions(id);
    }

    /// The entries from some place on, by their first terms.
    ///
    /// @param after the last entry of the stretch before; null for the first stretch
    public Stretch list(Filter filter, Reader reader, @Nullable UUID after, int size) {
        var values = new HashMap<String, Object>();
        var where = new ArrayList<>(conditions(filter, values));
        where.add(visible(filter, reader));
        if (after != null) {
            where.add("(" + SORT_KEY.formatted("e.id") + ", e.id) > (" + SORT_KEY.formatted(":after") + ", :after)");
            values.put("after", after);
        }
        var query = session.createNativeQuery(
                EntryStore.COLUMNS + " where " + String.join(" and ", where) + " order by " + SORT_KEY.formatted("e.id")
                        + ", e.id",
                Object[].class);
        values.forEach(query::setParameter);
        var rows = query.setMaxResults(size + 1).getResultList();
        return new Stretch(store.records(rows.subList(0, Math.min(size, rows.size()))), rows.size() > size);
    }

    private static List<String> conditions(Filter filter, Map<String, Object> values) {
        var conditions = new ArrayList<String>();
        if (filter.kind() != null) {
            conditions.add("e.kind = :kind");
            values.put("kind", filter.kind().slug());
        }
        if (filter.subject() != null) {
            conditions.add("lower(e.subject) = lower(:subject)");
            values.put("subject", filter.subject());
        }
        if (filter.term() != null || filter.language() != null) {
            conditions.add("exists (select 1 from glossary_wording w where w.entry_id = e.id"
                    + " and ' ' || w.folded like :term and (w.language = :language or w.language like :variety))");
            var language = filter.language() == null ? "" : filter.language().value();
            values.put("term", filter.term() == null ? "%" : "% " + FoldedName.of(filter.term()) + "%");
            values.put("language", language);
            values.put("variety", language.isEmpty() ? "%" : language + "-%");
        }
        return conditions;
    }

    private static String visible(Filter filter, Reader reader) {
        var wanted = filter.status();
        if (wanted == null) {
            return reader.isStaff() ? "e.status <> 'withdrawn'" : "e.status = 'approved'";
        }
        return reader.isStaff() || wanted == EntryStatus.APPROVED ? "e.status = '" + wanted.slug() + "'" : "false";
    }

    static Problem missing(UUID id) {
        return new Problem.Missing("no-such-glossary-entry", Map.of("id", id.toString()));
    }
}
