package org.atmina.catalog.authority.mention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.atmina.access.Audit;
import org.atmina.access.Reader;
import org.atmina.catalog.ItemRecord;
import org.atmina.catalog.Listing;
import org.atmina.catalog.Outcome;
import org.atmina.catalog.PublicId;
import org.atmina.catalog.authority.Authorities;
import org.atmina.outbox.Outbox;
import org.atmina.problem.Problem;
import org.jspecify.annotations.Nullable;

/// The names in the texts of items: finds them, and keeps what people decide about them.
@ApplicationScoped
@Transactional
public class Mentions {
    private final MentionStore store;
    private final MentionRequests requests;
    private final Authorities authorities;
    private final Audit audit;
    private final Outbox outbox;
    private final Clock clock;

    Mentions(
            MentionStore store,
            MentionRequests requests,
            Authorities authorities,
            Audit audit,
            Outbox outbox,
            Clock clock) {
        this.store = store;
        this.requests = requests;
        this.authorities = authorities;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// Asks for suggestions; they are made in the background.
    public void suggest(ItemRecord item, Reader actor) {
        requests.add(item.id(), actor.actor());
    }

    /// Whether suggestions were asked for and are not made yet.
    public boolean isPending(ItemRecord item) {
        return requests.isWaiting(item.id());
    }

    /// A stretch of the mentions in an item, in reading order.
    ///
    /// @param state null for all of them
    /// @param page from 1
    public Listing<Mention> list(ItemRecord item, @Nullable MentionState state, int page, int size) {
        return new Listing<>(
                store.count(item.id(), state), page, size, store.list(item.id(), state, (page - 1) * size, size));
    }

    /// A mention that somebody has found, confirmed at once.
    public Outcome<Mention> add(ItemRecord item, Mention.Stretch at, PublicId name, Reader actor) {
        var authority = authorities.byName(name);
        if (authority.isEmpty() || authority.get().standing().successor() != null) {
            return new Outcome.NotDone<>(new Problem.Invalid("no-such-authority", Map.of("id", name.value())));
        }
        var made = at.end() <= at.start()
                ? Optional.<UUID>empty()
                : store.confirmNew(item.id(), at, authority.get().id(), actor.actor(), clock.instant());
        return made.flatMap(id -> store.find(item.id(), id))
                .map(mention -> decided(item, mention, MentionState.CONFIRMED, actor))
                .orElseGet(() -> new Outcome.NotDone<>(new Problem.Invalid("mention-outside-text", Map.of())));
    }

    /// Says whether the words mean the authority. The last word counts; the same again changes nothing.
    ///
    /// @param state confirmed or rejected
    public Outcome<Mention> decide(ItemRecord item, UUID id, MentionState state, Reader actor) {
        var found = store.find(item.id(), id);
        if (found.isEmpty()) {
            return new Outcome.NotDone<>(new Problem.Missing("no-such-mention", Map.of("id", id.toString())));
        }
        if (found.get().state() == state) {
            return new Outcome.Done<>(found.get());
        }
        store.decide(id, state, actor.actor(), clock.instant());
        return decided(item, found.get(), state, actor);
    }

    private Outcome<Mention> decided(ItemRecord item, Mention mention, MentionState state, Reader actor) {
        if (state == MentionState.CONFIRMED) {
            store.rejectOthers(mention, actor.actor(), clock.instant());
        }
        audit.record(new Audit.Act(
                actor.actor(),
                state == MentionState.CONFIRMED ? "mention confirmation" : "mention rejection",
                "item",
                item.id(),
                null,
                Map.of(
                        "segment", mention.at().segment(),
                        "start", mention.at().start(),
                        "end", mention.at().end(),
                        "text", mention.found().text(),
                        "authority", mention.authority().name().value()),
                null));
        outbox.add(Outbox.Kind.ITEM_CHANGED, item.id());
        return new Outcome.Done<>(store.find(item.id(), mention.id()).orElseThrow());
    }

    /// What an item links, by its description and by confirmed mentions in its present text.
    public LinkedAuthorities linked(UUID itemId) {
        var all = new LinkedHashSet<LinkedAuthority>();
        var segments = new HashMap<UUID, List<LinkedAuthority>>();
        for (Object[] row : store.links(itemId)) {
            var authority = MentionStore.link(row);
            all.add(authority);
            if (row[3] instanceof UUID segment) {
                segments.computeIfAbsent(segment, any -> new ArrayList<>()).add(authority);
            }
        }
        return new LinkedAuthorities(List.copyOf(all), segments);
    }
}
