package org.atmina.machine;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// What is asked of the machine, what became of it, and how many characters it got from this process.
@ApplicationScoped
class MachineMetrics {
    private final MeterRegistry registry;
    private final Timer answers;
    private final Counter characters;

    MachineMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.answers = registry.timer("atmina.machine.answers");
        this.characters = registry.counter("atmina.machine.characters");
    }

    interface Asking {
        List<String> ask() throws MachineTrouble;
    }

    List<String> timed(Asking asking) throws MachineTrouble {
        long begin = System.nanoTime();
        try {
            return asking.ask();
        } finally {
            answers.record(System.nanoTime() - begin, TimeUnit.NANOSECONDS);
        }
    }

    void asked(String outcome) {
        registry.counter("atmina.machine.requests", "outcome", outcome).increment();
    }

    void sent(long many) {
        characters.increment(many);
    }
}
