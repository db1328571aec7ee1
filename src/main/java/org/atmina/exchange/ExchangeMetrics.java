package org.atmina.exchange;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/// Numbers for whoever runs the archive: what went out to translators, and what became of what came back.
@ApplicationScoped
class ExchangeMetrics {
    private static final String IMPORTS = "atmina.exchange.imports";

    private final MeterRegistry registry;

    ExchangeMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void refused(Format format) {
        imports(format, "refused");
    }

    void interrupted(Format format) {
        imports(format, "interrupted");
    }

    void ended(Format format, Map<UnitOutcome, Long> counts) {
        imports(format, "ended");
        counts.forEach((outcome, units) -> registry.counter("atmina.exchange.units", "outcome", outcome.slug())
                .increment(units));
    }

    private void imports(Format format, String end) {
        registry.counter(IMPORTS, "format", format.slug(), "end", end).increment();
    }
}
