package org.atmina.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import org.atmina.access.Reader;
import org.atmina.problem.Problem;
import org.jspecify.annotations.Nullable;

/// Makes collections, changes what is said about them and moves them in the tree. Whoever does, does so alone: a tree
/// checked while another hand moves its branches is not checked.
@ApplicationScoped
@Transactional
public class CollectionEditing {
    private static final String TREE = "collection-tree";

    private final CollectionRepository collections;
    private final Collections found;
    private final DescriptiveTexts texts;
    private final Changes changes;
    private final Locks locks;
    private final RandomGenerator random;
    private final Clock clock;

    CollectionEditing(
            CollectionRepository collections,
            Collections found,
            DescriptiveTexts texts,
            Changes changes,
            Locks locks,
            RandomGenerator random,
            Clock clock) {
        this.collections = collections;
        this.found = found;
        this.texts = texts;
        this.changes = changes;
        this.locks = locks;
        this.random = random;
        this.clock = clock;
    }

    public Outcome<CollectionRecord> create(CollectionForm form, Reader actor) {
        locks.take(TREE);
        var collection = new CollectionEntity();
        collection.id = UUID.randomUUID();
        var fault = fault(collection, form);
        if (fault.isPresent()) {
            return new Outcome.NotDone<>(fault.get());
        }
        collection.name = PublicId.mint(random).value();
        collection.createdBy = actor.actor();
        collection.createdAt = clock.instant();
        fill(collection, form);
        collections.persistAndFlush(collection);
        write(collection.id, form, actor);
        changes.ofCollection(collection.id, actor.actor(), null, form);
        return new Outcome.Done<>(found.record(collection));
    }

    /// Changes what is said about a collection. A form that says what is said already changes nothing.
    ///
    /// @param version what the change was made on; another one is refused
    /// @param edit from what is said now to what shall be said
    public Outcome<CollectionRecord> change(
            PublicId name, long version, UnaryOperator<CollectionForm> edit, Reader actor) {
        locks.take(TREE);
        var collection = collections
                .find("name", name.value())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult();
        if (collection == null) {
            return new Outcome.NotDone<>(new Problem.Missing("no-such-collection", Map.of("id", name.value())));
        }
        if (collection.version != version) {
            return new Outcome.NotDone<>(new Problem.Conflict("version-stale", Map.of("current", collection.version)));
        }
        var before = CollectionForm.of(found.record(collection), parentName(collection));
        var after = edit.apply(before);
        if (after.equals(before)) {
            return new Outcome.Done<>(found.record(collection));
        }
        var fault = fault(collection, after);
        if (fault.isPresent()) {
            return new Outcome.NotDone<>(fault.get());
        }
        fill(collection, after);
        collections.flush();
        write(collection.id, after, actor);
        changes.ofCollection(collection.id, actor.actor(), before, after);
        return new Outcome.Done<>(found.record(collection));
    }

    private @Nullable PublicId parentName(CollectionEntity collection) {
        return collection.parentId == null ? null : new PublicId(collections.findById(collection.parentId).name);
    }

    private Optional<Problem> fault(CollectionEntity collection, CollectionForm form) {
        return FormRules.fault(form).or(() -> takenIdentifier(collection, form)).or(() -> misplaced(collection, form));
    }

    private Optional<Problem> takenIdentifier(CollectionEntity collection, CollectionForm form) {
        return collections.count("identifier = ?1 and id <> ?2", form.identifier(), collection.id) == 0
                ? Optional.empty()
                : Optional.of(new Problem.Conflict("identifier-taken", Map.of("identifier", form.identifier())));
    }

    /// Why the collection cannot stand under the parent of the form: none is there, it is the collection itself or
    /// something in it, or it is of a narrower level. Otherwise the collection is put there.
    private Optional<Problem> misplaced(CollectionEntity collection, CollectionForm form) {
        if (form.parent() == null) {
            collection.parentId = null;
            return narrowerThanItsParts(collection.id, form);
        }
        var name = form.parent().value();
        var parent = found.byName(form.parent());
        if (parent.isEmpty()) {
            return Optional.of(new Problem.Invalid("no-such-collection", Map.of("id", name)));
        }
        if (found.lineage(parent.get().id()).stream()
                .anyMatch(above -> above.id().equals(collection.id))) {
            return Optional.of(new Problem.Conflict("collection-inside-itself", Map.of("parent", name)));
        }
        if (parent.get().level().compareTo(form.level()) > 0) {
            return Optional.of(levels(form.level(), parent.get().level()));
        }
        collection.parentId = parent.get().id();
        return narrowerThanItsParts(collection.id, form);
    }

    private Optional<Problem> narrowerThanItsParts(UUID id, CollectionForm form) {
        return collections.list("parentId", id).stream()
                .map(part -> Slug.of(CollectionLevel.class, part.level))
                .filter(part -> form.level().compareTo(part) > 0)
                .findFirst()
                .map(part -> levels(part, form.level()));
    }

    private static Problem levels(CollectionLevel level, CollectionLevel above) {
        return new Problem.Conflict("level-above-its-parent", Map.of("level", level.slug(), "parent", above.slug()));
    }

    private void fill(CollectionEntity collection, CollectionForm form) {
        collection.identifier = form.identifier();
        collection.level = form.level().slug();
        collection.updatedAt = clock.instant();
    }

    private void write(UUID id, CollectionForm form, Reader actor) {
        var owner = DescriptiveTexts.Owner.collection(id);
        texts.write(owner, TextRole.TITLE, form.title(), actor.actor());
        texts.write(owner, TextRole.DESCRIPTION, form.description(), actor.actor());
    }
}
