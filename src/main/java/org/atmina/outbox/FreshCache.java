package org.atmina.outbox;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Remembers what was made from a subject (an item, a collection) until the subject changes. While this process cannot
/// hear of changes it remembers nothing.
///
/// @param <V> what is remembered, under some key within its subject
public final class FreshCache<V> implements Notices.Listener {
    private final Notices notices;
    private final Cache<UUID, Map<Object, V>> kept;

    /// @param subjects of how many subjects something is remembered at most
    public FreshCache(Notices notices, int subjects) {
        this.notices = notices;
        this.kept = Caffeine.newBuilder().maximumSize(subjects).build();
        notices.tell(this);
    }

    /// What is remembered, or what is made now. Two callers may make the same thing at once.
    public V get(UUID subject, Object key, Supplier<V> make) {
        if (!notices.listening()) {
            return make.get();
        }
        // Found before anything is read: if the subject changes meanwhile, this map is dropped, and with it what is
        // about to be made from what was read too early.
        var ofSubject = kept.get(subject, unknown -> new ConcurrentHashMap<>());
        var known = ofSubject.get(key);
        if (known != null) {
            return known;
        }
        var made = make.get();
        ofSubject.put(key, made);
        return made;
    }

    /// What is remembered, without making it; null where nothing is.
    public @Nullable V known(UUID subject, Object key) {
        var ofSubject = notices.listening() ? kept.getIfPresent(subject) : null;
        return ofSubject == null ? null : ofSubject.get(key);
    }

    @Override
    public void changed(Outbox.Kind kind, UUID subject) {
        kept.invalidate(subject);
        if (kind == Outbox.Kind.COLLECTION_CHANGED) {
            kept.invalidateAll(); // what lies below a collection says what it is part of
        }
    }

    @Override
    public void missed() {
        kept.invalidateAll();
    }
}
