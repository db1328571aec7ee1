package org.atmina.inspect.pool;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.atmina.inspect.Inspection;
import org.atmina.inspect.InspectionRequest;
import org.atmina.inspect.Progress;
import org.atmina.inspect.Reason;
import org.atmina.inspect.pool.WorkerProcess.Heard;
import org.atmina.inspect.protocol.Message;

/// One file and one worker: asks, listens, and watches the clock.
final class Conversation {
    private static final String OUT_OF_MEMORY = "3"; // what -XX:+ExitOnOutOfMemoryError exits with

    private final WorkerProcess worker;
    private final InspectionRequest request;
    private final Progress progress;
    private final long deadline;

    Conversation(WorkerProcess worker, InspectionRequest request, Progress progress) {
        this.worker = worker;
        this.request = request;
        this.progress = progress;
        this.deadline = System.nanoTime() + request.limits().perFile().toNanos();
    }

    Inspection hold() {
        try {
            worker.say(new Message.Inspect(request));
            return listen();
        } catch (IOException e) {
            return new Inspection.WorkerLost(Reason.WORKER_DIED, Map.of());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Inspection.Cancelled(Reason.CALLER_INTERRUPTED, Map.of());
        }
    }

    private Inspection listen() throws InterruptedException {
        var silence = request.limits().perPage().multipliedBy(2);
        while (true) {
            var left = Duration.ofNanos(deadline - System.nanoTime());
            var patience = left.compareTo(silence) < 0 ? left : silence;
            switch (worker.hear(patience)) {
                case null -> {
                    return outOfTime(patience == left);
                }
                case Heard.Fallen(String exit) -> {
                    return fallen(exit);
                }
                case Heard.Said(Message.Done(var inspection)) -> {
                    return inspection;
                }
                case Heard.Said(var message) -> pass(message);
            }
        }
    }

    private void pass(Message message) {
        switch (message) {
            case Message.Pages(int total) -> progress.pagesTotal(total);
            case Message.Page(var page) -> progress.pageFinished(page);
            case Message.Ready _, Message.Inspect _, Message.Done _ -> {}
        }
    }

    private Inspection outOfTime(boolean wholeFile) {
        var limits = request.limits();
        return wholeFile
                ? new Inspection.TimedOut(Reason.FILE_TIME_LIMIT, seconds(limits.perFile()))
                : new Inspection.TimedOut(
                        Reason.NO_PROGRESS, seconds(limits.perPage().multipliedBy(2)));
    }

    private static Map<String, String> seconds(Duration limit) {
        return Map.of("limitSeconds", Double.toString(limit.toMillis() / 1000.0));
    }

    private static Inspection fallen(String exit) {
        var reason = OUT_OF_MEMORY.equals(exit) ? Reason.WORKER_OUT_OF_MEMORY : Reason.WORKER_DIED;
        return new Inspection.WorkerLost(reason, Map.of("exit", exit));
    }
}
