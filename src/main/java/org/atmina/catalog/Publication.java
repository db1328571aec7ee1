package org.atmina.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.atmina.access.Reader;
import org.atmina.problem.Problem;
import org.jspecify.annotations.Nullable;

/// Moves items through their states: draft, in review, published, withdrawn.
@ApplicationScoped
@Transactional
public class Publication {
    private final ItemRepository items;
    private final Items found;
    private final ItemJobs jobs;
    private final Changes changes;
    private final Clock clock;

    Publication(ItemRepository items, Items found, ItemJobs jobs, Changes changes, Clock clock) {
        this.items = items;
        this.found = found;
        this.jobs = jobs;
        this.changes = changes;
        this.clock = clock;
    }

    /// From draft to review.
    public Outcome<ItemRecord> submit(PublicId name, Reader actor) {
        return move(
                name,
                Set.of(ItemState.DRAFT),
                item -> Optional.empty(),
                item -> {
                    item.state = ItemState.IN_REVIEW.slug();
                    return new Step("submission", Map.of(), null);
                },
                actor);
    }

    /// Lets readers in, unless files are still being read or were not read well.
    ///
    /// @param acknowledgeErrors somebody has looked at the files in trouble and publishes all the same
    public Outcome<ItemRecord> publish(PublicId name, boolean acknowledgeErrors, Reader actor) {
        return move(
                name,
                Set.of(ItemState.DRAFT, ItemState.IN_REVIEW),
                item -> unfinished(item, acknowledgeErrors),
                item -> {
                    jobs.acknowledge(item.id);
                    item.state = ItemState.PUBLISHED.slug();
                    item.publishedAt = clock.instant();
                    return new Step("publication", Map.of("acknowledgeErrors", acknowledgeErrors), null);
                },
                actor);
    }

    /// Leaves a tombstone, for good.
    public Outcome<ItemRecord> withdraw(PublicId name, String reason, Reader actor) {
        return move(
                name,
                Set.of(ItemState.PUBLISHED),
                item -> Optional.empty(),
                item -> {
                    item.state = ItemState.WITHDRAWN.slug();
                    item.withdrawnAt = clock.instant();
                    item.withdrawnReason = reason.strip();
                    return new Step("withdrawal", Map.of(), reason.strip());
                },
                actor);
    }

    private interface Check {
        Optional<Problem> fault(ItemEntity item);
    }

    private interface Move {
        Step make(ItemEntity item);
    }

    /// What the audit says of a move.
    private record Step(
            String action, Map<String, ?> facts, @Nullable String why) {}

    private Outcome<ItemRecord> move(PublicId name, Set<ItemState> from, Check check, Move move, Reader actor) {
        var item = items.find("name", name.value())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult();
        if (item == null) {
            return new Outcome.NotDone<>(new Problem.Missing("no-such-item", Map.of("id", name.value())));
        }
        if (!from.contains(item.state())) {
            return new Outcome.NotDone<>(new Problem.Conflict("wrong-state", Map.of("state", item.state)));
        }
        var fault = check.fault(item);
        if (fault.isPresent()) {
            return new Outcome.NotDone<>(fault.get());
        }
        var step = move.make(item);
        item.updatedAt = clock.instant();
        items.flush();
        changes.ofItem(item.id, actor.actor(), step.action(), step.facts(), step.why());
        return new Outcome.Done<>(found.record(item));
    }

    private Optional<Problem> unfinished(ItemEntity item, boolean acknowledgeErrors) {
        long working = jobs.unfinished(item.id);
        if (working > 0) {
            return Optional.of(new Problem.Conflict("item-still-ingesting", Map.of("jobs", working)));
        }
        var troubled = acknowledgeErrors ? List.<ItemJobs.Trouble>of() : jobs.unacknowledged(item.id);
        return troubled.isEmpty()
                ? Optional.empty()
                : Optional.of(new Problem.Conflict(
                        "item-has-failed-files", Map.of("count", troubled.size(), "files", listed(troubled))));
    }

    private static List<Map<String, Object>> listed(List<ItemJobs.Trouble> troubled) {
        return troubled.stream()
                .map(file -> Map.<String, Object>of(
                        "position", file.position(), "name", file.name(), "outcome", file.outcome()))
                .toList();
    }
}
