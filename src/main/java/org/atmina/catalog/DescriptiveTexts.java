package org.atmina.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.atmina.language.LanguageTag;
import org.jspecify.annotations.Nullable;

/// Writes the descriptive texts of items and collections. Each earlier wording is kept; and as the
/// source hash changes with the wording, its translations turn stale by themselves.
@ApplicationScoped
class DescriptiveTexts {
    private final TextUnitRepository units;
    private final SourceHistory history;
    private final Clock clock;

    DescriptiveTexts(TextUnitRepository units, SourceHistory history, Clock clock) {
        this.units = units;
        this.history = history;
        this.clock = clock;
    }

    /// What a text belongs to: one of the two.
    record Owner(@Nullable UUID itemId, @Nullable UUID collectionId) {
        static Owner item(UUID id) {
            return new Owner(id, null);
        }

        static Owner collection(UUID id) {
            return new Owner(null, id);
        }
    }

    /// Makes this the wording of the field; without a text, the field is taken away. The same wording
    /// changes nothing.
    @Transactional(Transactional.TxType.MANDATORY)
    void write(Owner owner, TextRole role, @Nullable WrittenText text, String actor) {
        var unit = find(owner, role);
        if (unit != null && text == null) {
            reword(unit, LanguageTag.of(unit.sourceLanguage), "", actor);
        } else if (unit != null && text != null) {
            reword(unit, text.source(), text.text(), actor);
        } else if (text != null) {
            add(owner, role, text, actor);
        }
    }

    private @Nullable TextUnitEntity find(Owner owner, TextRole role) {
        return owner.itemId() == null
                ? units.find("collectionId = ?1 and role = ?2", owner.collectionId(), role.slug())
                        .firstResult()
                : units.find("itemId = ?1 and role = ?2 and segmentId is null", owner.itemId(), role.slug())
                        .firstResult();
    }

    private void add(Owner owner, TextRole role, WrittenText text, String actor) {
        var unit = new TextUnitEntity();
        unit.id = UUID.randomUUID();
        unit.itemId = owner.itemId();
        unit.collectionId = owner.collectionId();
        unit.role = role.slug();
        unit.word(text.source(), text.text());
        unit.updatedBy = actor;
        unit.updatedAt = clock.instant();
        units.persist(unit);
    }

    private void reword(TextUnitEntity unit, LanguageTag language, String text, String actor) {
        if (unit.sourceText.equals(text) && unit.sourceLanguage.equals(language.value())) {
            return;
        }
        history.keep(unit.id);
        unit.word(language, text);
        unit.reason = "field";
        unit.note = null;
        unit.updatedBy = actor;
        unit.updatedAt = clock.instant();
        units.flush();
        history.renewSameMeaning(List.of(unit.id));
        units.getEntityManager().refresh(unit);
    }
}
