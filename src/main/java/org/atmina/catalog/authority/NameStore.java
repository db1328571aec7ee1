package org.atmina.catalog.authority;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.atmina.catalog.Slug;
import org.atmina.language.LanguageTag;
import org.hibernate.Session;

/// Keeps the names and addresses of authorities; their notes are text units, which [ScopeNotes] writes.
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class NameStore {
    private final Session session;

    NameStore(Session session) {
        this.session = session;
    }

    record Said(List<AuthorityName> names, List<String> uris, Map<LanguageTag, String> notes) {
        static final Said NOTHING = new Said(List.of(), List.of(), Map.of());
    }

    Map<UUID, Said> of(Collection<UUID> ids) {
        var all = new HashMap<UUID, Said>();
        if (ids.isEmpty()) {
            return all;
        }
        ids.forEach(id -> all.put(id, new Said(new ArrayList<>(), new ArrayList<>(), new TreeMap<>())));
        rows("select authority_id, text, language, script, period, kind from authority_name", ids)
                .forEach(row -> said(all, row).names().add(name(row)));
        rows("select authority_id, uri from authority_link", ids)
                .forEach(row -> said(all, row).uris().add((String) row[1]));
        rows(
                        "select authority_id, language, text from (select authority_id, source_language as language,"
                                + " source_text as text from text_unit where source_text <> '') note",
                        ids)
                .forEach(row -> said(all, row).notes().put(LanguageTag.of((String) row[1]), (String) row[2]));
        return all;
    }

    private static Said said(Map<UUID, Said> all, Object[] row) {
        return all.getOrDefault((UUID) row[0], Said.NOTHING);
    }

    private static AuthorityName name(Object[] row) {
        return new AuthorityName(
                (String) row[1],
                LanguageTag.of((String) row[2]),
                (String) row[3],
                (String) row[4],
                Slug.of(NameKind.class, (String) row[5]));
    }

    private List<Object[]> rows(String sql, Collection<UUID> ids) {
        return session.createNativeQuery(sql + " where authority_id in (:ids)", Object[].class)
                .setParameter("ids", ids)
                .getResultList();
    }

    /// Writes what differs: takes away first, for a language has one preferred name at any moment.
    void replace(UUID id, AuthorityForm before, AuthorityForm after) {
        before.names().stream().filter(name -> !after.names().contains(name)).forEach(name -> take(id, name));
        after.names().stream().filter(name -> !before.names().contains(name)).forEach(name -> add(id, name));
        if (!before.uris().equals(after.uris())) {
            clear("authority_link", id);
            after.uris().forEach(uri -> addUri(id, uri));
        }
    }

    private void take(UUID id, AuthorityName name) {
        session.createNativeMutationQuery(
                        "delete from authority_name where authority_id = :id and text = :text and language = :language")
                .setParameter("id", id)
                .setParameter("text", name.text())
                .setParameter("language", name.language().value())
                .executeUpdate();
    }

    private void add(UUID id, AuthorityName name) {
        session.createNativeMutationQuery("""
                        insert into authority_name (id, authority_id, text, language, script, period, kind, folded)
                        values (:name, :id, :text, :language, :script, :period, :kind, :folded)
                        """)
                .setParameter("name", UUID.randomUUID())
                .setParameter("id", id)
                .setParameter("text", name.text())
                .setParameter("language", name.language().value())
                .setParameter("script", name.script(), String.class)
                .setParameter("period", name.period(), String.class)
                .setParameter("kind", name.kind().slug())
                .setParameter("folded", FoldedName.of(name.text()))
                .executeUpdate();
    }

    private void clear(String table, UUID id) {
        session.createNativeMutationQuery("delete from " + table + " where authority_id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }

    private void addUri(UUID id, String uri) {
        session.createNativeMutationQuery("insert into authority_link (authority_id, uri) values (:id, :uri)")
                .setParameter("id", id)
                .setParameter("uri", uri)
                .executeUpdate();
    }
}
