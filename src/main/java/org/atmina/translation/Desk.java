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
import org.atmina.outbox.Outbox;

/// What a translator has on the desk: the units that they may see, whether they may work on them, and
/// the notice to everybody else when one has changed.
@ApplicationScoped
class Desk {
    private final Items items;
    private final UnitsInSight units;
    private final Audit audit;
    private final Outbox outbox;

    Desk(Items items, UnitsInSight units, Audit audit, Outbox outbox) {
        this.items = items;
        this.units = units;
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

    /// Records the act, and says that what is found and shown must follow.
    void changed(TextUnitRecord unit, String act, Reader who, Revision revision) {
        var after = Map.of(
                "language", revision.language().value(),
                "revision", revision.revision(),
                "status", revision.review().status().slug());
        audit.record(new Audit.Act(
                who.actor(),
                act,
                "text-unit",
                unit.id(),
                null,
                after,
                revision.review().note()));
        if (unit.itemId() == null) {
            outbox.add(Outbox.Kind.COLLECTION_CHANGED, units.collectionOf(unit));
        } else {
            outbox.add(Outbox.Kind.ITEM_CHANGED, unit.itemId());
        }
    }
}
