package org.atmina.catalog.context;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is said of an item wherever it is shown, in lists, too.
///
/// @param authenticity null where nobody has stated any
public record Remarks(@Nullable AuthenticityStatus authenticity, List<AdvisoryTerm> advisories) {
    public static final Remarks NONE = new Remarks(null, List.of());

    public Remarks {
        advisories = List.copyOf(advisories);
    }

    /// The status, where readers must be told it wherever the item is shown.
    public @Nullable AuthenticityStatus warning() {
        return authenticity != null && authenticity.isWarning() ? authenticity : null;
    }
}
