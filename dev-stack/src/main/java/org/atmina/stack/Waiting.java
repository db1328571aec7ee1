package org.atmina.stack;

import java.time.Duration;
import java.time.Instant;

/// Waits for a server that has been launched.
final class Waiting {
    private static final Duration PAUSE = Duration.ofMillis(150);

    private Waiting() {}

    /// @throws StackException with the reason from its log, where the server ended; or where it did not answer in time
    static void until(Server server, Child child) {
        Instant limit = Instant.now().plus(server.patience());
        String last = "no answer";
        while (Instant.now().isBefore(limit)) {
            if (!child.alive()) {
                throw new StackException(child.epitaph());
            }
            try {
                if (server.answers()) {
                    return;
                }
                Thread.sleep(PAUSE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new StackException(
                        "Interrupted while waiting for " + server.name().title() + ".", e);
            } catch (Exception notYet) {
                last = String.valueOf(notYet.getMessage());
                pause();
            }
        }
        throw new StackException("%s did not answer within %d seconds: %s"
                .formatted(server.name().title(), server.patience().toSeconds(), last));
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
