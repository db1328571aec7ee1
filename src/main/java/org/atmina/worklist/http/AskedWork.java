package org.atmina.worklist.http;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.atmina.access.Reader;
import org.atmina.catalog.Collections;
import org.atmina.catalog.Items;
import org.atmina.catalog.PublicId;
import org.atmina.catalog.authority.Authorities;
import org.atmina.problem.Problem;
import org.atmina.worklist.WorkFilter;

/// The work that an address names; items, collections and authorities in it are those that the caller sees.
@ApplicationScoped
public class AskedWork {
    private final Items items;
    private final Collections collections;
    private final Authorities authorities;
    private final Clock clock;

    AskedWork(Items items, Collections collections, Authorities authorities, Clock clock) {
        this.items = items;
        this.collections = collections;
        this.authorities = authorities;
        this.clock = clock;
    }

    public WorkFilter of(WorkParameters parameters, Reader reader) {
        return parameters.filter(sights(reader), clock.instant());
    }

    private WorkParameters.Sights sights(Reader reader) {
        return new WorkParameters.Sights() {
            @Override
            public UUID collection(PublicId name) {
                return collections
                        .see(name, reader)
                        .orElseThrow(() ->
                                new Problem.Missing("no-such-collection", Map.of("id", name.value())).asException())
                        .id();
            }

            @Override
            public UUID item(PublicId name) {
                return items.see(name, reader).orProblem().id();
            }

            @Override
            public UUID authority(PublicId name) {
                return authorities
                        .see(name, reader)
                        .orElseThrow(() ->
                                new Problem.Missing("no-such-authority", Map.of("id", name.value())).asException())
                        .id();
            }
        };
    }
}
