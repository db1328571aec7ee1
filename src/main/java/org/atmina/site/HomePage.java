package org.atmina.site;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import org.atmina.catalog.ItemFilter;
import org.atmina.catalog.ItemRecord;
import org.atmina.catalog.ItemState;
import org.atmina.catalog.Items;
import org.atmina.catalog.Listing;
import org.atmina.language.LanguageTag;
import org.jboss.resteasy.reactive.RestPath;

/// `/{lang}/`: what this is, a search box, the collections, and what came last.
@Path("/{lang: en|et|lv|lt|pl|fi}")
@RunOnVirtualThread
public class HomePage {
    private static final int NEWEST = 6;
    private static final ItemFilter PUBLISHED = new ItemFilter(null, ItemState.PUBLISHED, null);

    private final Visits visits;
    private final Pages pages;
    private final Items items;
    private final ItemCards cards;
    private final CollectionTrees trees;

    HomePage(Visits visits, Pages pages, Items items, ItemCards cards, CollectionTrees trees) {
        this.visits = visits;
        this.pages = pages;
        this.items = items;
        this.cards = cards;
        this.trees = trees;
    }

    @GET
    @PermitAll
    public Response get(@RestPath LanguageTag lang) {
        var visit = visits.in(lang);
        var say = visit.say();
        var all = trees.all(visit);
        var newest = newest(visit);
        var view = new HomeView(newest.total(), all.total(), all.tree(), cards.of(newest.entries(), visit));
        var head = new Pages.Head(
                say.of("site.home.title"),
                say.of("site.home.lead"),
                Address.of(visit.language(), "/"),
                Frame.Section.HOME);
        return pages.answer(visit, Templates.home(pages.frame(visit, head), say, view));
    }

    /// The catalog lists the oldest first; the newest are at its end.
    private Listing<ItemRecord> newest(Visit visit) {
        var first = items.list(PUBLISHED, visit.reader(), 1, NEWEST);
        int last = (int) ((first.total() + NEWEST - 1) / NEWEST);
        var found = new ArrayList<ItemRecord>();
        for (int page = Math.max(1, last - 1); page <= last; page++) {
            found.addAll(
                    page == 1
                            ? first.entries()
                            : items.list(PUBLISHED, visit.reader(), page, NEWEST)
                                    .entries());
        }
        List<ItemRecord> newest = found.reversed().stream().limit(NEWEST).toList();
        return new Listing<>(first.total(), 1, NEWEST, newest);
    }
}
