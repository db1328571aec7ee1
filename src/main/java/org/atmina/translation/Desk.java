package org.atmina.translation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.atmina.access.Audit;
import org.atmina.access.Reader;
import org.atmina.catalog.Collections;
import org.atmina.catalog.ItemRecord;
import org.atmina.catalog.Items;
import org.atmina.catalog.PublicId;
import org.atmina.catalog.Sighting;
import org.atmina.catalog.TextUnitRecord;
import org.atmina.catalog.TextUnits;
import org.atmina.outbox.Outbox;

/// What a translator has on the desk: the units that they may see, whether they may work on them, and the notice to
/// everybody else when one has changed.
@ApplicationScoped
class Desk {
    private final Items items;
    private final Collections collections;
    private final TextUnits units;
    private final Audit audit;
    private final Outbox outbox;

    Desk(Items items, Collections collections, TextUnits units, Audit audit, Outbox outbox) {
        this.items = items;
        this.collections = collections;
        this.units = units;
        this.audit = audit;
        this.outbox = outbox;
    }

    /// The unit, if this reader sees the item or collection that it belongs to.
    Optional<TextUnitRecord> unit(UUID id, Reader reader) {
        return units.byId(id).filter(unit -> sees(unit, reader));
    }

    private boolean sees(TextUnitRecord unit, Reader reader) {
        return unit.itemId() == null
                ? collections.see(collectionOf(unit), reader).isPresent()
                : items.see(unit.itemId(), reader) instanceof Sighting.Open;
    }

    /// The item, or the answer that it is not there (404) or no longer (410).
    ItemRecord item(PublicId id, Reader reader) {
        return items.see(id, reader).orProblem();
    }

    /// Whether the work of this person is limited to collections that the unit is not in.
    boolean isClosedTo(Reader reader, TextUnitRecord unit) {
        return reader.isKeptOutOf(collections.lineageIdentifiers(collectionOf(unit)));
    }

    private UUID collectionOf(TextUnitRecord unit) {
        if (unit.itemId() == null) {
            return Objects.requireNonNull(unit.collectionId());
        }
        return items.byId(unit.itemId()).orElseThrow().collectionId();
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
            outbox.add(Outbox.Kind.COLLECTION_CHANGED, collectionOf(unit));
        } else {
            outbox.add(Outbox.Kind.ITEM_CHANGED, unit.itemId());
        }
    }
}
