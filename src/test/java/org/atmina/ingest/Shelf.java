package org.atmina.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.atmina.access.Reader;
import org.atmina.access.Roles;
import org.atmina.catalog.CollectionEditing;
import org.atmina.catalog.CollectionForm;
import org.atmina.catalog.CollectionLevel;
import org.atmina.catalog.CollectionRecord;
import org.atmina.catalog.ItemEditing;
import org.atmina.catalog.ItemForm;
import org.atmina.catalog.ItemLevel;
import org.atmina.catalog.ItemRecord;
import org.atmina.catalog.ItemType;
import org.atmina.catalog.ItemVisibility;
import org.atmina.catalog.Publication;
import org.atmina.catalog.WrittenText;
import org.atmina.language.LanguageTag;

/// Items to put files into.
@ApplicationScoped
class Shelf {
    private static final Reader ARCHIVIST = new Reader("shelf", Set.of(Roles.ARCHIVIST, Roles.CURATOR), Set.of());

    private final CollectionEditing collections;
    private final ItemEditing items;
    private final Publication publication;

    Shelf(CollectionEditing collections, ItemEditing items, Publication publication) {
        this.collections = collections;
        this.items = items;
        this.publication = publication;
    }

    /// A draft in these languages.
    ItemRecord item(String... languages) {
        var form = new ItemForm(
                collection().name(),
                null,
                ItemLevel.ITEM,
                ItemType.TEXT,
                List.of(languages).stream().map(LanguageTag::of).toList(),
                null,
                null,
                null,
                null,
                ItemVisibility.PUBLIC,
                null,
                null,
                title("An item with files"),
                null,
                List.of());
        return items.create(form, ARCHIVIST).orProblem();
    }

    private CollectionRecord collection() {
        var form = new CollectionForm(
                "shelf-" + UUID.randomUUID(), CollectionLevel.FONDS, null, title("A collection of files"), null);
        return collections.create(form, ARCHIVIST).orProblem();
    }

    void publish(ItemRecord item) {
        publication.publish(item.name(), true, ARCHIVIST).orProblem();
    }

    void withdraw(ItemRecord item) {
        publication.withdraw(item.name(), "A mistake", ARCHIVIST).orProblem();
    }

    private static WrittenText title(String text) {
        var english = LanguageTag.of("en");
        return new WrittenText(english, Map.of(english, text));
    }
}
