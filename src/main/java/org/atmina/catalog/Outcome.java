package org.atmina.catalog;

import org.atmina.problem.Problem;

/// How a change ended: done, or not done at all and why. Nothing is written before everything has been checked.
public sealed interface Outcome<T> {
    record Done<T>(T value) implements Outcome<T> {}

    record NotDone<T>(Problem why) implements Outcome<T> {}

    /// For resources: the value, or the problem as the answer.
    default T orProblem() {
        return switch (this) {
            case Done<T>(T value) -> value;
            case NotDone<T>(Problem why) -> throw why.asException();
        };
    }
}
