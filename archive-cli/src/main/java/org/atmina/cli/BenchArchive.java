package org.atmina.cli;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import org.atmina.stack.DevStack;
import org.atmina.stack.Ports;
import org.atmina.stack.RunningStack;
import org.atmina.stack.SourceTree;
import org.atmina.stack.StackDescription;
import org.atmina.stack.StackSettings;

/// Servers and an archive for one benchmark, which are gone when it ends, however it ends.
final class BenchArchive implements AutoCloseable {
    private final SourceTree tree;
    private final DataFolder data;
    private final RunningStack stack;
    private final Deque<Runnable> closing = new ArrayDeque<>();
    private final Thread hook = Thread.ofPlatform().unstarted(this::closeAll);

    private BenchArchive(SourceTree tree, Steps steps) {
        this.tree = tree;
        this.data = new DataFolder(
                tree.scratch().resolve("bench-" + ProcessHandle.current().pid()));
        this.stack = DevStack.ready(StackSettings.in(tree, data.path()).throwingAway(), steps);
        whenDone(stack::closeAndForget);
    }

    /// With all servers started, and no service yet.
    static BenchArchive start(SourceTree tree, Steps steps) {
        var archive = new BenchArchive(tree, steps);
        Runtime.getRuntime().addShutdownHook(archive.hook);
        try {
            archive.stack.startAll();
            return archive;
        } catch (RuntimeException | Error e) {
            archive.close();
            throw e;
        }
    }

    /// Where it keeps everything.
    DataFolder data() {
        return data;
    }

    StackDescription servers() {
        return stack.description();
    }

    String realmUrl() {
        return Objects.requireNonNull(servers().realmUrl());
    }

    /// The service, ready for requests.
    ServiceProcess service() {
        return service("service", servers());
    }

    /// A service beside others.
    ///
    /// @param servers where it is told that its servers are
    ServiceProcess service(String name, StackDescription servers) {
        int port = Ports.of(data.path()).choose(name, null, null);
        var service = ServiceProcess.start(tree, data, servers, stack.account(), port);
        whenDone(service::stop);
        service.awaitReady();
        return service;
    }

    /// What is done in its database.
    interface Work<T> {
        T in(Connection database) throws SQLException;
    }

    <T> T inDatabase(Work<T> work) {
        var servers = servers();
        try (var database = DriverManager.getConnection(
                servers.jdbcUrl(),
                Objects.requireNonNull(servers.databaseUser()),
                Objects.requireNonNull(servers.databasePassword()))) {
            return work.in(database);
        } catch (SQLException e) {
            throw new CommandFailed("The database of the benchmark cannot be reached: " + e.getMessage(), e);
        }
    }

    /// What was begun last is ended first.
    synchronized void whenDone(Runnable end) {
        closing.push(end);
    }

    private synchronized void closeAll() {
        if (closing.isEmpty()) {
            return;
        }
        try {
            closing.pop().run();
        } finally {
            closeAll(); // what fails to end keeps nothing else alive
        }
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException interrupted) {
            return; // the hook is at work already
        }
        closeAll();
    }
}
