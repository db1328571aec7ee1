package org.atmina.exchange.xliff;

import org.atmina.language.TextInLanguage.Origin;
import org.atmina.language.TextInLanguage.Status;
import org.atmina.translation.Revision;
import org.jspecify.annotations.Nullable;

/// How far a translation is, in the words of XLIFF: one of its four states, and ours below it where it has no word of
/// its own.
///
/// @param subState null where the state says all
record XliffState(String state, @Nullable String subState) {
    static XliffState of(@Nullable Revision revision, @Nullable Status standing) {
        if (revision == null || standing == null) {
            return new XliffState("initial", null);
        }
        return switch (standing) {
            case APPROVED -> new XliffState("final", null);
            case DRAFT ->
                revision.origin() == Origin.MACHINE
                        ? new XliffState("initial", "machine")
                        : new XliffState("translated", null);
            case IN_REVIEW, REJECTED, STALE -> new XliffState("translated", standing.slug());
            case SOURCE -> throw new IllegalStateException("A revision is no source");
        };
    }
}
