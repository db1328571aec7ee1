package org.atmina.annotation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What an annotation said from one act to the next.
public record AnnotationVersion(
        int version,
        Instant at,
        String actor,
        AnnotationState state,
        @Nullable String reason,
        AnnotationForm said) {}
