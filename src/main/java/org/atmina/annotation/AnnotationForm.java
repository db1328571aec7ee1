package org.atmina.annotation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// All that somebody says with an annotation.
///
/// @param via       the id by which the program that sent it knew it
/// @param canonical the id by which it is known everywhere, if it has one
public record AnnotationForm(
        Motivation motivation,
        List<Body> bodies,
        Target target,
        @Nullable String via,
        @Nullable String canonical) {
    public AnnotationForm {
        bodies = List.copyOf(bodies);
        if (bodies.isEmpty()) {
            throw new IllegalArgumentException("An annotation that says nothing");
        }
    }

    int length() {
        return bodies.stream().mapToInt(body -> body.value().length()).sum();
    }
}
