package org.atmina.catalog.authority.exchange;

import org.atmina.problem.Problem;

/// A file that cannot be taken in at all, and why. What was written of it before is taken back.
final class Unusable extends RuntimeException {
    private final transient Problem problem;

    Unusable(Problem problem) {
        super(problem.slug(), null, false, false);
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
