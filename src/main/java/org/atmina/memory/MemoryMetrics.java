package org.atmina.memory;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

/// How long people wait for suggestions.
@ApplicationScoped
class MemoryMetrics {
    private final Timer suggestions;

    MemoryMetrics(MeterRegistry registry) {
        suggestions = registry.timer("atmina.memory.suggestions");
    }

    <T> T timed(Supplier<T> finding) {
        return suggestions.record(finding);
    }
}
