package org.atmina.glossary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.atmina.catalog.PublicId;
import org.atmina.catalog.authority.Authorities;
import org.atmina.catalog.authority.AuthorityRecord;

/// Finds what files of terms name: entries by the keys of files, authorities by theirs.
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class FiledEntries {
    private final EntryStore store;
    private final GlossaryEditing editing;
    private final Authorities authorities;

    FiledEntries(EntryStore store, GlossaryEditing editing, Authorities authorities) {
        this.store = store;
        this.editing = editing;
        this.authorities = authorities;
    }

    public Optional<GlossaryEntry> byKey(String key) {
        return store.byKey(key);
    }

    /// Empty also where this is no identifier.
    public Optional<GlossaryEntry> byId(String id) {
        try {
            return store.lock(UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// The authority with this public identifier, or that files of names know by this key.
    public Optional<AuthorityRecord> authority(String name) {
        return PublicId.parse(name)
                .flatMap(editing::authority)
                .or(() -> authorities.byKey(name).map(AuthorityRecord::name).flatMap(editing::authority));
    }

    /// The names of an authority, as terms.
    public List<Term> names(Optional<AuthorityRecord> authority) {
        return editing.names(authority);
    }
}
