package org.atmina.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.atmina.inspect.PageReport;
import org.atmina.inspect.Reason;
import org.hibernate.Session;
import org.hibernate.query.MutationQuery;
import org.jspecify.annotations.Nullable;

/// The jobs as workers see them: claimed in a short transaction, held by a lease, written only with the latest token.
@ApplicationScoped
class JobQueue {
    private static final String HELD = " where id = :job and fencing_token = :token and state = 'running'";

    private final Session entities;
    private final ObjectMapper json;
    private final Clock clock;

    JobQueue(Session entities, ObjectMapper json, Clock clock) {
        this.entities = entities;
        this.json = json;
        this.clock = clock;
    }

    /// Takes the job that has waited longest: a queued one whose time has come, or one whose worker is not heard of.
    @Transactional
    Optional<Claim> claim(String owner, Duration lease) {
        var now = clock.instant();
        var claimed = entities.createNativeQuery("""
                        update job set state = 'running', lease_owner = :owner, lease_until = :until,
                            fencing_token = fencing_token + 1, attempts = attempts + 1,
                            started_at = coalesce(started_at, :now), pages_done = 0, pages_total = null
                        where id = (
                            select id from job
                            where (state = 'queued' and run_after <= :now) or (state = 'running' and lease_until < :now)
                            order by run_after, id
                            limit 1
                            for update skip locked)
                        returning id
                        """, UUID.class)
                .setParameter("owner", owner)
                .setParameter("until", now.plus(lease))
                .setParameter("now", now)
                .getResultList();
        return claimed.stream().findFirst().map(this::begin);
    }

    private Claim begin(Object id) {
        entities.createNativeMutationQuery("delete from job_page where job_id = :job")
                .setParameter("job", id)
                .executeUpdate();
        var job = entities.find(JobEntity.class, id);
        return new Claim(job.id, job.itemId, job.fileId, job.fencingToken, job.attempts);
    }

    /// @return whether the job is still this worker's
    @Transactional
    boolean extend(Claim claim, Duration lease) {
        return held(claim, "update job set lease_until = :until" + HELD)
                        .setParameter("until", clock.instant().plus(lease))
                        .executeUpdate()
                > 0;
    }

    @Transactional
    void pagesTotal(Claim claim, int total) {
        held(claim, "update job set pages_total = :total" + HELD)
                .setParameter("total", total)
                .executeUpdate();
    }

    @Transactional
    void pageFinished(Claim claim, PageReport page, Duration taken) {
        int counted =
                held(claim, "update job set pages_done = pages_done + 1" + HELD).executeUpdate();
        if (counted > 0) {
            entities.createNativeMutationQuery("""
                            insert into job_page (job_id, number, state, reason, millis)
                            values (:job, :number, :state, :reason, :millis) on conflict do nothing
                            """)
                    .setParameter("job", claim.job())
                    .setParameter("number", page.number())
                    .setParameter("state", page.state().slug())
                    .setParameter("reason", slug(page.reason()))
                    .setParameter("millis", (int) taken.toMillis())
                    .executeUpdate();
        }
    }

    private static @Nullable String slug(@Nullable Reason reason) {
        return reason == null ? null : reason.slug();
    }

    /// Ends the job, in the transaction that writes what it came to.
    ///
    /// @return whether the job was still this worker's; if not, the transaction must not be committed
    @Transactional(Transactional.TxType.MANDATORY)
    boolean finish(Claim claim, JobOutcome outcome, @Nullable String language) {
        return held(claim, """
                                update job set state = :state, outcome = :outcome, facts = cast(:facts as jsonb),
                                    language = :language, acknowledged = false, finished_at = :now,
                                    lease_owner = null, lease_until = null
                                """ + HELD)
                        .setParameter("state", outcome.state().slug())
                        .setParameter("outcome", outcome.slug())
                        .setParameter("facts", asJson(outcome.facts()))
                        .setParameter("language", language)
                        .setParameter("now", clock.instant())
                        .executeUpdate()
                > 0;
    }

    /// Puts the job back, to be tried again after a while.
    @Transactional
    void tryAgain(Claim claim, Duration after) {
        held(claim, "update job set state = 'queued', run_after = :then, lease_owner = null, lease_until = null" + HELD)
                .setParameter("then", clock.instant().plus(after))
                .executeUpdate();
    }

    /// Puts the job back as if it had not been claimed: this worker has to go, which is not the file's fault.
    @Transactional
    void release(Claim claim) {
        held(claim, """
                        update job set state = 'queued', attempts = attempts - 1, run_after = :now,
                            lease_owner = null, lease_until = null
                        """ + HELD).setParameter("now", clock.instant()).executeUpdate();
    }

    private MutationQuery held(Claim claim, String sql) {
        return entities.createNativeMutationQuery(sql)
                .setParameter("job", claim.job())
                .setParameter("token", claim.token());
    }

    private String asJson(Map<String, Object> facts) {
        try {
            return json.writeValueAsString(facts);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Facts of a job that are no JSON", e);
        }
    }
}
