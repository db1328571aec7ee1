package org.atmina.glossary.tbx;

import java.util.Map;
import org.atmina.problem.Problem;

/// A file that cannot be taken in at all, and why. What was written of it before is taken back.
final class Unusable extends RuntimeException {
    private final transient Problem problem;

    Unusable(Problem problem) {
        super(problem.slug(), null, false, false);
        this.problem = problem;
    }

    static Unusable broken(int line) {
        return new Unusable(new Problem.Invalid("tbx-broken", Map.of("line", line)));
    }

    static Unusable tooLarge(long most) {
        return new Unusable(new Problem.TooLarge("tbx-too-large", Map.of("megabytes", most >> 20)));
    }

    Problem problem() {
        return problem;
    }
}
