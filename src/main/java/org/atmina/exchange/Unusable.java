package org.atmina.exchange;

import org.atmina.problem.Problem;

/// A file that cannot be taken in at all, and why.
public final class Unusable extends RuntimeException {
    private final transient Problem problem;

    public Unusable(Problem problem) {
        super(problem.slug(), null, false, false);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
