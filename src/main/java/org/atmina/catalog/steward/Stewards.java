package org.atmina.catalog.steward;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.atmina.access.Audit;
import org.atmina.access.Reader;
import org.atmina.catalog.Locks;
import org.atmina.catalog.Outcome;
import org.atmina.language.LanguageTag;
import org.atmina.language.TextInLanguage;
import org.atmina.outbox.Outbox;
import org.atmina.problem.Problem;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// Keeps the stewards. None is ever taken away: what it has published stays attributed to it.
@ApplicationScoped
@Transactional
public class Stewards {
    private static final String SELECT = "select id, slug, url, updated_at, version from steward ";

    private final Session session;
    private final Audit audit;
    private final Outbox outbox;
    private final Locks locks;
    private final Clock clock;

    Stewards(Session session, Audit audit, Outbox outbox, Locks locks, Clock clock) {
        this.session = session;
        this.audit = audit;
        this.outbox = outbox;
        this.locks = locks;
        this.clock = clock;
    }

    public Optional<Steward> bySlug(String slug) {
        return stewards(session.createNativeQuery(SELECT + "where slug = :slug", Object[].class)
                        .setParameter("slug", slug)
                        .getResultList())
                .stream()
                .findFirst();
    }

    /// Those with these slugs, by slug. The archive itself is not among them.
    public Map<String, Steward> bySlugs(Collection<String> slugs) {
        var wanted = slugs.stream().filter(slug -> !slug.isEmpty()).distinct().toList();
        return wanted.isEmpty()
                ? Map.of()
                : stewards(session.createNativeQuery(SELECT + "where slug in (:slugs)", Object[].class)
                                .setParameter("slugs", wanted)
                                .getResultList())
                        .stream()
                        .collect(Collectors.toMap(Steward::slug, each -> each));
    }

    /// Whose wordings these are, by slug: what a channel has to know to say it.
    public Map<String, Steward> publishing(Collection<TextInLanguage> wordings) {
        return bySlugs(wordings.stream().map(TextInLanguage::steward).toList());
    }

    /// All of them, by slug.
    public List<Steward> all() {
        return stewards(session.createNativeQuery(SELECT + "order by slug", Object[].class)
                .getResultList());
    }

    /// Why this person may not act for that steward: there is none, or they do not belong to it.
    public Optional<Problem> fault(String slug, Reader actor) {
        if (!slug.isEmpty() && bySlug(slug).isEmpty()) {
            return Optional.of(missing(slug));
        }
        return actor.mayActFor(slug)
                ? Optional.empty()
                : Optional.of(new Problem.Refused("steward-not-yours", Map.of("steward", slug)));
    }

    public static Problem missing(String slug) {
        return new Problem.Missing("no-such-steward", Map.of("steward", slug));
    }

    /// Says what is said about a steward; without a version, of a new one.
    public Outcome<Steward> write(String slug, StewardForm form, Reader actor) {
        locks.take("steward/" + slug);
        var before = bySlug(slug);
        var current = before.map(Steward::version).orElse(null);
        if (current == null ? form.version() != null : !current.equals(form.version())) {
            return new Outcome.NotDone<>(
                    current == null
                            ? missing(slug)
                            : new Problem.Conflict("version-stale", Map.of("current", current)));
        }
        var id = before.map(Steward::id).orElseGet(UUID::randomUUID);
        keep(id, slug, form, actor.actor());
        var after = bySlug(slug).orElseThrow();
        audit.record(new Audit.Act(
                actor.actor(),
                before.isEmpty() ? "creation" : "modification",
                "steward",
                id,
                before.map(Stewards::facts).orElse(null),
                facts(after),
                null));
        if (before.isPresent()) {
            tellOfEverythingNamed(slug);
        }
        return new Outcome.Done<>(after);
    }

    private void keep(UUID id, String slug, StewardForm form, String actor) {
        session.createNativeMutationQuery("""
                        insert into steward (id, slug, url, created_by, created_at, updated_at)
                        values (:id, :slug, :url, :by, :at, :at)
                        on conflict (id) do update
                        set url = excluded.url, updated_at = excluded.updated_at, version = steward.version + 1
                        """)
                .setParameter("id", id)
                .setParameter("slug", slug)
                .setParameter("url", form.url(), String.class)
                .setParameter("by", actor)
                .setParameter("at", clock.instant())
                .executeUpdate();
        session.createNativeMutationQuery("delete from steward_name where steward_id = :id")
                .setParameter("id", id)
                .executeUpdate();
        form.names()
                .forEach((language, name) -> session.createNativeMutationQuery(
                                "insert into steward_name (steward_id, language, text) values (:id, :language, :text)")
                        .setParameter("id", id)
                        .setParameter("language", language.value())
                        .setParameter("text", name.strip())
                        .executeUpdate());
    }

    /// Its name stands beside all that it has published.
    private void tellOfEverythingNamed(String slug) {
        outbox.addAll(
                Outbox.Kind.ITEM_CHANGED,
                session.createNativeQuery("""
                        select item_id from context_note where steward = :slug and shown is not null
                        union
                        select u.item_id from translation t join text_unit u on u.id = t.unit_id
                        where t.steward = :slug and t.approved_revision is not null and u.item_id is not null
                        """, UUID.class)
                        .setParameter("slug", slug)
                        .getResultList());
        outbox.addAll(
                Outbox.Kind.COLLECTION_CHANGED,
                session.createNativeQuery("""
                        select distinct u.collection_id from translation t join text_unit u on u.id = t.unit_id
                        where t.steward = :slug and t.approved_revision is not null and u.collection_id is not null
                        """, UUID.class)
                        .setParameter("slug", slug)
                        .getResultList());
    }

    private static Map<String, @Nullable Object> facts(Steward steward) {
        var facts = new TreeMap<String, @Nullable Object>();
        facts.put("slug", steward.slug());
        facts.put("url", steward.url());
        var names = new TreeMap<String, String>();
        steward.names().forEach(name -> names.put(name.language().value(), name.text()));
        facts.put("names", names);
        return facts;
    }

    private List<Steward> stewards(List<Object[]> rows) {
        var names = names(rows.stream().map(row -> (UUID) row[0]).toList());
        return rows.stream()
                .map(row -> new Steward(
                        (UUID) row[0],
                        (String) row[1],
                        names.getOrDefault((UUID) row[0], List.of()),
                        (String) row[2],
                        (Instant) row[3],
                        (Long) row[4]))
                .toList();
    }

    private Map<UUID, List<TextInLanguage>> names(List<UUID> ids) {
        var names = new HashMap<UUID, List<TextInLanguage>>();
        if (!ids.isEmpty()) {
            session.createNativeQuery(
                            "select steward_id, language, text from steward_name where steward_id in (:ids)",
                            Object[].class)
                    .setParameter("ids", ids)
                    .getResultList()
                    .forEach(row -> names.computeIfAbsent((UUID) row[0], any -> new java.util.ArrayList<>())
                            .add(Steward.named(LanguageTag.of((String) row[1]), (String) row[2])));
        }
        return names;
    }
}
