package org.atmina.search;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.atmina.stack.TestStack;
import org.jspecify.annotations.Nullable;

/// Puts a line between the archive and Elasticsearch. A test that has a field of type `AtomicBoolean` cuts it by
/// setting
/// that to true, and mends it by setting it back.
public final class ElasticsearchOnALine implements QuarkusTestResourceLifecycleManager {
    private static final int BUFFER = 8192;

    private final AtomicBoolean cut = new AtomicBoolean();
    private @Nullable ServerSocket door;

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(cut, new TestInjector.MatchesType(AtomicBoolean.class));
    }

    /// After the real servers, whose address it replaces.
    @Override
    public int order() {
        return 1;
    }

    @Override
    public Map<String, String> start() {
        var stack = TestStack.get();
        var server = URI.create(stack.elasticsearchUrl());
        try {
            var opened = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            door = opened;
            Thread.ofVirtual().start(() -> serve(opened, server));
            return Map.of(
                    "atmina.search.url",
                    "http://127.0.0.1:" + opened.getLocalPort(),
                    "atmina.search.index-prefix",
                    stack.indexPrefix() + "line");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        cut.set(true);
        if (door != null) {
            close(door);
        }
    }

    private void serve(ServerSocket door, URI server) {
        while (!door.isClosed()) {
            try {
                var caller = door.accept();
                var called = new Socket(server.getHost(), server.getPort());
                Thread.ofVirtual().start(() -> pass(caller, called));
                Thread.ofVirtual().start(() -> pass(called, caller));
            } catch (IOException e) {
                continue; // the door was closed, or the server is away: the next caller will see
            }
        }
    }

    /// What comes while the line is cut is lost, and both ends learn it.
    private void pass(Socket from, Socket to) {
        var buffer = new byte[BUFFER];
        try {
            for (int read = from.getInputStream().read(buffer);
                    read >= 0 && !cut.get();
                    read = from.getInputStream().read(buffer)) {
                to.getOutputStream().write(buffer, 0, read);
            }
        } catch (IOException e) {
            return; // one end has hung up: nothing more to pass
        } finally {
            close(from);
            close(to);
        }
    }

    private static void close(Closeable socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
