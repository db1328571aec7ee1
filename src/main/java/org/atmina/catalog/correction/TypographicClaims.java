package org.atmina.catalog.correction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.atmina.access.Reader;
import org.atmina.catalog.Outcome;
import org.atmina.catalog.SourceHistory;
import org.atmina.catalog.TextUnitRecord;
import org.atmina.catalog.UnitLocks;
import org.atmina.catalog.UnitsInSight;
import org.atmina.problem.Problem;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// "Typographic only, meaning unchanged": one person says so of a correction, and where a second one
/// agrees, the translations of the earlier wording stay approved.
@ApplicationScoped
@Transactional
public class TypographicClaims {
    private final Session session;
    private final UnitsInSight units;
    private final UnitLocks locks;
    private final Sources sources;
    private final SourceHistory history;
    private final SourceChanges changes;
    private final Clock clock;

    TypographicClaims(
            Session session,
            UnitsInSight units,
            UnitLocks locks,
            Sources sources,
            SourceHistory history,
            SourceChanges changes,
            Clock clock) {
        this.session = session;
        this.units = units;
        this.locks = locks;
        this.sources = sources;
        this.history = history;
        this.changes = changes;
        this.clock = clock;
    }

    /// What was claimed of a unit, the newest first.
    public List<TypographicClaim> of(UUID unit) {
        return session.createNativeQuery("""
                        select id, unit_id, from_hash, to_hash, claimed_by, claimed_at, decision, decided_by, decided_at,
                               note
                        from typographic_claim where unit_id = :unit order by claimed_at desc, id
                        """, Object[].class)
                .setParameter("unit", unit)
                .getResultStream()
                .map(TypographicClaims::claim)
                .toList();
    }

    /// Claims that the present wording means what an earlier one did. What was claimed already is not
    /// claimed again.
    public Outcome<TypographicClaim> claim(UUID unit, String fromHash, Reader actor) {
        var found = units.see(unit, actor);
        if (found.isEmpty()) {
            return missing();
        }
        locks.hold(unit);
        var present = sources.history(unit).getFirst();
        if (present.hash().equals(fromHash) || sources.byHash(unit, fromHash).isEmpty()) {
            return new Outcome.NotDone<>(new Problem.Invalid("no-such-wording", Map.of("hash", fromHash)));
        }
        add(unit, fromHash, present.hash(), actor.actor());
        return new Outcome.Done<>(of(unit).stream()
                .filter(claim ->
                        claim.fromHash().equals(fromHash) && claim.toHash().equals(present.hash()))
                .findFirst()
                .orElseThrow());
    }

    void add(UUID unit, String fromHash, String toHash, String actor) {
        int added = session.createNativeMutationQuery("""
                        insert into typographic_claim (id, unit_id, from_hash, to_hash, claimed_by, claimed_at)
                        values (:id, :unit, :from, :to, :actor, :now)
                        on conflict (unit_id, from_hash, to_hash) where decision is distinct from 'refused' do nothing
                        """)
                .setParameter("id", UUID.randomUUID())
                .setParameter("unit", unit)
                .setParameter("from", fromHash)
                .setParameter("to", toHash)
                .setParameter("actor", actor)
                .setParameter("now", clock.instant())
                .executeUpdate();
        if (added > 0) {
            changes.ofUnit(unit, actor, "typographic-claimed", Map.of("hash", fromHash), Map.of("hash", toHash), null);
        }
    }

    /// A second person agrees or does not. What is decided stays so; the same decision again changes
    /// nothing.
    public Outcome<TypographicClaim> decide(
            UUID unit, UUID claim, boolean confirmed, @Nullable String note, Reader decider) {
        var found = units.see(unit, decider);
        if (found.isEmpty()) {
            return missing();
        }
        locks.hold(unit);
        var claimed = find(unit, claim);
        if (claimed.isEmpty()) {
            return new Outcome.NotDone<>(new Problem.Missing("no-such-claim", Map.of()));
        }
        var fault = fault(found.get(), claimed.get(), confirmed, decider);
        if (fault.isPresent()) {
            return new Outcome.NotDone<>(fault.get());
        }
        if (claimed.get().decision() == null) {
            write(found.get(), claimed.get(), confirmed, note, decider.actor());
        }
        return new Outcome.Done<>(find(unit, claim).orElseThrow());
    }

    private Optional<Problem> fault(TextUnitRecord unit, TypographicClaim claim, boolean confirmed, Reader decider) {
        if (units.isClosedTo(decider, unit)) {
            return Optional.of(new Problem.Refused("collection-not-yours", Map.of()));
        }
        if (claim.claimedBy().equals(decider.actor())) {
            return Optional.of(new Problem.Refused("own-claim", Map.of()));
        }
        var decision = claim.decision();
        if (decision == null
                || decision.confirmed() == confirmed && decision.by().equals(decider.actor())) {
            return Optional.empty();
        }
        return Optional.of(new Problem.Conflict("claim-decided", Map.of("by", decision.by())));
    }

    private void write(
            TextUnitRecord unit, TypographicClaim claim, boolean confirmed, @Nullable String note, String decider) {
        session.createNativeMutationQuery("""
                        update typographic_claim
                        set decision = :decision, decided_by = :decider, decided_at = :now, note = :note
                        where id = :id
                        """)
                .setParameter("decision", confirmed ? "confirmed" : "refused")
                .setParameter("decider", decider)
                .setParameter("now", clock.instant())
                .setParameter("note", note, String.class)
                .setParameter("id", claim.id())
                .executeUpdate();
        history.renewSameMeaning(List.of(unit.id()));
        changes.ofUnit(
                unit.id(),
                decider,
                confirmed ? "typographic-confirmed" : "typographic-refused",
                Map.of("hash", claim.fromHash()),
                Map.of("hash", claim.toHash(), "claimedBy", claim.claimedBy()),
                note);
        changes.ofStanding(unit.itemId(), unit.collectionId());
        session.clear();
    }

    private Optional<TypographicClaim> find(UUID unit, UUID claim) {
        return of(unit).stream().filter(each -> each.id().equals(claim)).findFirst();
    }

    private static Outcome<TypographicClaim> missing() {
        return new Outcome.NotDone<>(new Problem.Missing("no-such-text-unit", Map.of()));
    }

    private static TypographicClaim claim(Object[] row) {
        var decision = row[6] == null
                ? null
                : new TypographicClaim.Decision(
                        row[6].equals("confirmed"), (String) row[7], (Instant) row[8], (String) row[9]);
        return new TypographicClaim(
                (UUID) row[0],
                (UUID) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                (Instant) row[5],
                decision);
    }
}
