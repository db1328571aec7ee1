package org.atmina.iiif.discovery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.atmina.outbox.Outbox;
import org.hibernate.Session;

/// What has changed and was not looked at yet. The database writes a note for each row of the outbox, in the
/// transaction of the change.
@ApplicationScoped
@Transactional
class Notes {
    private static final String REFRESH = "refresh";
    private static final String LOOK_AT_COLLECTION = "look-at-collection";
    private static final UUID NOTHING = new UUID(0, 0);

    private final Session session;

    Notes(Session session) {
        this.session = session;
    }

    /// What was noted about, each once.
    ///
    /// @param collections that somebody has changed
    /// @param lookedAt    collections that may look other than before because of what is in them
    record Taken(Set<UUID> items, Set<UUID> collections, Set<UUID> lookedAt, boolean refresh) {
        boolean isEmpty() {
            return items.isEmpty() && collections.isEmpty() && lookedAt.isEmpty() && !refresh;
        }
    }

    private record Note(String kind, UUID subject) {}

    /// Takes away the oldest notes. A change whose note is taken was committed, so whatever is read next shows it.
    Taken take(int most) {
        var notes = session.createNativeQuery("""
                        delete from discovery_note
                        where id in (select id from discovery_note order by id limit :most)
                        returning kind, subject
                        """, Object[].class).setParameter("most", most).getResultList().stream()
                .map(row -> new Note((String) row[0], (UUID) row[1]))
                .toList();
        return new Taken(
                subjects(notes, Outbox.Kind.ITEM_CHANGED.slug()),
                subjects(notes, Outbox.Kind.COLLECTION_CHANGED.slug()),
                subjects(notes, LOOK_AT_COLLECTION),
                notes.stream().anyMatch(note -> note.kind().equals(REFRESH)));
    }

    private static Set<UUID> subjects(List<Note> notes, String kind) {
        return notes.stream()
                .filter(note -> note.kind().equals(kind))
                .map(Note::subject)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Asks for a look at these collections, which nobody has changed themselves.
    void addCollections(Collection<UUID> collections) {
        collections.forEach(collection -> add(LOOK_AT_COLLECTION, collection));
    }

    /// Asks for a look at what names these collections as its own: the items that stand in them.
    void addItemsIn(Collection<UUID> collections) {
        if (!collections.isEmpty()) {
            session.createNativeMutationQuery("""
                            insert into discovery_note (kind, subject)
                            select :kind, item.id from item where item.collection_id in (:collections)
                            """)
                    .setParameter("kind", Outbox.Kind.ITEM_CHANGED.slug())
                    .setParameterList("collections", collections)
                    .executeUpdate();
        }
    }

    /// Asks for everything to be told again.
    void addRefresh() {
        add(REFRESH, NOTHING);
    }

    long waiting() {
        return session.createNativeQuery("select count(*) from discovery_note", Long.class)
                .getSingleResult();
    }

    private void add(String kind, UUID subject) {
        session.createNativeMutationQuery("insert into discovery_note (kind, subject) values (:kind, :subject)")
                .setParameter("kind", kind)
                .setParameter("subject", subject)
                .executeUpdate();
    }
}
