package org.atmina.translation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.atmina.access.Audit;
import org.atmina.access.Reader;
import org.atmina.catalog.Outcome;
import org.atmina.catalog.TextUnitRecord;
import org.atmina.catalog.steward.Steward;
import org.atmina.catalog.steward.Stewards;
import org.atmina.language.LanguageTag;
import org.atmina.outbox.Outbox;
import org.atmina.problem.Problem;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// What curators have decided about whose wording readers get, for a text unit or for all that lies in a collection.
/// Every decision is kept; the last one at a place counts, the nearest place before those above it.
@ApplicationScoped
@Transactional
class WordingChoices {
    private static final String IN_FORCE = """
            with recursive up (unit_id, collection_id, distance) as (
                select u.id, coalesce(u.collection_id, i.collection_id), 1
                from text_unit u left join item i on i.id = u.item_id
                where u.id in (:units)
                union all
                select up.unit_id, c.parent_id, up.distance + 1
                from up join collection c on c.id = up.collection_id
                where c.parent_id is not null),
            place (unit_id, collection_id, distance) as (
                select unit_id, collection_id, distance from up
                union all
                select id, null, 0 from text_unit where id in (:units))
            select distinct on (place.unit_id, place.distance, choice.language)
                   place.unit_id, choice.language, choice.steward, choice.of_archive
            from place
                join wording_choice choice on choice.collection_id = place.collection_id
                    or (place.distance = 0 and choice.unit_id = place.unit_id)
            order by place.unit_id, place.distance, choice.language nulls last, choice.id desc
            """;

    private final Session session;
    private final Stewards stewards;
    private final Desk desk;
    private final Audit audit;
    private final Outbox outbox;
    private final Clock clock;

    WordingChoices(Session session, Stewards stewards, Desk desk, Audit audit, Outbox outbox, Clock clock) {
        this.session = session;
        this.stewards = stewards;
        this.desk = desk;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// What a curator decides.
    ///
    /// @param language null for every language
    /// @param steward `""` for the archive's own; null to take back what was decided here
    record Decision(
            @Nullable LanguageTag language, @Nullable String steward, String reason) {}

    /// A decision as it was recorded.
    record Recorded(Decision decision, String by, Instant at) {}

    /// The decisions for each of these units, the nearest first.
    Map<UUID, List<WordingRule.Choice>> inForce(Collection<UUID> units) {
        if (units.isEmpty()) {
            return Map.of();
        }
        return session.createNativeQuery(IN_FORCE, Object[].class).setParameter("units", units).getResultList().stream()
                .collect(Collectors.groupingBy(
                        row -> (UUID) row[0],
                        Collectors.mapping(
                                row -> new WordingRule.Choice(tag((String) row[1]), steward(row[2], row[3])),
                                Collectors.toList())));
    }

    Outcome<List<Recorded>> decideForUnit(TextUnitRecord unit, Decision decision, Reader curator) {
        var fault = fault(decision);
        if (fault.isPresent()) {
            return new Outcome.NotDone<>(fault.get());
        }
        insert("unit_id", unit.id(), decision, curator);
        audit("text-unit", unit.id(), decision, curator);
        desk.tell(unit);
        return new Outcome.Done<>(ofUnit(unit.id()));
    }

    Outcome<List<Recorded>> decideForCollection(UUID collection, Decision decision, Reader curator) {
        var fault = fault(decision);
        if (fault.isPresent()) {
            return new Outcome.NotDone<>(fault.get());
        }
        insert("collection_id", collection, decision, curator);
        audit("collection", collection, decision, curator);
        tellBelow(collection);
        return new Outcome.Done<>(ofCollection(collection));
    }

    List<Recorded> ofUnit(UUID unit) {
        return recorded("unit_id", unit);
    }

    List<Recorded> ofCollection(UUID collection) {
        return recorded("collection_id", collection);
    }

    private Optional<Problem> fault(Decision decision) {
        var steward = decision.steward();
        return steward == null || steward.isEmpty() || stewards.bySlug(steward).isPresent()
                ? Optional.empty()
                : Optional.of(Stewards.missing(steward));
    }

    private void insert(String column, UUID id, Decision decision, Reader curator) {
        var steward = decision.steward();
        var language = decision.language();
        session.createNativeMutationQuery("""
                        insert into wording_choice (%s, language, steward, of_archive, reason, chosen_by, chosen_at)
                        values (:id, :language, :steward, :archive, :reason, :by, :at)
                        """.formatted(column))
                .setParameter("id", id)
                .setParameter("language", language == null ? null : language.value(), String.class)
                .setParameter("steward", steward == null || steward.isEmpty() ? null : steward, String.class)
                .setParameter("archive", Steward.ARCHIVE.equals(steward))
                .setParameter("reason", decision.reason())
                .setParameter("by", curator.actor())
                .setParameter("at", clock.instant())
                .executeUpdate();
    }

    private void audit(String kind, UUID subject, Decision decision, Reader curator) {
        var facts = new LinkedHashMap<String, @Nullable Object>();
        facts.put(
                "language",
                decision.language() == null ? null : decision.language().value());
        facts.put("steward", decision.steward());
        audit.record(new Audit.Act(curator.actor(), "wording-chosen", kind, subject, null, facts, decision.reason()));
    }

    /// Only what several have translated can look other than before.
    private void tellBelow(UUID collection) {
        var below = """
                with recursive below as (
                    select id from collection where id = :top
                    union
                    select c.id from collection c join below on c.parent_id = below.id)
                """;
        outbox.addAll(
                Outbox.Kind.ITEM_CHANGED,
                session.createNativeQuery(below + """
                        select i.id from item i join below on below.id = i.collection_id
                        where exists (select 1 from text_unit u join translation t on t.unit_id = u.id
                                      where u.item_id = i.id and t.steward <> '' and t.approved_revision is not null)
                        """, UUID.class)
                        .setParameter("top", collection)
                        .getResultList());
        outbox.addAll(
                Outbox.Kind.COLLECTION_CHANGED,
                session.createNativeQuery(below + """
                        select below.id from below
                        where exists (select 1 from text_unit u join translation t on t.unit_id = u.id
                                      where u.collection_id = below.id and t.steward <> ''
                                        and t.approved_revision is not null)
                        """, UUID.class)
                        .setParameter("top", collection)
                        .getResultList());
    }

    private List<Recorded> recorded(String column, UUID id) {
        return session
                .createNativeQuery("""
                        select language, steward, of_archive, reason, chosen_by, chosen_at
                        from wording_choice where %s = :id order by id desc
                        """.formatted(column), Object[].class)
                .setParameter("id", id)
                .getResultList()
                .stream()
                .map(row -> new Recorded(
                        new Decision(tag((String) row[0]), steward(row[1], row[2]), (String) row[3]),
                        (String) row[4],
                        (Instant) row[5]))
                .toList();
    }

    private static @Nullable LanguageTag tag(@Nullable String language) {
        return language == null ? null : LanguageTag.of(language);
    }

    private static @Nullable String steward(@Nullable Object slug, Object ofArchive) {
        return (Boolean) ofArchive ? Steward.ARCHIVE : (String) slug;
    }
}
