package org.atmina.search;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.atmina.stack.TestStack;
import org.jspecify.annotations.Nullable;

/// Puts a line between the archive and Elasticsearch that a test can cut and mend.
public final class ElasticsearchOnALine implements QuarkusTestResourceLifecycleManager {
    private static final Set<Socket> OPEN = ConcurrentHashMap.newKeySet();
    private static volatile boolean cut;
    private @Nullable ServerSocket door;

    public static void cut() {
        cut = true;
        OPEN.forEach(ElasticsearchOnALine::close);
        OPEN.clear();
    }

    public static void mend() {
        cut = false;
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
        cut();
        if (door != null) {
            try {
                door.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static void serve(ServerSocket door, URI server) {
        while (!door.isClosed()) {
            try {
                var caller = door.accept();
                if (cut) {
                    caller.close();
                    continue;
                }
                var called = new Socket(server.getHost(), server.getPort());
                OPEN.add(caller);
                OPEN.add(called);
                Thread.ofVirtual().start(() -> pass(caller, called));
                Thread.ofVirtual().start(() -> pass(called, caller));
            } catch (IOException e) {
                continue; // the door was closed, or the server is away: the next caller will see
            }
        }
    }

    private static void pass(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            OPEN.remove(from); // the line was cut
        } finally {
            close(from);
            close(to);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
