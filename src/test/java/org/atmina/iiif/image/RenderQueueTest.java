package org.atmina.iiif.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RenderQueueTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private final CountDownLatch gate = new CountDownLatch(1);
    private final AtomicInteger made = new AtomicInteger();
    private RenderQueue<String> queue = queue(100, 25, 10, LONG);

    private static RenderQueue<String> queue(long pixels, long ofOne, int waiting, Duration patience) {
        return new RenderQueue<>(new RenderQueue.Bounds(pixels, ofOne, waiting, patience), 2);
    }

    private String work() throws InterruptedException {
        gate.await();
        return "made " + made.incrementAndGet();
    }

    @AfterEach
    void close() {
        queue.close();
    }

    @Test
    void whatSeveralAskForIsMadeOnce() {
        var one = queue.ask("a", "x", 10, abandoned -> work());
        var other = queue.ask("a", "y", 10, abandoned -> work());
        gate.countDown();
        assertThat(one.orTimeout(10, TimeUnit.SECONDS).join())
                .isEqualTo("made 1")
                .isEqualTo(other.join());
    }

    @Test
    void oneClientGetsNoMoreThanItsShare() {
        queue.ask("a", "x", 20, abandoned -> work());
        queue.ask("b", "x", 20, abandoned -> work());
        queue.ask("c", "y", 20, abandoned -> work());
        assertThat(queue.pixelsInFlight()).isEqualTo(40);
        assertThat(queue.waiting()).isEqualTo(1);
    }

    @Test
    void allTogetherGetNoMoreThanThereIs() {
        for (int i = 0; i < 9; i++) {
            int client = i;
            queue.ask("k" + i, "client " + client, 20, abandoned -> work());
        }
        assertThat(queue.pixelsInFlight()).isEqualTo(100);
        assertThat(queue.waiting()).isEqualTo(4);
    }

    @Test
    void whatIsLargerThanTheShareIsMadeAlone() {
        assertThat(queue.ask("a", "x", 1000, abandoned -> "large")
                        .orTimeout(10, TimeUnit.SECONDS)
                        .join())
                .isEqualTo("large");
    }

    @Test
    void everybodyGetsTheirTurn() {
        var tickets = new ArrayList<RenderQueue<String>.Ticket>();
        for (int i = 0; i < 10; i++) {
            tickets.add(queue.ask("k" + i, "x", 20, abandoned -> work()));
        }
        gate.countDown();
        assertThat(tickets)
                .allSatisfy(each ->
                        assertThat(each.orTimeout(10, TimeUnit.SECONDS).join()).startsWith("made"));
        assertThat(queue.pixelsInFlight()).isZero();
        assertThat(queue.waiting()).isZero();
    }

    @Test
    void tooManyAreRefusedAtOnce() {
        for (int i = 0; i < 11; i++) {
            queue.ask("k" + i, "x", 25, abandoned -> work());
        }
        var refused = queue.ask("late", "x", 25, abandoned -> work());
        assertThatThrownBy(refused::join)
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(RenderQueue.Busy.class);
    }

    @Test
    void whoeverWaitsTooLongIsToldSoAndFindsItLater() throws Exception {
        queue.close();
        queue = queue(100, 25, 10, Duration.ofMillis(100));
        var begun = queue.ask("a", "x", 25, abandoned -> work());
        var waiting = queue.ask("b", "x", 25, abandoned -> work());
        assertThatThrownBy(begun::join).hasCauseInstanceOf(RenderQueue.Busy.class);
        assertThatThrownBy(waiting::join).hasCauseInstanceOf(RenderQueue.Busy.class);
        assertThat(queue.waiting()).isZero();
        gate.countDown();
        for (int i = 0; i < 100 && made.get() == 0; i++) {
            Thread.sleep(50);
        }
        assertThat(made).hasValue(1); // what was begun came to its end; what was not is forgotten
    }

    @Test
    void whatNobodyWaitsForIsGivenUp() throws Exception {
        var given = new AtomicBoolean();
        var begun = new CountDownLatch(1);
        var ended = new CountDownLatch(1);
        var ticket = queue.ask("a", "x", 25, abandoned -> {
            begun.countDown();
            while (!abandoned.getAsBoolean()) {
                Thread.onSpinWait();
            }
            given.set(true);
            ended.countDown();
            return "";
        });
        begun.await();
        ticket.leave();
        assertThat(ended.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(given).isTrue();
    }
}
