package org.atmina.stack;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;

/// Starts real servers for development and tests. Never part of production.
public final class DevStack {
    private DevStack() {}

    /// Starts the servers in parallel and returns when every one of them truly answers.
    ///
    /// @throws StackException in one sentence, where one did not; nothing is left running then
    public static RunningStack start(StackSettings settings, Progress progress) {
        RunningStack stack = ready(settings, progress);
        stack.startAll();
        return stack;
    }

    /// A stack none of whose servers has been started, for those who must be able to close it while it starts.
    public static RunningStack ready(StackSettings settings, Progress progress) {
        Site site = Site.of(settings, progress);
        return new RunningStack(site, servers(site));
    }

    /// Unpacks and builds what every stack of this source tree shares, so that the first start is as fast as later
    /// ones.
    public static void prepare(SourceTree tree, Progress progress) {
        Path scratch = tree.scratch().resolve("prepare");
        Site site = Site.of(StackSettings.in(tree, scratch), progress);
        RunningStack.inParallel(site.settings().servers(), name -> () -> {
            server(name, site).obtain();
            return name;
        });
        Homes.forget(scratch);
    }

    private static Map<ServerName, Server> servers(Site site) {
        Map<ServerName, Server> servers = new EnumMap<>(ServerName.class);
        site.settings().servers().stream().sorted().forEach(name -> servers.put(name, server(name, site)));
        return servers;
    }

    private static Server server(ServerName name, Site site) {
        return switch (name) {
            case POSTGRESQL -> new PostgresServer(site);
            case ELASTICSEARCH -> new ElasticsearchServer(site);
            case KEYCLOAK -> new KeycloakServer(site);
        };
    }
}
