package org.atmina.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.atmina.catalog.CollectionRecord;
import org.atmina.catalog.Collections;
import org.atmina.catalog.FieldTexts;
import org.atmina.catalog.PublicId;
import org.atmina.catalog.context.ItemContexts;
import org.atmina.catalog.context.Remarks;
import org.atmina.language.DisplayRule;
import org.atmina.language.LanguageTag;
import org.atmina.language.ReaderLanguages;
import org.atmina.language.TextInLanguage;

/// The names that the catalog has now.
@ApplicationScoped
class CatalogNames implements Names {
    /// Of each language the one name that can become the label: an authority has many that cannot.
    private static final String AUTHORITIES = """
            select id, text, language
            from (select distinct on (authority.name, name.language)
                         authority.name as id, name.text, name.language, name.kind
                  from authority join authority_name name on name.authority_id = authority.id
                  where authority.name = any (?)
                  order by authority.name, name.language, name.kind <> 'preferred', name.text) label
            order by id, kind <> 'preferred', language, text
            """;

    private final Collections collections;
    private final FieldTexts translations;
    private final ItemContexts contexts;
    private final DataSource database;

    CatalogNames(Collections collections, FieldTexts translations, ItemContexts contexts, DataSource database) {
        this.collections = collections;
        this.translations = translations;
        this.contexts = contexts;
        this.database = database;
    }

    @Override
    public Map<String, Remarks> remarks(Collection<String> items) {
        return contexts.remarksByName(items);
    }

    @Override
    public Map<String, DisplayRule.Shown> ofCollections(Collection<String> ids, ReaderLanguages languages) {
        var found = collections.byNames(
                ids.stream().flatMap(name -> PublicId.parse(name).stream()).toList());
        var approved = translations.approved(
                found.stream().map(each -> each.title().id()).toList());
        Function<CollectionRecord, DisplayRule.Shown> title = each -> DisplayRule.choose(
                each.title().source(), approved.getOrDefault(each.title().id(), List.of()), languages);
        return found.stream().collect(Collectors.toMap(each -> each.name().value(), title));
    }

    @Override
    public Map<String, DisplayRule.Shown> ofAuthorities(Collection<String> ids, ReaderLanguages languages) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        var shown = new HashMap<String, DisplayRule.Shown>();
        names(ids).forEach((id, names) -> shown.put(id, AuthorityLabel.of(names, languages)));
        return shown;
    }

    private Map<String, List<TextInLanguage>> names(Collection<String> ids) {
        try (var connection = database.getConnection()) {
            return names(connection, ids);
        } catch (SQLException e) {
            throw new IllegalStateException("The names of authorities cannot be read", e);
        }
    }

    private static Map<String, List<TextInLanguage>> names(Connection connection, Collection<String> ids)
            throws SQLException {
        var names = new HashMap<String, List<TextInLanguage>>();
        try (var statement = connection.prepareStatement(AUTHORITIES)) {
            statement.setArray(1, connection.createArrayOf("text", ids.toArray()));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    names.computeIfAbsent(rows.getString(1), any -> new ArrayList<>())
                            .add(TextInLanguage.source(rows.getString(2), LanguageTag.of(rows.getString(3))));
                }
            }
        }
        return names;
    }
}
