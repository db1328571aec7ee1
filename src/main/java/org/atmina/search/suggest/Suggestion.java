package org.atmina.search.suggest;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// How a query that was begun may go on.
///
/// @param text     the whole query, as it would be searched
/// @param kind     `title` of an item, `name` of somebody or something that describes one, `word` of a text
/// @param language that of the title, name or word
/// @param names    of a name, what kind of authority it names
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Suggestion(
        String text, String kind, String language, @Nullable String names) {}
