package org.atmina.annotation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/// How much people may note.
@ConfigMapping(prefix = "atmina.annotations")
public interface AnnotationSettings {
    /// How many characters all bodies of an annotation may have together.
    @WithDefault("5000")
    @Min(1)
    @Max(50_000)
    int maxLength();

    /// How many annotations one person may write or change within an hour. Curators have no such limit.
    @WithDefault("60")
    @Min(1)
    int perHour();

    /// How many annotations stand on a page of a container.
    @WithDefault("50")
    @Min(1)
    @Max(1000)
    int pageSize();
}
