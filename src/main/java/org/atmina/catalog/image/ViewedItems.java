package org.atmina.catalog.image;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.atmina.access.Visibility;
import org.atmina.catalog.PublicId;
import org.atmina.outbox.FreshCache;
import org.atmina.outbox.Notices;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// Who may look at what, from memory as long as nothing has changed: tiles are asked for by the thousand.
@ApplicationScoped
public class ViewedItems {
    private static final int ITEMS = 50_000;

    private final Session session;
    private final FreshCache<Optional<ViewedItem>> known;
    private final Cache<PublicId, UUID> ids =
            Caffeine.newBuilder().maximumSize(ITEMS).build();

    ViewedItems(Session session, Notices notices) {
        this.session = session;
        this.known = new FreshCache<>(notices, ITEMS);
    }

    /// Waits for the database only where the item is not known.
    public Optional<ViewedItem> byId(UUID item) {
        return known.get(
                item,
                ViewedItem.class,
                () -> QuarkusTransaction.joiningExisting().call(() -> read(item)));
    }

    /// Waits for the database only where the item is not known.
    public Optional<ViewedItem> byName(PublicId name) {
        var id = ids.getIfPresent(name); // an item keeps its name for good
        if (id == null) {
            id = QuarkusTransaction.joiningExisting().call(() -> find(name));
        }
        if (id == null) {
            return Optional.empty();
        }
        ids.put(name, id);
        return byId(id);
    }

    private @Nullable UUID find(PublicId name) {
        return session.createNativeQuery("select id from item where name = :name", UUID.class)
                .setParameter("name", name.value())
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    /// As [#byId], without ever waiting: null where the database would have to be asked.
    public @Nullable Optional<ViewedItem> ifKnown(UUID item) {
        return known.known(item, ViewedItem.class);
    }

    private Optional<ViewedItem> read(UUID item) {
        return session.createNativeQuery("""
                        select id, name, state, visibility, embargo_until, preview_width, rights, version
                        from item where id = :id
                        """, Object[].class)
                .setParameter("id", item)
                .getResultStream()
                .findFirst()
                .map(ViewedItems::item);
    }

    private static ViewedItem item(Object[] row) {
        return new ViewedItem(
                (UUID) row[0],
                new PublicId((String) row[1]),
                new Visibility.Subject((String) row[2], (String) row[3], date(row[4])),
                (Integer) row[5],
                (String) row[6],
                (Long) row[7]);
    }

    private static @Nullable LocalDate date(@Nullable Object date) {
        return date instanceof Date sql ? sql.toLocalDate() : (LocalDate) date;
    }
}
