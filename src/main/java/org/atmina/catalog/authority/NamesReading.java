package org.atmina.catalog.authority;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.atmina.catalog.AuthorityKind;
import org.atmina.catalog.PublicId;
import org.atmina.catalog.Slug;
import org.atmina.language.LanguageTag;
import org.atmina.language.TextInLanguage;
import org.hibernate.Session;

/// Reads all names of all authorities, for those who keep them in memory. Left out are authorities that nobody has
/// described and that are named on no public item: that there is such a person is not for everybody.
@ApplicationScoped
@Transactional
class NamesReading {
    private static final int ROWS_AT_ONCE = 2000;
    private static final String ALL = """
            select authority.id, authority.name, authority.kind, name.text, name.language
            from authority join authority_name name on name.authority_id = authority.id
            where authority.curated
               or exists (select 1 from item_authority link join item i on i.id = link.item_id
                          where link.authority_id = authority.id and i.state = 'published' and i.visibility = 'public')
            order by authority.id, name.kind <> 'preferred', name.language, name.text
            """;

    private final Session session;

    NamesReading(Session session) {
        this.session = session;
    }

    /// Another text whenever anything about names has changed.
    String version() {
        return session.createNativeQuery(
                        "select count(*) || ' ' || coalesce(sum(extract(epoch from at)), 0)"
                                + " || ' ' || coalesce(sum(transaction::numeric), 0) from authority_change",
                        String.class)
                .getSingleResult();
    }

    List<KnownAuthority> all() {
        session.createNativeMutationQuery("delete from authority_change where at < now() - interval '1 day'")
                .executeUpdate();
        return session.doReturningWork(NamesReading::read);
    }

    private static List<KnownAuthority> read(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(ALL)) {
            statement.setFetchSize(ROWS_AT_ONCE);
            try (var rows = statement.executeQuery()) {
                return authorities(rows);
            }
        }
    }

    private static List<KnownAuthority> authorities(ResultSet rows) throws SQLException {
        var all = new ArrayList<KnownAuthority>();
        var tags = new HashMap<String, LanguageTag>();
        var names = new ArrayList<TextInLanguage>();
        boolean more = rows.next();
        while (more) {
            var id = rows.getObject(1, UUID.class);
            var publicId = new PublicId(rows.getString(2));
            var kind = Slug.of(AuthorityKind.class, rows.getString(3));
            names.clear();
            do {
                names.add(name(rows, tags));
                more = rows.next();
            } while (more && rows.getObject(1, UUID.class).equals(id));
            all.add(new KnownAuthority(id, publicId, kind, names));
        }
        return all;
    }

    private static TextInLanguage name(ResultSet rows, Map<String, LanguageTag> tags) throws SQLException {
        return TextInLanguage.source(rows.getString(4), tags.computeIfAbsent(rows.getString(5), LanguageTag::of));
    }
}
