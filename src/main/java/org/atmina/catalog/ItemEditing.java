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
import org.atmina.catalog.authority.ItemAgents;
import org.atmina.language.LanguageTag;
import org.atmina.problem.Problem;

/// Makes items and changes what is said about them.
@ApplicationScoped
@Transactional
public class ItemEditing {
    private final ItemRepository items;
    private final CollectionRepository collections;
    private final Items found;
    private final DescriptiveTexts texts;
    private final ItemAgents agents;
    private final Changes changes;
    private final Locks locks;
    private final RandomGenerator random;
    private final Clock clock;

    ItemEditing(
            ItemRepository items,
            CollectionRepository collections,
            Items found,
            DescriptiveTexts texts,
            ItemAgents agents,
            Changes changes,
            Locks locks,
            RandomGenerator random,
            Clock clock) {
        this.items = items;
        this.collections = collections;
        this.found = found;
        this.texts = texts;
        this.agents = agents;
        this.changes = changes;
        this.locks = locks;
        this.random = random;
        this.clock = clock;
    }

    /// A new item, in draft. Nothing is made where the form has a fault, its collection does not exist, or its
    /// identifier is another item's.
    public Outcome<ItemRecord> create(ItemForm form, Reader actor) {
        var item = new ItemEntity();
        item.id = UUID.randomUUID();
        var fault = fault(item, form);
        if (fault.isPresent()) {
            return new Outcome.NotDone<>(fault.get());
        }
        item.name = PublicId.mint(random).value();
        item.state = ItemState.DRAFT.slug();
        item.createdBy = actor.actor();
        item.createdAt = clock.instant();
        fill(item, form);
        items.persistAndFlush(item);
        write(item.id, form, actor);
        changes.ofItem(item.id, actor.actor(), null, form);
        return new Outcome.Done<>(found.record(item));
    }

    /// Changes what is said about an item. A form that says what is said already changes nothing.
    ///
    /// @param version what the change was made on; another one is refused
    /// @param edit from what is said now to what shall be said
    public Outcome<ItemRecord> change(PublicId name, long version, UnaryOperator<ItemForm> edit, Reader actor) {
        var item = items.find("name", name.value())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult();
        if (item == null) {
            return new Outcome.NotDone<>(new Problem.Missing("no-such-item", Map.of("id", name.value())));
        }
        if (item.version != version) {
            return new Outcome.NotDone<>(new Problem.Conflict("version-stale", Map.of("current", item.version)));
        }
        var before = ItemForm.of(found.record(item), new PublicId(collections.findById(item.collectionId).name));
        var after = edit.apply(before);
        if (after.equals(before)) {
            return new Outcome.Done<>(found.record(item));
        }
        var fault = fault(item, after);
        if (fault.isPresent()) {
            return new Outcome.NotDone<>(fault.get());
        }
        fill(item, after);
        items.flush();
        write(item.id, after, actor);
        changes.ofItem(item.id, actor.actor(), before, after);
        return new Outcome.Done<>(found.record(item));
    }

    private Optional<Problem> fault(ItemEntity item, ItemForm form) {
        return FormRules.fault(form)
                .or(() -> {
                    var collection =
                            collections.find("name", form.collection().value()).firstResultOptional();
                    if (collection.isEmpty()) {
                        return Optional.of(new Problem.Invalid(
                                "no-such-collection",
                                Map.of("id", form.collection().value())));
                    }
                    item.collectionId = collection.get().id;
                    return takenIdentifier(item, form);
                })
                .or(() -> agents.fault(form.agents()));
    }

    private Optional<Problem> takenIdentifier(ItemEntity item, ItemForm form) {
        var identifier = form.identifier();
        if (identifier == null) {
            return Optional.empty();
        }
        locks.take("item-identifier/" + item.collectionId + "/" + identifier);
        long others = items.count(
                "collectionId = ?1 and identifier = ?2 and id <> ?3", item.collectionId, identifier, item.id);
        return others == 0
                ? Optional.empty()
                : Optional.of(new Problem.Conflict("identifier-taken", Map.of("identifier", identifier)));
    }

    private void fill(ItemEntity item, ItemForm form) {
        item.identifier = form.identifier();
        item.level = form.level().slug();
        item.type = form.type().slug();
        item.languages = form.languages().stream().map(LanguageTag::value).toArray(String[]::new);
        item.rights = form.rights();
        item.visibility = form.visibility().slug();
        item.embargoUntil = form.embargoUntil();
        item.previewWidth = form.previewWidth();
        item.updatedAt = clock.instant();
        fillDate(item, form);
    }

    private static void fillDate(ItemEntity item, ItemForm form) {
        var date = form.date() == null ? null : EdtfDate.parse(form.date());
        item.dateEdtf = date == null ? null : date.text();
        item.dateEarliest = date == null ? null : date.earliest();
        item.dateLatest = date == null ? null : date.latest();
        item.dateAsWritten = form.dateAsWritten();
        item.dateCalendar =
                form.dateCalendar() == null ? null : form.dateCalendar().slug();
    }

    private void write(UUID itemId, ItemForm form, Reader actor) {
        var owner = DescriptiveTexts.Owner.item(itemId);
        texts.write(owner, TextRole.TITLE, form.title(), actor.actor());
        texts.write(owner, TextRole.DESCRIPTION, form.description(), actor.actor());
        agents.link(itemId, form.agents(), actor.actor());
    }
}
