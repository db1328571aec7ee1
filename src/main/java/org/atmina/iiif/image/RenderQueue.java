package org.atmina.iiif.image;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// Lets so much be worked on at once as the machine bears, counted in pixels, and no client take more than its share.
/// What several ask for is made once. What nobody waits for any more is not made.
///
/// @param <T> what is made
final class RenderQueue<T> implements AutoCloseable {
    /// @param pixels      worked on at once
    /// @param ofOneClient of these
    /// @param waiting     how many may wait for their turn
    /// @param patience    how long one waits for its picture
    record Bounds(long pixels, long ofOneClient, int waiting, Duration patience) {}

    /// Makes something, on one of the threads of this queue.
    interface Job<T> {
        /// @param abandoned whether nobody waits any more; asked now and then
        T run(BooleanSupplier abandoned) throws Exception;
    }

    /// There is too much to do; asking again later may help.
    static final class Busy extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Busy() {
            super("Too much to do", null, false, false);
        }
    }

    /// Somebody who waits.
    final class Ticket extends CompletableFuture<T> {
        private final Flight flight;

        private Ticket(Flight flight) {
            this.flight = flight;
        }

        /// Does not wait any longer.
        void leave() {
            RenderQueue.this.leave(this, false);
        }
    }

    private final class Flight {
        private final String key;
        private final String client;
        private final long cost;
        private final Job<T> job;
        private final long until = System.nanoTime() + bounds.patience.toNanos();
        private final Set<Ticket> tickets = new HashSet<>();
        private volatile boolean abandoned;
        private boolean begun;

        private Flight(String key, String client, long cost, Job<T> job) {
            this.key = key;
            this.client = client;
            this.cost = cost;
            this.job = job;
        }
    }

    private final Bounds bounds;
    private final ExecutorService workers;
    private final Map<String, Flight> flights = new HashMap<>();
    private final Deque<Flight> waiting = new ArrayDeque<>();
    private final Map<String, Long> byClient = new HashMap<>();
    private long inFlight;

    RenderQueue(Bounds bounds, int workers) {
        this.bounds = bounds;
        this.workers = Executors.newFixedThreadPool(
                workers, Thread.ofPlatform().daemon().name("images-", 1).factory());
    }

    /// Fails with [Busy] where it would take too long.
    synchronized Ticket ask(String key, String client, long cost, Job<T> job) {
        var flight = flights.get(key);
        if (flight == null) {
            flight = new Flight(key, client, cost, job);
            if (!admit(flight) && waiting.size() >= bounds.waiting) {
                var refused = new Ticket(flight);
                refused.completeExceptionally(new Busy());
                return refused;
            }
            if (!flight.begun) {
                waiting.add(flight);
            }
            flights.put(key, flight);
        }
        var ticket = new Ticket(flight);
        flight.tickets.add(ticket);
        CompletableFuture.delayedExecutor(bounds.patience.toNanos(), TimeUnit.NANOSECONDS, Runnable::run)
                .execute(() -> late(ticket));
        return ticket;
    }

    private boolean admit(Flight flight) {
        long client = byClient.getOrDefault(flight.client, 0L);
        boolean room = inFlight == 0 || inFlight + flight.cost <= bounds.pixels;
        boolean share = client == 0 || client + flight.cost <= bounds.ofOneClient;
        if (!room || !share) {
            return false;
        }
        flight.begun = true;
        inFlight += flight.cost;
        byClient.merge(flight.client, flight.cost, Long::sum);
        workers.execute(() -> work(flight));
        return true;
    }

    private void work(Flight flight) {
        if (flight.abandoned || System.nanoTime() - flight.until > 0) {
            finish(flight).forEach(ticket -> ticket.completeExceptionally(new Busy()));
            return;
        }
        try {
            var made = flight.job.run(() -> flight.abandoned);
            finish(flight).forEach(ticket -> ticket.complete(made));
        } catch (Exception | Error e) {
            finish(flight).forEach(ticket -> ticket.completeExceptionally(e));
        }
    }

    private synchronized List<Ticket> finish(Flight flight) {
        flights.remove(flight.key, flight);
        inFlight -= flight.cost;
        byClient.computeIfPresent(
                flight.client, (client, pixels) -> pixels <= flight.cost ? null : pixels - flight.cost);
        waiting.removeIf(this::admit);
        return new ArrayList<>(flight.tickets);
    }

    private void late(Ticket ticket) {
        if (!ticket.isDone()) {
            leave(ticket, true);
            ticket.completeExceptionally(new Busy());
        }
    }

    /// @param late whether it left because the time was up; then what has been begun is brought to its end, so that
    ///             asking again helps
    private synchronized void leave(Ticket ticket, boolean late) {
        var flight = ticket.flight;
        flight.tickets.remove(ticket);
        if (!flight.tickets.isEmpty() || (late && flight.begun)) {
            return;
        }
        flight.abandoned = true;
        flights.remove(flight.key, flight);
        if (!flight.begun) {
            waiting.remove(flight);
        }
    }

    synchronized long pixelsInFlight() {
        return inFlight;
    }

    synchronized int waiting() {
        return waiting.size();
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
