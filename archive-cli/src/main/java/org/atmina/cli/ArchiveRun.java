package org.atmina.cli;

import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.atmina.stack.DevStack;
import org.atmina.stack.Ports;
import org.atmina.stack.RunningStack;
import org.atmina.stack.SourceTree;
import org.atmina.stack.StackSettings;
import org.jspecify.annotations.Nullable;

/// One run of the archive: servers, then the service, then the demonstration collection; stopped in the opposite order.
final class ArchiveRun implements AutoCloseable {
    private static final int USUAL_PORT = 8080;

    private final SourceTree tree;
    private final DataFolder data;
    private final Steps steps;
    private final AtomicReference<@Nullable String> crash = new AtomicReference<>();
    private final CountDownLatch crashed = new CountDownLatch(1);
    private final AtomicBoolean closed = new AtomicBoolean();
    private volatile @Nullable RunningStack stack;
    private volatile @Nullable ServiceProcess service;

    ArchiveRun(SourceTree tree, DataFolder data, Steps steps) {
        this.tree = tree;
        this.data = data;
        this.steps = steps;
    }

    void start(@Nullable Integer askedPort, boolean withDemo) {
        int port = Ports.of(data.path()).choose("service", askedPort, USUAL_PORT);
        steps.say("Data are kept in " + data.path());
        RunningStack servers = DevStack.ready(StackSettings.in(tree, data.path()), steps);
        stack = servers;
        servers.startAll();
        servers.onCrash(this::crash);
        ServiceProcess running = ServiceProcess.start(tree, data, servers.description(), servers.account(), port);
        service = running;
        running.awaitReady();
        running.onCrash(this::crash);
        steps.say("The service answers on port " + port);
        RunningArchive archive =
                new RunningArchive(ProcessHandle.current().pid(), running.facts(), servers.description(), false);
        data.remember(archive);
        Welcome.print(System.out, archive, data, steps.seconds());
        if (withDemo) {
            loadDemo(archive);
        }
        data.remember(archive.asReady());
    }

    private void loadDemo(RunningArchive archive) {
        try {
            new DemoLoader(archive.url(), Objects.requireNonNull(archive.stack().realmUrl()), steps::say)
                    .load(tree.root().resolve("demo"));
            steps.say("The demonstration collection is in the archive");
        } catch (CommandFailed e) {
            steps.say("The demonstration collection is not complete: " + e.getMessage());
        }
    }

    private void crash(String sentence) {
        if (crash.compareAndSet(null, sentence)) {
            crashed.countDown();
        }
    }

    @Nullable
    String crashed() {
        return crash.get();
    }

    boolean stopping() {
        return closed.get();
    }

    /// Waits for as long as everything runs.
    String awaitCrash() {
        try {
            crashed.await();
            return String.valueOf(crash.get());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailed("Interrupted.", e);
        }
    }

    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        ServiceProcess running = service;
        RunningStack servers = stack;
        steps.say("Stopping");
        if (running != null) {
            running.stop();
        }
        if (servers != null) {
            servers.close();
        }
        data.forget();
        steps.say("Everything is stopped");
    }
}
