package org.atmina.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.atmina.access.Audit;
import org.atmina.catalog.Listing;
import org.atmina.catalog.Slug;
import org.atmina.exchange.ImportReport.Heading;
import org.atmina.exchange.ImportReport.Stretch;
import org.atmina.language.LanguageTag;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// Remembers imports: which bytes came from whom, and what became of each unit.
@ApplicationScoped
@Transactional
class ImportLedger {
    private static final TypeReference<Map<String, Object>> FACTS = new TypeReference<>() {};

    private final Session session;
    private final ObjectMapper json;
    private final Clock clock;
    private final ExchangeSettings settings;
    private final Audit audit;

    ImportLedger(Session session, ObjectMapper json, Clock clock, ExchangeSettings settings, Audit audit) {
        this.session = session;
        this.json = json;
        this.clock = clock;
        this.settings = settings;
        this.audit = audit;
    }

    /// What names an import.
    record File(Format format, LanguageTag language, String sha256, long size, String actor) {}

    /// Whether an import may be worked on.
    sealed interface Claim {
        /// It may, by whoever holds this lease.
        record Granted(UUID id, UUID lease) implements Claim {}

        /// Somebody is at it.
        record Busy(UUID id) implements Claim {}

        /// Every unit has its outcome.
        record Ended(UUID id) implements Claim {}
    }

    /// Begins an import, or goes on with the one of the same bytes.
    Claim claim(File file) {
        session.createNativeMutationQuery("""
                        insert into exchange_import (id, format, language, sha256, size_in_bytes, actor, begun_at)
                        values (:id, :format, :language, :sha256, :size, :actor, :now)
                        on conflict (actor, sha256, language) do nothing
                        """)
                .setParameter("id", UUID.randomUUID())
                .setParameter("format", file.format().slug())
                .setParameter("language", file.language().value())
                .setParameter("sha256", file.sha256())
                .setParameter("size", file.size())
                .setParameter("actor", file.actor())
                .setParameter("now", clock.instant())
                .executeUpdate();
        var row = find(file, " for update").orElseThrow();
        var id = (UUID) row[0];
        if (row[1] != null) {
            return new Claim.Ended(id);
        }
        var until = (Instant) row[2];
        if (until != null && until.isAfter(clock.instant())) {
            return new Claim.Busy(id);
        }
        var lease = UUID.randomUUID();
        session.createNativeMutationQuery(
                        "update exchange_import set lease = :lease, leased_until = :until where id = :id")
                .setParameter("lease", lease)
                .setParameter("until", clock.instant().plus(settings.lease()))
                .setParameter("id", id)
                .executeUpdate();
        return new Claim.Granted(id, lease);
    }

    /// The import of these bytes by this person, where every unit has its outcome.
    Optional<UUID> ended(File file) {
        return find(file, "").filter(row -> row[1] != null).map(row -> (UUID) row[0]);
    }

    private Optional<Object[]> find(File file, String lock) {
        return session.createNativeQuery(
                        "select id, ended_at, leased_until from exchange_import"
                                + " where actor = :actor and sha256 = :sha256 and language = :language" + lock,
                        Object[].class)
                .setParameter("actor", file.actor())
                .setParameter("sha256", file.sha256())
                .setParameter("language", file.language().value())
                .getResultStream()
                .findFirst();
    }

    /// Says that the work goes on; false where somebody else has taken it over.
    boolean renew(Claim.Granted claim) {
        return lease(claim, clock.instant().plus(settings.lease()));
    }

    /// Says that nobody is at it any more, so that whoever sends the file again need not wait.
    void release(Claim.Granted claim) {
        lease(claim, null);
    }

    private boolean lease(Claim.Granted claim, @Nullable Instant until) {
        return session.createNativeMutationQuery(
                                "update exchange_import set leased_until = :until where id = :id and lease = :lease")
                        .setParameter("until", until)
                        .setParameter("id", claim.id())
                        .setParameter("lease", claim.lease())
                        .executeUpdate()
                == 1;
    }

    /// Those of these units whose outcome was written before.
    Set<UUID> known(UUID id, Collection<UUID> units) {
        return new HashSet<>(session.createNativeQuery(
                        "select unit_id from exchange_import_unit where import_id = :id and unit_id in (:units)",
                        UUID.class)
                .setParameter("id", id)
                .setParameterList("units", units)
                .getResultList());
    }

