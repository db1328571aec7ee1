package org.atmina.machine;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.atmina.language.LanguageTag;
import org.atmina.machine.MachineTranslator.Maker;
import org.hibernate.Session;

/// What is kept of drafts by machines beside the revisions themselves.
@ApplicationScoped
@Transactional
class MachineStore {
    private static final String UNTRANSLATED = """
            from current_text_unit unit
                left join segment on segment.id = unit.segment_id
                left join item_file file on file.id = segment.file_id
                left join page on page.id = segment.page_id
            where unit.item_id = :item
              and split_part(unit.source_language, '-', 1) <> :primary
              and unit.role in ('title', 'description', 'provenance', 'segment')
              and unit.source_language <> 'zxx'
              and unit.source_text ~ '[[:alpha:]]'
              and not exists (select 1 from translation
                              where translation.unit_id = unit.id and translation.steward = :steward
                                and split_part(translation.language, '-', 1) = :primary)
            """;

    private final Session session;

    MachineStore(Session session) {
        this.session = session;
    }

    void keep(MachineDraft draft) {
        session.createNativeMutationQuery("""
                        insert into machine_draft (translation_id, revision, engine, model, made_at)
                        select id, :revision, :engine, :model, :at from translation
                        where unit_id = :unit and language = :language and steward = :steward
                        on conflict do nothing
                        """)
                .setParameter("revision", draft.revision())
                .setParameter("engine", draft.maker().engine())
                .setParameter("model", draft.maker().model())
                .setParameter("at", draft.at())
                .setParameter("unit", draft.unit())
                .setParameter("language", draft.language().value())
                .setParameter("steward", draft.steward())
                .executeUpdate();
    }

    /// The drafts of some units, in every language, of every steward and of every age.
    List<MachineDraft> of(List<UUID> units) {
        return session.createNativeQuery("""
                        select translation.unit_id, translation.language, translation.steward, draft.revision, revision.text,
                               draft.engine, draft.model, draft.made_at
                        from machine_draft draft
                            join translation on translation.id = draft.translation_id
                            join translation_revision revision on revision.translation_id = draft.translation_id
                                and revision.revision = draft.revision
                        where translation.unit_id in (:units)
                        """, Object[].class)
                .setParameter("units", units)
                .getResultStream()
                .map(row -> new MachineDraft(
                        (UUID) row[0],
                        LanguageTag.of((String) row[1]),
                        (String) row[2],
                        (Integer) row[3],
                        (String) row[4],
                        new Maker((String) row[5], (String) row[6]),
                        (Instant) row[7]))
                .toList();
    }

    /// Units of an item in which nobody has begun for this steward: what is said about it first, then its text as it is
    /// read.
    List<UUID> untranslated(UUID item, LanguageTag language, String steward, int most) {
        return session.createNativeQuery("select unit.id " + UNTRANSLATED + """
                         order by segment.id is not null, unit.role, file.position, page.number nulls first,
                                  segment.sequence, unit.id
                        """, UUID.class)
                .setParameter("item", item)
                .setParameter("primary", language.primary().value())
                .setParameter("steward", steward)
                .setMaxResults(most)
                .getResultList();
    }

    long countUntranslated(UUID item, LanguageTag language, String steward) {
        return session.createNativeQuery("select count(*) " + UNTRANSLATED, Long.class)
                .setParameter("item", item)
                .setParameter("primary", language.primary().value())
                .setParameter("steward", steward)
                .getSingleResult();
    }
}
