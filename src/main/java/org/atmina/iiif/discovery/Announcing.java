package org.atmina.iiif.discovery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atmina.catalog.Locks;
import org.jspecify.annotations.Nullable;

/// Compares what is announced with what is true, and announces the difference. One transaction at a time does so, after
/// the changes were committed: so announcements come in one order, and that is the order in which they can be read.
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Announcing {
    private static final String ALONE = "iiif-discovery";
    private static final int AT_ONCE = 500;

    private final Locks locks;
    private final Notes notes;
    private final Standings standings;
    private final Announced announced;
    private final Activities activities;

    Announcing(Locks locks, Notes notes, Standings standings, Announced announced, Activities activities) {
        this.locks = locks;
        this.notes = notes;
        this.standings = standings;
        this.announced = announced;
        this.activities = activities;
    }

    /// Follows some notes.
    ///
    /// @return whether there were any
    boolean follow() {
        locks.take(ALONE);
        var taken = notes.take(AT_ONCE);
        if (taken.isEmpty()) {
            return false;
        }
        var changes = new ArrayList<Change>();
        var touched = new HashSet<>(settleItems(taken.items(), changes));
        touched.addAll(around(taken.lookedAt()));
        touched.addAll(around(standings.withParts(taken.collections())));
        notes.addItemsIn(taken.collections()); // they say what they are part of
        if (!touched.isEmpty()) {
            settleCollections(touched, changes);
        }
        activities.add(changes);
        if (taken.refresh()) {
            activities.refresh();
        }
        return true;
    }

    /// Looks for items about which something else is announced than what is true. What this means for the collections
    /// around them is noted and follows, for they would change with every stretch.
    ///
    /// @return whether there may be more
    boolean sweepItems() {
        locks.take(ALONE);
        var strayed = standings.strayedItems(AT_ONCE);
        var changes = new ArrayList<Change>();
        notes.addCollections(settleItems(strayed, changes));
        activities.add(changes);
        return strayed.size() == AT_ONCE;
    }

    /// The same for collections, and for the top, which is there from the first day.
    void sweepCollections() {
        locks.take(ALONE);
        var changes = new ArrayList<Change>();
        settleCollections(around(standings.strayedCollections()), changes);
        activities.add(changes);
    }

    /// @return the collections to look at: where changed items stand, and stood before
    private Set<UUID> settleItems(Set<UUID> items, List<Change> changes) {
        if (items.isEmpty()) {
            return Set.of();
        }
        var now = standings.ofItems(items);
        var before = announced.of(items);
        var changed = settle(items, before, now, changes);
        return around(within(changed, before, now));
    }

    private void settleCollections(Set<UUID> collections, List<Change> changes) {
        if (!collections.isEmpty()) {
            settle(collections, announced.of(collections), standings.ofCollections(collections), changes);
        }
        var top = List.of(Standings.TOP);
        settle(top, announced.of(top), Map.of(Standings.TOP, standings.ofTop()), changes);
    }

    /// These collections with all above them, and those where they stood before with all above those.
    private Set<UUID> around(Collection<UUID> collections) {
        if (collections.isEmpty()) {
            return Set.of();
        }
        var all = new HashSet<>(collections);
        all.addAll(standings.lineages(collections));
        var before = announced.of(all).values().stream()
                .map(Standing::within)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        all.addAll(standings.lineages(before));
        return all;
    }

    private static Set<UUID> within(Collection<UUID> changed, Map<UUID, Standing> before, Map<UUID, Standing> now) {
        return changed.stream()
                .flatMap(id -> Stream.of(within(before.get(id)), within(now.get(id))))
                .flatMap(Stream::ofNullable)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static @Nullable UUID within(@Nullable Standing standing) {
        return standing == null ? null : standing.within();
    }

    /// @return what has changed
    private List<UUID> settle(
            Collection<UUID> ids, Map<UUID, Standing> before, Map<UUID, Standing> now, List<Change> changes) {
        var changed = new ArrayList<UUID>();
        for (UUID id : ids) {
            var change = Change.between(before.get(id), now.get(id));
            if (change.isPresent()) {
                changes.add(change.get());
                changed.add(id);
                announce(id, change.get(), now.get(id));
            }
        }
        return changed;
    }

    private void announce(UUID id, Change change, @Nullable Standing now) {
        if (now == null || change.type() == ActivityType.DELETE) {
            announced.remove(id);
        } else {
            announced.put(now);
        }
    }
}
