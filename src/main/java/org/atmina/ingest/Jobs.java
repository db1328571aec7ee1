package org.atmina.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.atmina.access.Audit;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// The jobs as people see them: what became of each uploaded file, page by page.
@ApplicationScoped
public class Jobs {
    private static final String KIND = "inspect-file";

    private final Session entities;
    private final Audit audit;
    private final Clock clock;

    Jobs(Session entities, Audit audit, Clock clock) {
        this.entities = entities;
        this.audit = audit;
        this.clock = clock;
    }

    /// How a wish to work on a file once more was met.
    public sealed interface RetryResult {
        record Queued(JobRecord job) implements RetryResult {}

        /// It is in the queue or in work, or there is nothing to be done better.
        record NotNeeded(JobRecord job) implements RetryResult {}

        record NoSuchJob() implements RetryResult {}
    }

    /// A part of all jobs in a state.
    public record Listing(long total, List<JobRecord> jobs) {}

    @Transactional
    public Optional<JobRecord> find(UUID id) {
        return Optional.ofNullable(entities.find(JobEntity.class, id)).map(JobEntity::record);
    }

    @Transactional
    public Optional<JobRecord> ofFile(UUID file) {
        return entities.createQuery("from JobEntity where fileId = :file", JobEntity.class)
                .setParameter("file", file)
                .getResultStream()
                .findFirst()
                .map(JobEntity::record);
    }

    /// The jobs of an item, the oldest first.
    @Transactional
    public List<JobRecord> ofItem(UUID item) {
        return entities
                .createQuery("from JobEntity where itemId = :item order by createdAt, id", JobEntity.class)
                .setParameter("item", item)
                .getResultList()
                .stream()
                .map(JobEntity::record)
                .toList();
    }

    /// The jobs in a state, or all of them; the newest first.
    ///
    /// @param page from 1
    @Transactional
    public Listing list(@Nullable JobState state, int page, int size) {
        var slug = state == null ? "" : state.slug();
        long total = entities.createQuery(
                        "select count(*) from JobEntity where :state = '' or state = :state", Long.class)
                .setParameter("state", slug)
                .getSingleResult();
        var jobs = entities.createQuery(
                        "from JobEntity where :state = '' or state = :state order by createdAt desc, id",
                        JobEntity.class)
                .setParameter("state", slug)
                .setFirstResult((page - 1) * size)
                .setMaxResults(size)
                .getResultList();
        return new Listing(total, jobs.stream().map(JobEntity::record).toList());
    }

    /// The pages of a job that are done, in order.
    @Transactional
    public List<JobRecord.PageResult> pages(UUID job) {
        return entities
                .createNativeQuery(
                        "select number, state, reason from job_page where job_id = :job order by number",
                        Object[].class)
                .setParameter("job", job)
                .getResultList()
                .stream()
                .map(row -> new JobRecord.PageResult((Integer) row[0], (String) row[1], (String) row[2]))
                .toList();
    }

    /// Asks for the work on a file, in the transaction that registers the upload.
    @Transactional(Transactional.TxType.MANDATORY)
    UUID add(UUID item, UUID file, String requestedBy) {
        var id = UUID.randomUUID();
        entities.createNativeMutationQuery("""
                        insert into job (id, kind, item_id, file_id, state, run_after, requested_by, created_at)
                        values (:id, :kind, :item, :file, 'queued', :now, :by, :now)
                        """)
                .setParameter("id", id)
                .setParameter("kind", KIND)
                .setParameter("item", item)
                .setParameter("file", file)
                .setParameter("by", requestedBy)
                .setParameter("now", clock.instant())
                .executeUpdate();
        return id;
    }

    /// Works once more on a file whose job failed, or left something unread.
    @Transactional
    public RetryResult retry(UUID id, String actor) {
        int changed = entities.createNativeMutationQuery("""
                        update job set state = 'queued', attempts = 0, run_after = :now, started_at = null,
                            finished_at = null, outcome = null, facts = '{}', acknowledged = false,
                            pages_done = 0, pages_total = null
                        where id = :id and state in ('failed', 'completed-with-errors')
                        """)
                .setParameter("id", id)
                .setParameter("now", clock.instant())
                .executeUpdate();
        var job = find(id);
        if (changed > 0) {
            audit.record(new Audit.Act(actor, "retry", "job", id, null, null, null));
            return new RetryResult.Queued(job.orElseThrow());
        }
        return job.<RetryResult>map(RetryResult.NotNeeded::new).orElseGet(RetryResult.NoSuchJob::new);
    }

    /// How many jobs are in each state; states without a job are left out.
    @Transactional
    public Map<JobState, Long> counts() {
        var counts = new EnumMap<JobState, Long>(JobState.class);
        entities.createQuery("select state, count(*) from JobEntity group by state", Object[].class)
                .getResultList()
                .forEach(row -> counts.put(JobState.of((String) row[0]).orElseThrow(), (Long) row[1]));
        return counts;
    }

    /// How long the job that has waited longest has waited; nothing where none waits.
    @Transactional
    public Duration longestWait() {
        return entities.createQuery("from JobEntity where state = 'queued' order by createdAt", JobEntity.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(job -> Duration.between(job.createdAt, clock.instant()))
                .orElse(Duration.ZERO);
    }
}
