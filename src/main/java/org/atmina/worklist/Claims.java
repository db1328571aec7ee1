package org.atmina.worklist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.atmina.access.Audit;
import org.atmina.access.Reader;
import org.atmina.access.Roles;
import org.atmina.catalog.Collections;
import org.atmina.catalog.UnitsInSight;
import org.atmina.language.LanguageTag;
import org.jspecify.annotations.Nullable;

/// Taking work on, and giving it back. A claim tells others that somebody is at work; it stops nobody from saving,
/// for a volunteer who has left must not block a text, and who saves later gets both wordings side by side anyway.
@ApplicationScoped
public class Claims {
    private static final List<WorkState> OPEN =
            List.of(WorkState.UNTRANSLATED, WorkState.MACHINE, WorkState.DRAFT, WorkState.REJECTED, WorkState.STALE);
    private static final List<WorkState> ANY = List.copyOf(EnumSet.complementOf(EnumSet.of(WorkState.SOURCE)));

    private final ClaimRepository claims;
    private final UnitsInSight units;
    private final Collections collections;
    private final WorklistSettings settings;
    private final Audit audit;
    private final Clock clock;

    Claims(
            ClaimRepository claims,
            UnitsInSight units,
            Collections collections,
            WorklistSettings settings,
            Audit audit,
            Clock clock) {
        this.claims = claims;
        this.units = units;
        this.collections = collections;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
    }

    /// What of an item is claimed or released: all that is open in one language.
    ///
    /// @param collection that holds the item
    public record OfItem(UUID item, UUID collection, LanguageTag language) {}

    /// Claims one text unit; claiming it again makes it last longer.
    @Transactional
    public ClaimOutcome claim(UUID unit, LanguageTag language, Reader reader) {
        if (!worksIn(language, reader)) {
            return new ClaimOutcome.LanguageNotYours();
        }
        var seen = units.see(unit, reader).filter(found -> claims.owner(unit).isPresent());
        if (seen.isEmpty()) {
            return new ClaimOutcome.NoSuchUnit();
        }
        if (units.isClosedTo(reader, seen.get())) {
            return new ClaimOutcome.CollectionNotYours();
        }
        return claim(new ClaimRepository.Piece(false, unit, language), ANY, reader);
    }

    /// Claims all units of an item that are open to translation and that nobody else holds; the caller has decided that
    /// the reader may see the item.
    @Transactional
    public ClaimOutcome claim(OfItem of, Reader reader) {
        if (!worksIn(of.language(), reader)) {
            return new ClaimOutcome.LanguageNotYours();
        }
        if (reader.isKeptOutOf(collections.lineageIdentifiers(of.collection()))) {
            return new ClaimOutcome.CollectionNotYours();
        }
        return claim(new ClaimRepository.Piece(true, of.item(), of.language()), OPEN, reader);
    }

    private ClaimOutcome claim(ClaimRepository.Piece piece, List<WorkState> states, Reader reader) {
        var now = clock.instant();
        int held = claims.claim(piece, states, reader.actor(), now, settings.claimDuration());
        var others = claims.holders(piece, now).stream()
                .filter(holder -> !holder.claim().holder().equals(reader.actor()))
                .toList();
        if (held > 0) {
            int taken = others.stream().mapToInt(ClaimRepository.Holder::units).sum();
            return new ClaimOutcome.Held(held, now.plus(settings.claimDuration()), taken);
        }
        return others.isEmpty()
                ? new ClaimOutcome.NothingOpen()
                : new ClaimOutcome.Taken(others.getFirst().claim());
    }

    private static boolean worksIn(LanguageTag language, Reader reader) {
        return reader.mayTranslateTo(language) || reader.mayReview(language);
    }

    /// Releases the claim on one unit. On what whoever asks does not see there is none but their own.
    ///
    /// @param holder whose claim; null for one's own
    @Transactional
    public ClaimOutcome release(
            UUID unit, LanguageTag language, @Nullable String holder, @Nullable String why, Reader reader) {
        var seen = units.see(unit, reader);
        if (seen.isEmpty() && holder != null && !holder.equals(reader.actor())) {
            return new ClaimOutcome.NoSuchClaim();
        }
        boolean closed = seen.filter(found -> units.isClosedTo(reader, found)).isPresent();
        return release(new ClaimRepository.Piece(false, unit, language), closed, holder, why, reader);
    }

    /// Releases all claims of one person on an item in one language.
    ///
    /// @param holder whose claims; null for one's own
    @Transactional
    public ClaimOutcome release(OfItem of, @Nullable String holder, @Nullable String why, Reader reader) {
        var closed = reader.isKeptOutOf(collections.lineageIdentifiers(of.collection()));
        return release(new ClaimRepository.Piece(true, of.item(), of.language()), closed, holder, why, reader);
    }

    /// @param closed whether who asks has no business with what others do there
    private ClaimOutcome release(
            ClaimRepository.Piece piece, boolean closed, @Nullable String holder, @Nullable String why, Reader reader) {
        var whose = Optional.ofNullable(holder).orElseGet(reader::actor);
        boolean own = whose.equals(reader.actor());
        if (!own && (closed || !reader.is(Roles.CURATOR) && !reader.is(Roles.ARCHIVIST))) {
            return new ClaimOutcome.NotYourClaim();
        }
        var released = claims.release(piece, whose, clock.instant());
        if (released.isEmpty()) {
            return new ClaimOutcome.NoSuchClaim();
        }
        if (!own) {
            claims.turn(released.getFirst(), piece.language(), whose, reader.actor(), why);
            record(piece, whose, released.size(), why, reader);
        }
        return new ClaimOutcome.Released(released.size());
    }

    private void record(
            ClaimRepository.Piece piece, String holder, int released, @Nullable String why, Reader curator) {
        var before = new HashMap<String, Object>();
        before.put("language", piece.language().value());
        before.put("holder", holder);
        before.put("units", released);
        var kind = piece.whole() ? "item" : "text-unit";
        audit.record(new Audit.Act(curator.actor(), "claim-released", kind, piece.id(), before, null, why));
    }
}
