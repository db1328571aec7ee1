package org.atmina.machine;

import java.util.List;
import org.atmina.problem.Problem;
import org.jspecify.annotations.Nullable;

/// What became of asking for drafts.
///
/// @param drafts those that were made
/// @param why why there are not more; null where nothing went wrong
public record DraftOutcome(
        List<MachineDraft> drafts, @Nullable Problem why) {
    public DraftOutcome {
        drafts = List.copyOf(drafts);
    }

    static DraftOutcome not(Problem why) {
        return new DraftOutcome(List.of(), why);
    }

    /// For resources: the only draft, or the problem as the answer.
    MachineDraft onlyOrProblem() {
        if (why != null) {
            throw why.asException();
        }
        return drafts.getFirst();
    }
}
