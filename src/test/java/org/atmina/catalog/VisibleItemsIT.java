package org.atmina.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.atmina.access.Reader;
import org.atmina.access.Roles;
import org.atmina.access.Visibility;
import org.atmina.testing.Given;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The condition of lists and the one decision on single items say the same of every state, visibility and reader.
@QuarkusTest
class VisibleItemsIT {
    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);
    private static final List<Reader> READERS = List.of(
            Reader.ANONYMOUS,
            new Reader("reader", Set.of(Roles.REGISTERED), Set.of()),
            new Reader("translator", Set.of(Roles.TRANSLATOR), Set.of()));

    @Inject
    Items items;

    @Inject
    Collections collections;

    @Inject
    ItemRepository repository;

    @Test
    void listsAgreeWithTheDecision() {
        var collection = new PublicId(Given.collection());
        var all = everyKind(collection);
        for (Reader reader : READERS) {
            var listed = items.list(new ItemFilter(collection, null, null), reader, 1, 200);
            var open = all.stream()
                    .filter(item -> Visibility.decide(item.subject(), reader, TODAY) == Visibility.Decision.OPEN)
                    .map(ItemRecord::name)
                    .toList();
            assertThat(listed.entries()).extracting(ItemRecord::name).containsExactlyInAnyOrderElementsOf(open);
            assertThat(listed.total()).isEqualTo(open.size());
        }
    }

    @Test
    void aCollectionIsSeenByWhoSeesSomethingInIt() {
        for (ItemVisibility visibility : List.of(ItemVisibility.REGISTERED, ItemVisibility.STAFF)) {
            var collection = new PublicId(Given.collection());
            var only = make(collection, ItemState.PUBLISHED, visibility, null);
            for (Reader reader : READERS) {
                boolean open = Visibility.decide(only.subject(), reader, TODAY) == Visibility.Decision.OPEN;
                assertThat(collections.see(collection, reader).isPresent())
                        .as(visibility + " for " + reader)
                        .isEqualTo(open || reader.isStaff());
            }
        }
    }

    private List<ItemRecord> everyKind(PublicId collection) {
        var all = new ArrayList<ItemRecord>();
        for (ItemState state : ItemState.values()) {
            all.add(make(collection, state, ItemVisibility.PUBLIC, null));
            all.add(make(collection, state, ItemVisibility.REGISTERED, null));
            all.add(make(collection, state, ItemVisibility.STAFF, null));
            all.add(make(collection, state, ItemVisibility.EMBARGOED, TODAY));
            all.add(make(collection, state, ItemVisibility.EMBARGOED, TODAY.plusDays(1)));
        }
        return all;
    }

    private ItemRecord make(
            PublicId collection, ItemState state, ItemVisibility visibility, @Nullable LocalDate embargoUntil) {
        var name = new PublicId(Given.item(collection.value()));
        QuarkusTransaction.requiringNew().run(() -> {
            var item = repository.find("name", name.value()).firstResult();
            item.state = state.slug();
            item.visibility = visibility.slug();
            item.embargoUntil = embargoUntil;
            item.withdrawnAt = state == ItemState.WITHDRAWN ? item.createdAt : null;
        });
        return items.byName(name).orElseThrow();
    }
}
