package org.atmina.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.atmina.stack.TestStack;
import org.jspecify.annotations.Nullable;

/// Puts every `@QuarkusTest` in front of real PostgreSQL, Elasticsearch and Keycloak, with an empty database, an index
/// prefix of its own and an empty vault.
@WithTestResource(value = RealServers.class, scope = TestResourceScope.GLOBAL)
public class RealServers implements QuarkusTestResourceLifecycleManager {
    private @Nullable Path storage;

    @Override
    public Map<String, String> start() {
        var stack = TestStack.get();
        storage = emptyFolder();
        int port = freePort();
        return Map.ofEntries(
                Map.entry("quarkus.datasource.jdbc.url", stack.jdbcUrl()),
                Map.entry("quarkus.datasource.username", stack.databaseUser()),
                Map.entry("quarkus.datasource.password", stack.databasePassword()),
                Map.entry("quarkus.oidc.auth-server-url", stack.realmUrl()),
                Map.entry("quarkus.http.test-port", Integer.toString(port)),
                Map.entry("atmina.public-url", "http://localhost:" + port),
                Map.entry("atmina.memory.max-file-size", "8M"), // so that a test may send more
                Map.entry("atmina.search.url", stack.elasticsearchUrl()),
                Map.entry("atmina.search.index-prefix", stack.indexPrefix()),
                Map.entry("atmina.storage.root", storage.toString()));
    }

    /// Known before the service starts, for the ids of everything in IIIF begin with its address.
    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path emptyFolder() {
        try {
            return Files.createTempDirectory("atmina-test-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        if (storage == null) {
            return;
        }
        try (Stream<Path> all = Files.walk(storage)) {
            all.sorted(Comparator.reverseOrder()).forEach(RealServers::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
