package org.atmina.machine;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.atmina.language.LanguageTag;
import org.atmina.machine.MachineTranslator.Maker;
import org.atmina.problem.Problem;
import org.jboss.logging.Logger;

/// Asks the machine, within the budget of the day, and counts what became of it.
@ApplicationScoped
class AskingMachine {
    private static final Logger LOG = Logger.getLogger(AskingMachine.class);

    private final MachineTranslator machine;
    private final Budget budget;
    private final MachineMetrics metrics;

    AskingMachine(MachineTranslator machine, Budget budget, MachineMetrics metrics) {
        this.machine = machine;
        this.budget = budget;
        this.metrics = metrics;
    }

    sealed interface Answer {
        record Translated(List<String> texts) implements Answer {}

        record Trouble(Problem why) implements Answer {}
    }

    boolean isThere() {
        return machine.isThere();
    }

    Maker maker() {
        return machine.maker();
    }

    Answer ask(List<String> texts, LanguageTag from, LanguageTag to) {
        var share = budget.today(texts);
        if (!budget.take(share)) {
            metrics.asked("budget");
            return new Answer.Trouble(new Problem.Other(429, "machine-budget-spent", Map.of()));
        }
        try {
            var translated = metrics.timed(() -> machine.translate(texts, from, to));
            metrics.asked("translated");
            metrics.sent(share.characters());
            return new Answer.Translated(translated);
        } catch (MachineTrouble trouble) {
            budget.giveBack(share);
            metrics.asked(trouble.kind().slug());
            LOG.warnf(
                    "event=machine-translation outcome=%s texts=%d",
                    trouble.kind().slug(), texts.size());
            return new Answer.Trouble(problem(trouble, from, to));
        }
    }

    private static Problem problem(MachineTrouble trouble, LanguageTag from, LanguageTag to) {
        return switch (trouble.kind()) {
            case UNREACHABLE, BUSY, FAILED, RESTING, REFUSED ->
                new Problem.Unavailable(
                        "machine-unavailable", Map.of("reason", trouble.kind().slug()));
            case UNSUPPORTED ->
                new Problem.Conflict("machine-unsupported", Map.of("from", from.value(), "to", to.value()));
            case GARBAGE -> new Problem.Other(502, "machine-answer-unusable", Map.of());
        };
    }
}
