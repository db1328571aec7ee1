package org.atmina.search.indexing;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.atmina.catalog.AgentRole;
import org.atmina.catalog.AuthorityKind;
import org.atmina.catalog.PublicId;
import org.atmina.catalog.Slug;
import org.atmina.language.LanguageTag;
import org.atmina.language.TextInLanguage;
import org.atmina.search.index.LinkedAuthority;

/// What the index says of an item beside its texts. Within a transaction of the caller.
@ApplicationScoped
class ItemFacts {
    private static final String LINKS = """
            select link.role, authority.name, authority.kind, name.text, name.language
            from item_authority link
            join authority on authority.id = link.authority_id
            join authority_name name on name.authority_id = authority.id
            where link.item_id = ?
            order by link.position, link.role, authority.name, name.kind <> 'preferred', name.language, name.text
            """;

    private static final String MENTIONS = """
            select distinct mention.segment_id, authority.name
            from mention join authority on authority.id = mention.authority_id
            where mention.item_id = ? and mention.state = 'confirmed'
            order by mention.segment_id, authority.name
            """;

    private final DataSource database;

    ItemFacts(DataSource database) {
        this.database = database;
    }

    /// The authorities that describe the item, with all their names, in their order.
    List<LinkedAuthority> links(UUID item) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(LINKS)) {
            statement.setObject(1, item);
            try (var rows = statement.executeQuery()) {
                return links(rows);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The authorities of an item cannot be read", e);
        }
    }

    /// By segment, the public identifiers of whom it speaks of, as somebody has confirmed.
    Map<UUID, List<String>> mentions(UUID item) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(MENTIONS)) {
            statement.setObject(1, item);
            try (var rows = statement.executeQuery()) {
                var mentions = new LinkedHashMap<UUID, List<String>>();
                while (rows.next()) {
                    mentions.computeIfAbsent(rows.getObject(1, UUID.class), any -> new ArrayList<>())
                            .add(rows.getString(2));
                }
                return mentions;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The mentions in an item cannot be read", e);
        }
    }

    boolean hasPages(UUID item) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("select exists (select from page where item_id = ?)")) {
            statement.setObject(1, item);
            try (var rows = statement.executeQuery()) {
                return rows.next() && rows.getBoolean(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The pages of an item cannot be counted", e);
        }
    }

    private record Link(String role, String name, String kind) {}

    private static List<LinkedAuthority> links(ResultSet rows) throws SQLException {
        var names = new LinkedHashMap<Link, List<TextInLanguage>>();
        while (rows.next()) {
            var link = new Link(rows.getString(1), rows.getString(2), rows.getString(3));
            names.computeIfAbsent(link, any -> new ArrayList<>())
                    .add(TextInLanguage.source(rows.getString(4), LanguageTag.of(rows.getString(5))));
        }
        return names.entrySet().stream()
                .map(each -> link(each.getKey(), each.getValue()))
                .toList();
    }

    private static LinkedAuthority link(Link link, List<TextInLanguage> names) {
        return new LinkedAuthority(
                Slug.of(AgentRole.class, link.role()),
                new PublicId(link.name()),
                Slug.of(AuthorityKind.class, link.kind()),
                names);
    }
}
