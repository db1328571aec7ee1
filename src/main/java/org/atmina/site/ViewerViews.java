package org.atmina.site;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.atmina.catalog.Box;
import org.atmina.catalog.ItemRecord;
import org.atmina.catalog.image.PageImage;
import org.atmina.catalog.image.PageImages;
import org.atmina.iiif.IiifAddresses;
import org.atmina.iiif.state.ContentState;
import org.atmina.iiif.state.ContentStates;
import org.atmina.iiif.state.StateAddresses;
import org.jspecify.annotations.Nullable;

/// Puts the viewer together.
@ApplicationScoped
class ViewerViews {
    static final String PARAMETER = "iiif-content";
    static final String PATH = "/viewer";

    private static final String PICTURE = "/full/!1024,1024/0/default.jpg";

    private final PageImages images;
    private final ContentStates states;
    private final StateAddresses published;
    private final IiifAddresses addresses;
    private final CollectionViews collections;
    private final Wordings wordings;
    private final ItemLabels labels;
    private final Pages pages;

    ViewerViews(
            PageImages images,
            ContentStates states,
            StateAddresses published,
            IiifAddresses addresses,
            CollectionViews collections,
            Wordings wordings,
            ItemLabels labels,
            Pages pages) {
        this.images = images;
        this.states = states;
        this.published = published;
        this.addresses = addresses;
        this.collections = collections;
        this.wordings = wordings;
        this.labels = labels;
        this.pages = pages;
    }

    /// The viewer without anything to look at.
    ///
    /// @param notice why; null where nobody has asked for anything
    static ViewerView empty(Visit visit, @Nullable String notice) {
        return new ViewerView(notice, visit.parameter(PARAMETER).orElse(null), null);
    }

    /// The canvas that is meant; where it is not of this item, the first one, and a notice that says so.
    ViewerView of(ItemRecord item, ContentState.OfItem state, Visit visit) {
        var say = visit.say();
        var all = images.ofItem(item.id());
        if (all.isEmpty()) {
            return empty(visit, say.of("site.viewer.noImages"));
        }
        int at = state.image() == null ? 0 : place(all, state.image());
        var notice = at < 0 ? say.of("site.viewer.noCanvas") : null;
        return new ViewerView(notice, null, shown(item, all, Math.max(at, 0), at < 0 ? null : state, visit));
    }

    /// The address that opens a page of an item; without one, the item.
    String link(ItemRecord item, @Nullable UUID image, Visit visit) {
        return address(states.link(item.name(), image, null), visit).toString();
    }

    private ViewerView.Shown shown(
            ItemRecord item, List<PageImage> all, int at, ContentState.@Nullable OfItem state, Visit visit) {
        var image = all.get(at);
        var box = Optional.ofNullable(state)
                .map(ContentState.OfItem::region)
                .flatMap(region -> region.on(image.width(), image.height()))
                .orElse(null);
        var sent = states.link(item.name(), image.id(), box);
        var service = "/iiif/3/" + image.id() + "~" + image.version();
        return new ViewerView.Shown(
                collections.way(item.collectionId(), visit),
                wordings.of(List.of(item.title()), visit.languages(), visit.say())
                        .apply(item.title()),
                labels.of(item.id(), visit.say()),
                ItemCards.link(item, visit.say()),
                sent,
                addresses.canvas(item.name(), image.id()),
                addresses.manifest(item.name()),
                service,
                service + PICTURE,
                image.width(),
                image.height(),
                box == null ? null : numbers(box),
                at + 1,
                all.size(),
                at == 0 ? null : link(item, all.get(at - 1).id(), visit),
                at == all.size() - 1 ? null : link(item, all.get(at + 1).id(), visit),
                pages.absolute(address(sent, visit)),
                published.published(item.name(), image.id(), box),
                image.isTypeset() ? null : ItemViews.scanLink(item, image.filePosition(), image.number(), visit.say()));
    }

    private static Address address(String state, Visit visit) {
        return Address.of(visit.language(), PATH).with(PARAMETER, state);
    }

    private static String numbers(Box box) {
        return "%d,%d,%d,%d".formatted(box.x(), box.y(), box.width(), box.height());
    }

    private static int place(List<PageImage> all, UUID image) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).id().equals(image)) {
                return i;
            }
        }
        return -1;
    }
}
