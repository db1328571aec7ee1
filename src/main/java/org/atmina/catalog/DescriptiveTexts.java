package org.atmina.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.atmina.language.LanguageTag;
import org.jspecify.annotations.Nullable;

/// Writes the descriptive texts of items and collections, and what puts items in context. Each earlier
/// wording is kept; and as the source hash changes with the wording, its translations turn stale by
/// themselves.
@ApplicationScoped
public class DescriptiveTexts {
    private final TextUnitRepository units;
    private final SourceHistory history;
    private final Clock clock;

    DescriptiveTexts(TextUnitRepository units, SourceHistory history, Clock clock) {
        this.units = units;
        this.history = history;
        this.clock = clock;
    }

    /// What a text belongs to: one of the three.
    record Owner(
            @Nullable UUID itemId,
            @Nullable UUID collectionId,
            @Nullable UUID authorityId) {
        static Owner item(UUID id) {
            return new Owner(id, null, null);
        }

        static Owner collection(UUID id) {
            return new Owner(null, id, null);
        }

        static Owner authority(UUID id) {
            return new Owner(null, null, id);
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
            add(owner, role, text.source(), text.text(), actor);
        }
    }

    /// Makes this the wording of a unit that is no field of a form; an empty text takes it away.
    ///
    /// @param unit null for a new one
    /// @return the unit
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID say(UUID item, TextRole role, @Nullable UUID unit, LanguageTag language, String text, String actor) {
        var known = unit == null ? null : units.findById(unit);
        if (known == null) {
            return add(Owner.item(item), role, language, text, actor);
        }
        reword(known, language, text, actor);
        return known.id;
    }

    /// Makes this the note on an authority in a language in which somebody writes it; an empty text takes it away.
    @Transactional(Transactional.TxType.MANDATORY)
    public void note(UUID authority, LanguageTag language, String text, String actor) {
        var known = units.find("authorityId = ?1 and sourceLanguage = ?2", authority, language.value())
                .firstResult();
        if (known != null) {
            reword(known, language, text, actor);
        } else if (!text.isEmpty()) {
            add(Owner.authority(authority), TextRole.SCOPE_NOTE, language, text, actor);
        }
    }

    private @Nullable TextUnitEntity find(Owner owner, TextRole role) {
        return owner.itemId() == null
                ? units.find("collectionId = ?1 and role = ?2", owner.collectionId(), role.slug())
                        .firstResult()
                : units.find("itemId = ?1 and role = ?2 and segmentId is null", owner.itemId(), role.slug())
                        .firstResult();
    }

    private UUID add(Owner owner, TextRole role, LanguageTag language, String text, String actor) {
        var unit = new TextUnitEntity();
        unit.id = UUID.randomUUID();
        unit.itemId = owner.itemId();
        unit.collectionId = owner.collectionId();
        unit.authorityId = owner.authorityId();
        unit.role = role.slug();
        unit.word(language, text);
        unit.updatedBy = actor;
        unit.updatedAt = clock.instant();
        units.persist(unit);
        return unit.id;
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
