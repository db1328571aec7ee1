package org.atmina.stack;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Servers that run, until closed.
public final class RunningStack implements AutoCloseable {
    private final Site site;
    private final Map<ServerName, Server> servers;
    private final Map<ServerName, Child> children = new EnumMap<>(ServerName.class);
    private final Instant startedAt = Instant.now();
    private boolean closed;
    private volatile Consumer<String> crashListener = sentence -> {};

    RunningStack(Site site, Map<ServerName, Server> servers) {
        this.site = site;
        this.servers = servers;
    }

    /// Starts the servers in parallel and returns when every one of them truly answers.
    ///
    /// @throws StackException in one sentence, where one did not; nothing is left running then
    public void startAll() {
        try {
            inParallel(servers.keySet(), name -> () -> {
                start(name);
                return name;
            });
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /// Starts one server and waits until it truly answers. For use at the start and after [#stop] or [#kill].
    public void start(ServerName name) {
        long began = System.nanoTime();
        Server server = server(name);
        server.obtain();
        server.configure();
        long prepared = System.nanoTime();
        Child child = launch(server);
        try {
            Waiting.until(server, child);
        } catch (StackException e) {
            child.stop();
            throw e;
        }
        child.onCrash(sentence -> crashListener.accept(sentence));
        site.progress()
                .say("%s %s answers on port %d (prepared in %.1f s, started in %.1f s)"
                        .formatted(
                                name.title(),
                                server.version(),
                                server.port(),
                                (prepared - began) / 1e9,
                                (System.nanoTime() - prepared) / 1e9));
    }

    /// Nothing starts once the stack is closed, and nothing that has started is forgotten.
    private Child launch(Server server) {
        synchronized (children) {
            if (closed) {
                throw new StackException("The stack was closed while it was starting.");
            }
            Child child = server.launch();
            children.put(server.name(), child);
            return child;
        }
    }

    private Server server(ServerName name) {
        return Objects.requireNonNull(servers.get(name), () -> "This stack has no " + name.title());
    }

    /// Calls back with one sentence, should a server end without having been asked to.
    public void onCrash(Consumer<String> listener) {
        crashListener = listener;
    }

    public StackDescription description() {
        Map<String, StackDescription.Facts> facts = new LinkedHashMap<>();
        servers.forEach((name, server) -> facts.put(name.key(), facts(server, child(name))));
        var postgres = servers.get(ServerName.POSTGRESQL) instanceof PostgresServer server ? server : null;
        var keycloak = servers.get(ServerName.KEYCLOAK) instanceof KeycloakServer server ? server : null;
        return new StackDescription(
                facts,
                postgres == null ? null : PostgresServer.USER,
                postgres == null ? null : postgres.password(),
                keycloak == null ? null : keycloak.realmUrl(),
                site.settings().data().toString(),
                startedAt.toString());
    }

    private static StackDescription.Facts facts(Server server, @Nullable Child child) {
        boolean running = child != null && child.alive();
        return new StackDescription.Facts(
                server.url(),
                server.port(),
                child == null ? 0 : child.pid(),
                server.version(),
                running ? "running" : "stopped");
    }

    private @Nullable Child child(ServerName name) {
        synchronized (children) {
            return children.get(name);
        }
    }

    /// The user that the servers run as; the service runs as the same.
    public Account account() {
        return site.account();
    }

    /// Stops one server in order.
    public void stop(ServerName name) {
        Child child = child(name);
        if (child != null) {
            child.stop();
        }
    }

    /// Ends one server as a crash would.
    public void kill(ServerName name) {
        Child child = child(name);
        if (child != null) {
            child.kill();
        }
    }

    /// Stops all servers, at the same time.
    @Override
    public void close() {
        synchronized (children) {
            closed = true;
        }
        inParallel(servers.keySet(), name -> () -> {
            stop(name);
            return name;
        });
    }

    /// Stops all servers and removes their data: for stacks that were only meant to be tried on.
    public void closeAndForget() {
        close();
        Homes.forget(site.settings().data());
    }

    /// Does the task for all at the same time; the first failure interrupts the others.
    static void inParallel(Collection<ServerName> names, Function<ServerName, Callable<ServerName>> task) {
        // Threads of the system, because unpacking holds on to its carrier and a small machine has few of them.
        var executor = Executors.newThreadPerTaskExecutor(
                Thread.ofPlatform().daemon().name("server-", 0).factory());
        try {
            var done = new ExecutorCompletionService<ServerName>(executor);
            names.forEach(name -> done.submit(task.apply(name)));
            for (int i = 0; i < names.size(); i++) {
                done.take().get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted.", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof StackException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        } finally {
            executor.shutdownNow();
            executor.close();
        }
    }
}
