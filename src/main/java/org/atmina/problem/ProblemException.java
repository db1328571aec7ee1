package org.atmina.problem;

/// Carries a problem from a resource to the mapper. Verbs of a feature return outcomes instead of throwing this.
public final class ProblemException extends RuntimeException {
    private final transient Problem problem;

    ProblemException(Problem problem) {
        super(problem.status() + " " + problem.slug() + " " + problem.facts(), null, false, false);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
