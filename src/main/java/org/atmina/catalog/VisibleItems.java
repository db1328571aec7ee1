package org.atmina.catalog;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.atmina.access.Reader;
import org.atmina.access.Visibility;

/// What `access.Visibility` decides, as a condition on items `i`, so that lists and their totals hold nothing else.
/// An integration test compares the two over every state, visibility and reader.
public final class VisibleItems {
    /// For queries over entities.
    static final String OF_ENTITIES = """
            (i.state = 'published' and (i.visibility in :audiences
                or (i.visibility = 'embargoed' and i.embargoUntil <= :today)))""";

    /// For queries over tables.
    public static final String OF_TABLES = """
            (i.state = 'published' and (i.visibility in (:audiences)
                or (i.visibility = 'embargoed' and i.embargo_until <= :today)))""";

    private VisibleItems() {}

    /// The values of the condition's parameters.
    public static Map<String, Object> to(Reader reader, LocalDate today) {
        Set<String> audiences = Visibility.audiences(reader);
        return Map.of("audiences", audiences, "today", today);
    }
}
