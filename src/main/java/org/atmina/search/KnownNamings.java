package org.atmina.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.atmina.catalog.authority.AuthorityNames;
import org.atmina.catalog.authority.Naming;
import org.atmina.search.query.Meaning;

/// The authorities of the catalog as those whom a query may name.
@ApplicationScoped
class KnownNamings implements Meaning.Namings {
    private final AuthorityNames names;

    KnownNamings(AuthorityNames names) {
        this.names = names;
    }

    @Override
    public List<Naming> in(List<String> words) {
        return names.in(words);
    }
}
