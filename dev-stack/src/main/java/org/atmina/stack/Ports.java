package org.atmina.stack;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Loopback ports by name, remembered in the data folder so that addresses stay the same from start to start.
public final class Ports {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;
    private final Map<String, Integer> remembered;

    private Ports(Path file, Map<String, Integer> remembered) {
        this.file = file;
        this.remembered = remembered;
    }

    public static Ports of(Path data) {
        Path file = data.resolve("ports.json");
        try {
            return new Ports(
                    file,
                    Files.exists(file)
                            ? JSON.readValue(file.toFile(), new TypeReference<>() {})
                            : new LinkedHashMap<>());
        } catch (IOException e) {
            return new Ports(file, new LinkedHashMap<>());
        }
    }

    /// The port asked for, which must be free; else the one used before or preferred, if free; else any free one.
    ///
    /// @throws StackException where the port asked for is taken
    public synchronized int choose(String name, @Nullable Integer asked, @Nullable Integer preferred) {
        if (asked != null) {
            if (!free(asked)) {
                throw new StackException("Port " + asked + " for " + name + " is already in use; choose another.");
            }
            return remember(name, asked);
        }
        Integer before = remembered.getOrDefault(name, preferred);
        return remember(name, before != null && free(before) && !usedByAnother(name, before) ? before : anyFree());
    }

    private boolean usedByAnother(String name, int port) {
        return remembered.entrySet().stream()
                .anyMatch(e -> e.getValue() == port && !e.getKey().equals(name));
    }

    private int remember(String name, int port) {
        remembered.put(name, port);
        try {
            Files.createDirectories(file.getParent());
            JSON.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), remembered);
            return port;
        } catch (IOException e) {
            throw new StackException("The folder " + file.getParent() + " cannot be written to.", e);
        }
    }

    public static boolean free(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static int anyFree() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new StackException("No port of the loopback address is free.", e);
        }
    }
}