    /// In the transaction of what became of it; false where the unit has its outcome already, which stays.
    @Transactional(TxType.MANDATORY)
    boolean write(UUID id, UnitResult result) {
        int written = session.createNativeMutationQuery("""
                        insert into exchange_import_unit (import_id, unit_id, number, outcome, revision, facts)
                        values (:id, :unit, :number, :outcome, cast(:revision as int), cast(:facts as jsonb))
                        on conflict (import_id, unit_id) do nothing
                        """)
                .setParameter("id", id)
                .setParameter("unit", result.unit())
                .setParameter("number", result.number())
                .setParameter("outcome", result.outcome().slug())
                .setParameter("revision", result.revision())
                .setParameter("facts", written(result.facts()))
                .executeUpdate();
        return written == 1;
    }

    /// Every unit has its outcome; false where somebody else has taken the work over, whose end counts.
    boolean end(Claim.Granted claim, Map<UnitOutcome, Long> quiet, long units, String actor) {
        int ended = session.createNativeMutationQuery("""
                        update exchange_import
                        set ended_at = :now, lease = null, leased_until = null, units = :units,
                            unchanged = :unchanged, untouched = :untouched
                        where id = :id and lease = :lease
                        """)
                .setParameter("now", clock.instant())
                .setParameter("units", units)
                .setParameter("unchanged", quiet.getOrDefault(UnitOutcome.UNCHANGED, 0L))
                .setParameter("untouched", quiet.getOrDefault(UnitOutcome.UNTOUCHED, 0L))
                .setParameter("id", claim.id())
                .setParameter("lease", claim.lease())
                .executeUpdate();
        if (ended == 1) {
            audit.record(new Audit.Act(
                    actor, "translations-imported", "exchange-import", claim.id(), null, Map.of("units", units), null));
        }
        return ended == 1;
    }

    /// The import, if this person sent it.
    Optional<ImportReport> report(UUID id, String actor, Stretch stretch) {
        return session.createNativeQuery("""
                        select format, language, sha256, begun_at, ended_at, unchanged, untouched
                        from exchange_import where id = :id and actor = :actor
                        """, Object[].class)
                .setParameter("id", id)
                .setParameter("actor", actor)
                .getResultStream()
                .findFirst()
                .map(row -> report(id, actor, row, stretch));
    }

    private ImportReport report(UUID id, String actor, Object[] row, Stretch stretch) {
        var heading = new Heading(
                id,
                Slug.of(Format.class, (String) row[0]),
                LanguageTag.of((String) row[1]),
                (String) row[2],
                actor,
                (Instant) row[3],
                (Instant) row[4]);
        var counts = counts(id);
        counts.put(UnitOutcome.UNCHANGED, ((Integer) row[5]).longValue());
        counts.put(UnitOutcome.UNTOUCHED, ((Integer) row[6]).longValue());
        return new ImportReport(heading, counts, units(id, counts, stretch));
    }

    private Map<UnitOutcome, Long> counts(UUID id) {
        var counts = new EnumMap<UnitOutcome, Long>(UnitOutcome.class);
        session.createNativeQuery(
                        "select outcome, count(*) from exchange_import_unit where import_id = :id group by outcome",
                        Object[].class)
                .setParameter("id", id)
                .getResultList()
                .forEach(row -> counts.put(Slug.of(UnitOutcome.class, (String) row[0]), (Long) row[1]));
        return counts;
    }

    private Listing<UnitResult> units(UUID id, Map<UnitOutcome, Long> counts, Stretch stretch) {
        var outcome = stretch.outcome();
        long total = counts.entrySet().stream()
                .filter(count -> !count.getKey().isQuiet() && (outcome == null || count.getKey() == outcome))
                .mapToLong(Map.Entry::getValue)
                .sum();
        var rows = session.createNativeQuery("""
                        select number, unit_id, outcome, revision, cast(facts as text) from exchange_import_unit
                        where import_id = :id and outcome like :outcome order by number
                        """, Object[].class)
                .setParameter("id", id)
                .setParameter("outcome", outcome == null ? "%" : outcome.slug())
                .setFirstResult((stretch.page() - 1) * stretch.size())
                .setMaxResults(stretch.size())
                .getResultStream()
                .map(this::result)
                .toList();
        return new Listing<>(total, stretch.page(), stretch.size(), rows);
    }

    private UnitResult result(Object[] row) {
        return new UnitResult(
                (Integer) row[0],
                (UUID) row[1],
                Slug.of(UnitOutcome.class, (String) row[2]),
                (Integer) row[3],
                read((String) row[4]));
    }

    private String written(Map<String, Object> facts) {
        try {
            return json.writeValueAsString(facts);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Facts that are no JSON", e);
        }
    }

    private Map<String, Object> read(String facts) {
        try {
            return json.readValue(facts, FACTS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Facts that are no JSON", e);
        }
    }
}
