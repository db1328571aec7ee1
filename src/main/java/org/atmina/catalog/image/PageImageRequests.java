package org.atmina.catalog.image;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.hibernate.Session;

/// The files whose page images are to be made, or made again because they were lost. Workers take them.
@ApplicationScoped
@Transactional
public class PageImageRequests {
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
