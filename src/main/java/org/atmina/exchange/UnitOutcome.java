package org.atmina.exchange;

import com.fasterxml.jackson.annotation.JsonValue;
import org.atmina.catalog.Slug;

/// What became of a unit of a file that came back.
public enum UnitOutcome implements Slug {
    /// Its wording is a new revision, in review.
    TAKEN("taken"),
    /// Its wording is there already.
    UNCHANGED("unchanged"),
    /// It has no target.
    UNTOUCHED("untouched"),
    /// The source means something else by now.
    SOURCE_CHANGED("source-changed"),
    /// Somebody has saved another revision since the file was made.
    OVERTAKEN("overtaken"),
    /// It is in no present text any more.
    GONE("gone"),
    /// The person's work is limited to other collections.
    CLOSED("closed"),
    /// It is written in the language of the file's targets.
    SOURCE_LANGUAGE("source-language"),
    INCOMPLETE("incomplete"),
    MARKUP("markup"),
    NOT_TEXT("not-text"),
    TOO_LONG("too-long");

    private final String slug;

    UnitOutcome(String slug) {
        this.slug = slug;
    }

    @Override
    @JsonValue
    public String slug() {
        return slug;
    }

    /// Whether the file says nothing new of the unit.
    boolean isQuiet() {
        return this == UNCHANGED || this == UNTOUCHED;
    }
}
