package org.atmina.translation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.atmina.catalog.SourceHashes;
import org.atmina.catalog.steward.Steward;
import org.atmina.language.LanguageTag;
import org.atmina.language.diff.WordMerge;

/// Translations and their revisions in PostgreSQL.
@ApplicationScoped
class TranslationRepository implements PanacheRepositoryBase<TranslationEntity, UUID> {
    private static final String OF_ARCHIVE = "and t.steward = ''";

    /// The archive's own.
    Optional<TranslationEntity> find(UUID unit, LanguageTag language) {
        return find(unit, language, Steward.ARCHIVE);
    }

    Optional<TranslationEntity> find(UUID unit, LanguageTag language, String steward) {
        return find("unit = ?1 and language = ?2 and steward = ?3", unit, language.value(), steward)
                .firstResultOptional();
    }

    Optional<RevisionEntity> revision(TranslationEntity translation, int revision) {
        return Optional.ofNullable(
                getSession().find(RevisionEntity.class, new RevisionEntity.Key(translation.id, revision)));
    }

    List<RevisionEntity> revisions(TranslationEntity translation) {
        return getSession()
                .createQuery(
                        "from RevisionEntity r where r.key.translation = :translation order by r.key.revision desc",
                        RevisionEntity.class)
                .setParameter("translation", translation.id)
                .getResultList();
    }

    /// Whether somebody has written this wording in any revision of the translation.
    boolean wrote(TranslationEntity translation, String text, String author) {
        return getSession()
                        .createQuery(
                                "select count(*) from RevisionEntity r where r.key.translation = :translation"
                                        + " and r.author = :author and r.text = :text",
                                Long.class)
                        .setParameter("translation", translation.id)
                        .setParameter("author", author)
                        .setParameter("text", text)
                        .getSingleResult()
                > 0;
    }

    /// The answer to who acts on a revision that is not the latest one any more: what has been changed since.
    TranslationOutcome overtaken(TranslationEntity translation, RevisionEntity meant) {
        return revision(translation, translation.latestRevision)
                .<TranslationOutcome>map(latest -> new TranslationOutcome.Overtaken(
                        latest.of(translation), WordMerge.of(meant.text, meant.text, latest.text)))
                .orElseGet(TranslationOutcome.NoSuchRevision::new);
    }

    void append(RevisionEntity revision) {
        getSession().persist(revision);
    }

    /// The approved revision of each unit and language that the archive itself publishes.
    List<Revision> approved(Collection<UUID> units) {
        return pairs("t.approvedRevision", OF_ARCHIVE, units);
    }

    /// Every revision of a unit that was approved at some time, by language, steward and then by age.
    List<Revision> everApproved(UUID unit) {
        return getSession()
                .createQuery(
                        "select t, r from TranslationEntity t join RevisionEntity r on r.key.translation = t.id"
                                + " where t.unit = :unit and r.status = 'approved' order by t.language, t.steward, r.key.revision",
                        Object[].class)
                .setParameter("unit", unit)
                .getResultStream()
                .map(pair -> ((RevisionEntity) pair[1]).of((TranslationEntity) pair[0]))
                .toList();
    }

    /// The newest revision of each unit and language that the archive itself works on.
    List<Revision> latest(Collection<UUID> units) {
        return pairs("t.latestRevision", OF_ARCHIVE, units);
    }

    /// The approved revision of each unit, language and steward, the archive's own among them.
    List<Revision> approvedOfAll(Collection<UUID> units) {
        return pairs("t.approvedRevision", "", units);
    }

    /// The newest revision of each unit, language and steward other than the archive.
    List<Revision> latestOfStewards(Collection<UUID> units) {
        return pairs("t.latestRevision", "and t.steward <> ''", units);
    }

    /// Whose translation into what.
    record Row(UUID unit, LanguageTag language, String steward) {}

    /// When each translation of these units was approved for the first time.
    Map<Row, Instant> firstApproved(Collection<UUID> units) {
        if (units.isEmpty()) {
            return Map.of();
        }
        return getSession()
                .createNativeQuery("""
                        select t.unit_id, t.language, t.steward, min(r.reviewed_at)
                        from translation t join translation_revision r on r.translation_id = t.id
                        where t.unit_id in (:units) and r.status = 'approved' and r.reviewed_at is not null
                        group by 1, 2, 3
                        """, Object[].class)
                .setParameter("units", units)
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> new Row((UUID) row[0], LanguageTag.of((String) row[1]), (String) row[2]),
                        row -> (Instant) row[3]));
    }

    /// The newest revision of each unit in one language.
    List<Revision> latest(Collection<UUID> units, LanguageTag language) {
        if (units.isEmpty()) {
            return List.of();
        }
        return getSession()
                .createQuery(
                        "select t, r from TranslationEntity t join RevisionEntity r on r.key.translation = t.id"
                                + " and r.key.revision = t.latestRevision where t.unit in (:units) and t.language = :language"
                                + " and t.steward = ''",
                        Object[].class)
                .setParameter("units", units)
                .setParameter("language", language.value())
                .getResultStream()
                .map(pair -> ((RevisionEntity) pair[1]).of((TranslationEntity) pair[0]))
                .toList();
    }

    /// Which sources of each unit a revision may be made from without being stale.
    Map<UUID, SourceHashes> sourceHashes(Collection<UUID> units) {
        if (units.isEmpty()) {
            return Map.of();
        }
        List<Object[]> rows = getSession()
                .createNativeQuery(
                        "select id, source_hash, same_meaning from text_unit where id in (:units)", Object[].class)
                .setParameter("units", units)
                .getResultList();
        return rows.stream()
                .collect(Collectors.toMap(
                        row -> (UUID) row[0], row -> new SourceHashes((String) row[1], Set.of((String[]) row[2]))));
    }

    private List<Revision> pairs(String which, String whose, Collection<UUID> units) {
        if (units.isEmpty()) {
            return List.of();
        }
        return getSession()
                .createQuery(
                        "select t, r from TranslationEntity t join RevisionEntity r on r.key.translation = t.id and r.key.revision = "
                                + which + " where t.unit in (:units) " + whose
                                + " order by t.unit, t.language, t.steward",
                        Object[].class)
                .setParameter("units", units)
                .getResultStream()
                .map(pair -> ((RevisionEntity) pair[1]).of((TranslationEntity) pair[0]))
                .toList();
    }

    /// How the units of an item stand in each language that has a translation of any.
    List<Object[]> coverage(UUID item) {
        return getSession()
                .createNativeQuery("""
                        select t.language,
                               count(*) filter (where r.source_hash = u.source_hash or r.source_hash = any (u.same_meaning)),
                               count(*) filter (where r.source_hash <> u.source_hash and r.source_hash <> all (u.same_meaning)),
                               count(*) filter (where r.revision is null)
                          from current_text_unit u
                          join translation t on t.unit_id = u.id and t.steward = ''
                          left join translation_revision r on r.translation_id = t.id and r.revision = t.approved_revision
                         where u.item_id = :item
                         group by t.language
                         order by t.language
                        """, Object[].class)
                .setParameter("item", item)
                .getResultList();
    }
}
