package org.atmina.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.atmina.catalog.CollectionRecord;
import org.atmina.catalog.Collections;
import org.atmina.catalog.FieldTexts;
import org.atmina.catalog.PublicId;
import org.atmina.language.DisplayRule;
import org.atmina.language.ReaderLanguages;

/// The titles of collections as the catalog has them now.
@ApplicationScoped
class CatalogNames implements CollectionNames {
    private final Collections collections;
    private final FieldTexts translations;

    CatalogNames(Collections collections, FieldTexts translations) {
        this.collections = collections;
        this.translations = translations;
    }

    @Override
    public Map<String, DisplayRule.Shown> of(Collection<String> names, ReaderLanguages languages) {
        var found = collections.byNames(
                names.stream().flatMap(name -> PublicId.parse(name).stream()).toList());
        var approved = translations.approved(
                found.stream().map(each -> each.title().id()).toList());
        Function<CollectionRecord, DisplayRule.Shown> title = each -> DisplayRule.choose(
                each.title().source(), approved.getOrDefault(each.title().id(), List.of()), languages);
        return found.stream().collect(Collectors.toMap(each -> each.name().value(), title));
    }
}
