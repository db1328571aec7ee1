package org.atmina.glossary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.hibernate.Session;

/// Reads all approved entries, for those who keep them in memory.
@ApplicationScoped
@Transactional
class TermsReading {
    private final EntryStore store;
    private final Session session;

    TermsReading(EntryStore store, Session session) {
        this.store = store;
        this.session = session;
    }

    /// Another text whenever anything about the glossary, or about names of authorities, has changed.
    String version() {
        return session.createNativeQuery("""
                        select count(*) || ' ' || coalesce(sum(extract(epoch from at)), 0)
                               || ' ' || coalesce(sum(transaction::numeric), 0)
                        from (select at, transaction from glossary_change
                              union all select at, transaction from authority_change) changes
                        """, String.class).getSingleResult();
    }

    List<KnownEntry> approved() {
        session.createNativeMutationQuery("delete from glossary_change where at < now() - interval '1 day'")
                .executeUpdate();
        return store.all("where e.status = 'approved'").stream()
                .map(entry -> new KnownEntry(entry.id(), entry.terms()))
                .toList();
    }
}
