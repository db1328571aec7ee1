package org.atmina.catalog.image;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/// The files whose page images are to be made, or made again because they were lost. Workers take them.
@ApplicationScoped
@Transactional
public class PageImageRequests {
    private static final int MOST_ATTEMPTS = 3;

    private final Session session;
    private final Clock clock;

    PageImageRequests(Session session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    /// Asks for the images of a file; asking twice before they are made is asking once.
    public void add(UUID file) {
        session.createNativeMutationQuery("""
                        insert into page_image_request (file_id, asked_at) values (:file, :now)
                        on conflict (file_id) do nothing
                        """)
                .setParameter("file", file)
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    /// A file whose images are wanted, and how often that was tried, this time included.
    public record Taken(UUID file, int attempt) {}

    /// How it stands: files that wait or are being worked on, files that were given up.
    public record Standing(long waiting, long failed) {}

    /// A file that was given up, and why.
    public record Failure(UUID file, String reason) {}

    /// Takes the file that has waited longest. Nobody else takes it for this long, or before it has been tried again.
    public Optional<Taken> take(Duration lease) {
        return session.createNativeQuery("""
                        update page_image_request set attempts = attempts + 1, retry_at = :until
                        where file_id = (
                            select file_id from page_image_request
                            where attempts < :most and (retry_at is null or retry_at <= :now)
                            order by asked_at, file_id for update skip locked limit 1)
                        returning file_id, attempts
                        """, Object[].class)
                .setParameter("until", clock.instant().plus(lease))
                .setParameter("now", clock.instant())
                .setParameter("most", MOST_ATTEMPTS)
                .getResultStream()
                .findFirst()
                .map(row -> new Taken((UUID) row[0], (Integer) row[1]));
    }

    /// The images are there, or there are none to be made.
    public void done(UUID file) {
        session.createNativeMutationQuery("delete from page_image_request where file_id = :file")
                .setParameter("file", file)
                .executeUpdate();
    }

    /// It did not work; tried again later, a few times.
    public void failed(UUID file, String reason, Duration wait) {
        session.createNativeMutationQuery(
                        "update page_image_request set reason = :reason, retry_at = :at where file_id = :file")
                .setParameter("file", file)
                .setParameter("reason", reason)
                .setParameter("at", clock.instant().plus(wait))
                .executeUpdate();
    }

    public Standing standing() {
        var row = session.createNativeQuery("""
                        select count(*) filter (where reason is null or attempts < :most),
                               count(*) filter (where reason is not null and attempts >= :most)
                        from page_image_request
                        """, Object[].class)
                .setParameter("most", MOST_ATTEMPTS)
                .getSingleResult();
        return new Standing((Long) row[0], (Long) row[1]);
    }

    /// The files that were given up, the latest first.
    public List<Failure> failures(int most) {
        return session.createNativeQuery("""
                        select file_id, reason from page_image_request
                        where reason is not null and attempts >= :most order by retry_at desc, file_id
                        """, Object[].class)
                .setParameter("most", MOST_ATTEMPTS)
                .setMaxResults(most)
                .getResultStream()
                .map(row -> new Failure((UUID) row[0], (String) row[1]))
                .toList();
    }

    /// Asks for the images of all files that have any to be made.
    ///
    /// @return how many files wait now
    public long addAll() {
        session.createNativeMutationQuery("""
                        insert into page_image_request (file_id, asked_at)
                        select file.id, :now from item_file file where file.state = 'stored'
                        on conflict (file_id) do update set attempts = 0, retry_at = null, reason = null
                        """)
                .setParameter("now", clock.instant())
                .executeUpdate();
        return session.createNativeQuery("select count(*) from page_image_request", Long.class)
                .getSingleResult();
    }
}
