package org.atmina.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/// What publication must know of the work on an item's files.
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class ItemJobs {
    private final Session entities;

    ItemJobs(Session entities) {
        this.entities = entities;
    }

    /// A file that was not read, or not all of it, and nobody has said that this is all right.
    record Trouble(int position, String name, String outcome) {}

    /// How many files are waiting or being read.
    long unfinished(UUID itemId) {
        return entities.createNativeQuery(
                        "select count(*) from job where item_id = :item and state in ('queued', 'running')", Long.class)
                .setParameter("item", itemId)
                .getSingleResult();
    }

    List<Trouble> unacknowledged(UUID itemId) {
        List<Object[]> rows = entities.createNativeQuery("""
                        select file.position, file.name, coalesce(job.outcome, job.state)
                        from job join item_file file on file.id = job.file_id
                        where job.item_id = :item and not job.acknowledged
                          and job.state in ('completed-with-errors', 'failed')
                        order by file.position
                        """, Object[].class)
                .setParameter("item", itemId)
                .getResultList();
        return rows.stream()
                .map(row -> new Trouble((Integer) row[0], (String) row[1], (String) row[2]))
                .toList();
    }

    void acknowledge(UUID itemId) {
        entities.createNativeMutationQuery("""
                        update job set acknowledged = true
                        where item_id = :item and not acknowledged and state in ('completed-with-errors', 'failed')
                        """).setParameter("item", itemId).executeUpdate();
    }
}
