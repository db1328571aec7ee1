package org.atmina.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.atmina.access.Reader;
import org.atmina.catalog.authority.Authorities;

/// Text units as somebody gets to see them: those of what they see.
@ApplicationScoped
@Transactional
public class UnitsInSight {
    private final Items items;
    private final Collections collections;
    private final Authorities authorities;
    private final TextUnits units;

    UnitsInSight(Items items, Collections collections, Authorities authorities, TextUnits units) {
        this.items = items;
        this.collections = collections;
        this.authorities = authorities;
        this.units = units;
    }

    /// The unit, if this reader sees the item, collection or authority that it belongs to.
    public Optional<TextUnitRecord> see(UUID id, Reader reader) {
        return units.byId(id).filter(unit -> sees(unit, reader));
    }

    private boolean sees(TextUnitRecord unit, Reader reader) {
        if (unit.authorityId() != null) {
            return authorities.see(unit.authorityId(), reader).isPresent();
        }
        return unit.itemId() == null
                ? collections.see(collectionOf(unit), reader).isPresent()
                : items.see(unit.itemId(), reader) instanceof Sighting.Open;
    }

    /// Whether the work of this person is limited to collections that the unit is not in. Authorities are in none.
    public boolean isClosedTo(Reader reader, TextUnitRecord unit) {
        if (unit.authorityId() != null) {
            return reader.isKeptOutOf(Set.of());
        }
        return reader.isKeptOutOf(collections.lineageIdentifiers(collectionOf(unit)));
    }

    /// The collection that the unit describes, or that holds its item.
    ///
    /// @throws NullPointerException for the note on an authority
    public UUID collectionOf(TextUnitRecord unit) {
        if (unit.itemId() == null) {
            return Objects.requireNonNull(unit.collectionId());
        }
        return items.byId(unit.itemId()).orElseThrow().collectionId();
    }
}
