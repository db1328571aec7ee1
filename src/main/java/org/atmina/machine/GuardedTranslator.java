package org.atmina.machine;

import io.smallrye.faulttolerance.api.CircuitBreakerState;
import io.smallrye.faulttolerance.api.TypedGuard;
import jakarta.enterprise.util.TypeLiteral;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.atmina.language.LanguageTag;
import org.atmina.machine.MachineTrouble.Kind;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.jboss.logging.Logger;

/// Asks again where that may help, and leaves a server alone that fails time after time.
final class GuardedTranslator implements MachineTranslator {
    private static final Logger LOG = Logger.getLogger(GuardedTranslator.class);

    private final MachineTranslator machine;
    private final TypedGuard<List<String>> guard;

    GuardedTranslator(MachineTranslator machine, MachineSettings settings) {
        this.machine = machine;
        this.guard = TypedGuard.create(new TypeLiteral<List<String>>() {})
                .withDescription("machine translation")
                .withRetry()
                .maxRetries(settings.retries())
                .delay(settings.backoff().toMillis(), ChronoUnit.MILLIS)
                .jitter(settings.backoff().toMillis() / 4, ChronoUnit.MILLIS)
                .whenException(GuardedTranslator::passes)
                .withExponentialBackoff()
                .done()
                .done()
                .withCircuitBreaker()
                .name("machine-translation")
                .requestVolumeThreshold(settings.failures())
                .failureRatio(1)
                .delay(settings.rest().toMillis(), ChronoUnit.MILLIS)
                .when(GuardedTranslator::isOfServer)
                .onStateChange(GuardedTranslator::say)
                .done()
                .build();
    }

    private static boolean passes(Throwable failure) {
        return failure instanceof MachineTrouble trouble && trouble.passes();
    }

    private static boolean isOfServer(Throwable failure) {
        return !(failure instanceof MachineTrouble trouble) || trouble.isOfServer();
    }

    private static void say(CircuitBreakerState state) {
        LOG.warnf("event=machine-translation circuit=%s", state);
    }

    @Override
    public boolean isThere() {
        return machine.isThere();
    }

    @Override
    public Maker maker() {
        return machine.maker();
    }

    @Override
    public List<String> translate(List<String> texts, LanguageTag from, LanguageTag to) throws MachineTrouble {
        try {
            return guard.call(() -> machine.translate(texts, from, to));
        } catch (MachineTrouble trouble) {
            throw trouble;
        } catch (CircuitBreakerOpenException e) {
            throw new MachineTrouble(Kind.RESTING, e);
        } catch (Exception e) {
            throw new MachineTrouble(Kind.FAILED, e);
        }
    }
}
