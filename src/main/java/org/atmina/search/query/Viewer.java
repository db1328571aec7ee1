package org.atmina.search.query;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.atmina.access.Reader;
import org.atmina.access.Visibility;

/// For whom is searched and on which day. Its filter says to the index what [Visibility] decides elsewhere; it is part
/// of every query, so that nothing hidden is found, counted, quoted or suggested.
public record Viewer(Reader reader, LocalDate today) {
    /// The condition on both kinds of documents; none for those who see everything.
    public Optional<Query> filter() {
        if (reader.isStaff()) {
            return Optional.empty();
        }
        var audiences = Visibility.audiences(reader).stream().sorted().toList();
        return Optional.of(Query.of(q -> q.bool(b -> b.filter(Queries.any("access.state", List.of("published")))
                .filter(f -> f.bool(open -> open.should(Queries.any("access.visibility", audiences))
                        .should(embargoIsOver())
                        .minimumShouldMatch("1"))))));
    }

    private Query embargoIsOver() {
        return Query.of(q -> q.bool(b -> b.filter(Queries.any("access.visibility", List.of("embargoed")))
                .filter(f ->
                        f.range(r -> r.date(d -> d.field("access.embargoUntil").lte(today.toString()))))));
    }
}
