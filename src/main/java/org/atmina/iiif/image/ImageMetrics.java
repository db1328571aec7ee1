package org.atmina.iiif.image;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Counts what image requests come to. Counting costs a few nanoseconds, so that every tile is counted.
@ApplicationScoped
class ImageMetrics {
    /// How a request was met.
    enum Kind {
        /// A kept piece as it is.
        STORED,
        /// Made on request.
        RENDERED,
        /// Made on an earlier request.
        KEPT,
        DESCRIPTION,
        NOT_MODIFIED,
        REDIRECTED,
        REFUSED,
        /// Too much to do, or to be made again.
        UNAVAILABLE
    }

    private final MeterRegistry registry;
    private final List<Counter> requests;
    private final Counter bytes;

    ImageMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.requests = Arrays.stream(Kind.values())
                .map(kind -> registry.counter("atmina.images.requests", "kind", slug(kind)))
                .toList();
        this.bytes = registry.counter("atmina.images.sent.bytes");
    }

    private static String slug(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    void watch(RenderQueue<?> queue, RenderedFiles files) {
        registry.gauge("atmina.images.pixels.in.flight", queue, RenderQueue::pixelsInFlight);
        registry.gauge("atmina.images.waiting", queue, RenderQueue::waiting);
        registry.gauge("atmina.images.kept.bytes", files, RenderedFiles::taken);
    }

    void count(Kind kind) {
        requests.get(kind.ordinal()).increment();
    }

    void sent(long length) {
        bytes.increment(length);
    }
}
