package org.atmina.translation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.atmina.access.Audit;
import org.atmina.access.Reader;
import org.atmina.catalog.ItemRecord;
import org.atmina.catalog.Items;
import org.atmina.catalog.PublicId;
import org.atmina.catalog.TextUnitRecord;
import org.atmina.catalog.UnitsInSight;
import org.atmina.catalog.steward.Stewards;
import org.atmina.outbox.Outbox;

/// What a translator has on the desk: the units that they may see, whether they may work on them, and
/// the notice to everybody else when one has changed.
@ApplicationScoped
class Desk {
    private final Items items;
    private final UnitsInSight units;
    private final Stewards stewards;
    private final Audit audit;
    private final Outbox outbox;

    Desk(Items items, UnitsInSight units, Stewards stewards, Audit audit, Outbox outbox) {
        this.items = items;
        this.units = units;
        this.stewards = stewards;
        this.audit = audit;
        this.outbox = outbox;
    }

    /// The unit, if this reader sees the item or collection that it belongs to.
    Optional<TextUnitRecord> unit(UUID id, Reader reader) {
        return units.see(id, reader);
    }

    /// The item, or the answer that it is not there (404) or no longer (410).
    ItemRecord item(PublicId id, Reader reader) {
        return items.see(id, reader).orProblem();
    }

    /// Whether the work of this person is limited to collections that the unit is not in.
    boolean isClosedTo(Reader reader, TextUnitRecord unit) {
        return units.isClosedTo(reader, unit);
    }

    /// Why this person may not work at the translation of a steward: the steward, their language or their
    /// collections are in the way.
    Optional<TranslationOutcome> closed(TextUnitRecord unit, String steward, Reader reader, boolean ofLanguage) {
        var fault = stewards.fault(steward, reader);
        if (fault.isPresent()) {
            return Optional.of(new TranslationOutcome.StewardNotYours(fault.get()));
        }
        if (!ofLanguage) {
            return Optional.of(new TranslationOutcome.LanguageNotYours());
        }
        return isClosedTo(reader, unit) ? Optional.of(new TranslationOutcome.CollectionNotYours()) : Optional.empty();
    }

    /// Records the act, and says that what is found and shown must follow.
    void changed(TextUnitRecord unit, String act, Reader who, Revision revision) {
        var after = Map.of(
                "language", revision.language().value(),
                "revision", revision.revision(),
                "status", revision.review().status().slug(),
                "steward", revision.steward());
        audit.record(new Audit.Act(
                who.actor(),
                act,
                "text-unit",
                unit.id(),
                null,
                after,
                revision.review().note()));
        tell(unit);
    }

    /// Says that what is found and shown must follow.
    void tell(TextUnitRecord unit) {
        if (unit.authorityId() != null) {
            return; // it stands with the authority only, which is read from the database
        }
        if (unit.itemId() == null) {
            outbox.add(Outbox.Kind.COLLECTION_CHANGED, units.collectionOf(unit));
        } else {
            outbox.add(Outbox.Kind.ITEM_CHANGED, unit.itemId());
        }
    }
}
