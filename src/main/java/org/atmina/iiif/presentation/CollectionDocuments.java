package org.atmina.iiif.presentation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.atmina.iiif.JsonDocument;
import org.atmina.outbox.Notices;
import org.atmina.outbox.Outbox;

/// Remembers collections as bytes until anything in the archive changes: a collection tells of its items, and any item
/// may be one of them.
@ApplicationScoped
class CollectionDocuments implements Notices.Listener {
    private static final int WEIGHT = 64 << 20;

    private final Notices notices;
    private final AtomicLong changes = new AtomicLong();
    private final Cache<Object, Kept> kept = Caffeine.newBuilder()
            .maximumWeight(WEIGHT)
            .weigher((Object key, Kept each) -> each.document().weight())
            .build();

    /// @param change how many changes there had been before it was begun
    private record Kept(JsonDocument document, long change) {}

    CollectionDocuments(Notices notices) {
        this.notices = notices;
        notices.tell(this);
    }

    /// @param key all that the document depends on besides the archive itself
    JsonDocument get(Object key, Supplier<JsonDocument> make) {
        long now = changes.get();
        var known = notices.listening() ? kept.getIfPresent(key) : null;
        if (known != null && known.change() == now) {
            return known.document();
        }
        var made = make.get();
        kept.put(key, new Kept(made, now));
        return made;
    }

    @Override
    public void changed(Outbox.Kind kind, UUID subject) {
        changes.incrementAndGet();
    }

    @Override
    public void missed() {
        changes.incrementAndGet();
    }
}
