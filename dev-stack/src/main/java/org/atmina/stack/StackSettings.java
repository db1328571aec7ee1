package org.atmina.stack;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/// What to start and where.
///
/// @param tree      where the archives, the realm and the plug-in come from
/// @param data      the one folder that holds the data, logs and remembered ports of this stack
/// @param ports     ports that must be used; any server not named gets the port it had before, or a free one
/// @param servers   the servers to start
/// @param throwaway data need not survive a power cut, so nothing waits for the disk
public record StackSettings(
        SourceTree tree, Path data, Map<ServerName, Integer> ports, Set<ServerName> servers, boolean throwaway) {
    public StackSettings {
        data = data.toAbsolutePath().normalize();
        ports = Map.copyOf(ports);
        servers = Set.copyOf(servers);
    }

    /// All three servers on remembered or free ports.
    public static StackSettings in(SourceTree tree, Path data) {
        return new StackSettings(tree, data, Map.of(), EnumSet.allOf(ServerName.class), false);
    }

    public StackSettings only(ServerName first, ServerName... others) {
        return new StackSettings(tree, data, ports, EnumSet.of(first, others), throwaway);
    }

    public StackSettings throwingAway() {
        return new StackSettings(tree, data, ports, servers, true);
    }

    Path logs() {
        return data.resolve("logs");
    }
}
