package org.atmina.site;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import org.atmina.catalog.ItemDate;
import org.atmina.catalog.ItemFiles;
import org.atmina.catalog.ItemRecord;
import org.atmina.catalog.PageRecord;
import org.atmina.catalog.TextUnitRecord;
import org.jspecify.annotations.Nullable;

/// Makes list entries of items.
@ApplicationScoped
class ItemCards {
    private final Wordings wordings;
    private final ItemLabels labels;
    private final ItemFiles files;

    ItemCards(Wordings wordings, ItemLabels labels, ItemFiles files) {
        this.wordings = wordings;
        this.labels = labels;
        this.files = files;
    }

    List<ItemCard> of(List<ItemRecord> items, Visit visit) {
        var titles = wordings.of(items.stream().map(ItemRecord::title).toList(), visit.languages(), visit.say());
        var warnings = labels.of(items.stream().map(ItemRecord::id).toList(), visit.say());
        return items.stream()
                .map(item -> card(item, titles, warnings.get(item.id()), visit))
                .toList();
    }

    private ItemCard card(
            ItemRecord item, Function<TextUnitRecord, Wording> titles, @Nullable String warning, Visit visit) {
        var say = visit.say();
        return new ItemCard(
                link(item, say),
                titles.apply(item.title()),
                warning,
                date(item.facts().date(), say),
                say.of("site.type." + item.facts().type().slug()),
                item.facts().languages().stream().map(say::languageName).toList(),
                files.pages(item.id(), 1, 1).entries().stream()
                        .filter(ItemCards::hasPicture)
                        .findFirst()
                        .map(page -> thumbnail(item, page))
                        .orElse(null));
    }

    static String link(ItemRecord item, Words say) {
        return Address.of(say.language(), "/items/" + item.name()).toString();
    }

    /// The date in words; where it is not known to the calendar, as somebody wrote it.
    static @Nullable String date(@Nullable ItemDate date, Words say) {
        if (date == null) {
            return null;
        }
        return date.edtf() == null ? date.asWritten() : say.date(date.edtf().text());
    }

    /// A page of which no image could be made measures nothing.
    static boolean hasPicture(PageRecord page) {
        return page.width() > 0;
    }

    static String thumbnail(ItemRecord item, PageRecord page) {
        return picture(item, page) + "thumbnail.jpg";
    }

    static String image(ItemRecord item, PageRecord page) {
        return picture(item, page) + "image.jpg";
    }

    private static String picture(ItemRecord item, PageRecord page) {
        return "/api/v1/items/%s/pages/%d/%d/".formatted(item.name(), page.filePosition(), page.number());
    }
}
