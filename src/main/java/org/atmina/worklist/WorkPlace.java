package org.atmina.worklist;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.atmina.catalog.Slug;

/// The place in a list after which it is read on: the sort, and the values of the last entry that it sorts by. Entries
/// that come or go in between move nothing.
///
/// @param keys as the database compares them, the most important one first
public record WorkPlace(WorkSort sort, List<String> keys) {
    private static final char BETWEEN = '~';

    public WorkPlace {
        keys = List.copyOf(keys);
    }

    /// As it stands in addresses.
    public String token() {
        var plain = sort.slug() + BETWEEN + String.join(String.valueOf(BETWEEN), keys);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    /// The place in a list that is sorted so and of whose values these are the kinds; empty where it is none of ours.
    static Optional<WorkPlace> parse(String token, WorkSort sort, List<Kind> kinds) {
        try {
            var plain = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
            var parts = List.of(plain.split(String.valueOf(BETWEEN), -1));
            if (parts.size() != kinds.size() + 1
                    || Slug.find(WorkSort.class, parts.getFirst())
                            .filter(sort::equals)
                            .isEmpty()) {
                return Optional.empty();
            }
            var keys = parts.subList(1, parts.size());
            for (int i = 0; i < keys.size(); i++) {
                kinds.get(i).check(keys.get(i));
            }
            return Optional.of(new WorkPlace(sort, keys));
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    /// What a value of a place is, and how the database calls it.
    enum Kind {
        UNIT("uuid"),
        NUMBER("bigint"),
        TIME("timestamptz"),
        WORD("text");

        private final String sql;

        Kind(String sql) {
            this.sql = sql;
        }

        String sql() {
            return sql;
        }

        /// A value of this kind as it is kept in a place.
        String asText(String expression) {
            return this == TIME
                    ? "to_char(" + expression + " at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')"
                    : "cast(" + expression + " as text)";
        }

        private void check(String key) {
            switch (this) {
                case UNIT -> UUID.fromString(key);
                case NUMBER -> Long.parseLong(key);
                case TIME -> Instant.parse(key);
                case WORD -> {
                    if (!key.matches("[A-Za-z0-9-]{1,35}")) {
                        throw new IllegalArgumentException("No word of a place: " + key);
                    }
                }
            }
        }
    }
}
