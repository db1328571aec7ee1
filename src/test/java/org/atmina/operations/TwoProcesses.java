package org.atmina.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.RestAssured;
import io.restassured.config.HttpClientConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.atmina.operations.PackagedService.Place;
import org.atmina.stack.DevStack;
import org.atmina.stack.Ports;
import org.atmina.stack.RunningStack;
import org.atmina.stack.ServerName;
import org.atmina.stack.SourceTree;
import org.atmina.stack.StackException;
import org.atmina.stack.StackSettings;
import org.atmina.stack.TestStack;
import org.atmina.testing.Tokens;

/// Two processes of the packaged service on one vault and one PostgreSQL, which keeps what it has said to have kept;
/// Elasticsearch and Keycloak are those of all tests. Gone when it is closed, and when the tests are broken off.
final class TwoProcesses implements AutoCloseable {
    static final Duration PATIENCE = Duration.ofMinutes(3);
    /// More than any request may need on a busy machine but one that takes in a file of translations.
    private static final Duration ANSWER = Duration.ofSeconds(60);

    private final SourceTree tree;
    private final Path data;
    private final TestStack shared = TestStack.get();
    private final RunningStack database;
    private final Ports ports;
    private final PackagedService[] services = new PackagedService[2];
    private final Thread hook = Thread.ofPlatform().unstarted(this::end);

    private TwoProcesses(SourceTree tree) {
        this.tree = tree;
        this.data = tree.scratch().resolve("two-" + ProcessHandle.current().pid());
        this.database = DevStack.ready(StackSettings.in(tree, data).only(ServerName.POSTGRESQL), System.out::println);
        this.ports = Ports.of(data);
    }

    static Path program(SourceTree tree) {
        return tree.root().resolve("target/quarkus-app/quarkus-run.jar");
    }

    /// Two processes of a program that is not there, or is not what the classes beside it say, prove nothing. Whoever
    /// runs tests without packaging says so with `-Datmina.test.unpackaged=true`.
    static void checkPackaged(SourceTree tree) {
        var program = program(tree);
        assertThat(program)
                .as("the packaged service; package it first, or leave it out with -Datmina.test.unpackaged=true")
                .isRegularFile();
        try (var classes = Files.walk(tree.root().resolve("target/classes/org"))) {
            var packaged = program.toFile().lastModified();
            assertThat(classes.filter(file -> file.toString().endsWith(".class"))
                            .filter(file -> file.toFile().lastModified() > packaged))
                    .as("classes that were compiled after the service was packaged; package it again")
                    .isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Both start at the same time, on an empty database.
    static TwoProcesses start(SourceTree tree) {
        var started = new TwoProcesses(tree);
        Runtime.getRuntime().addShutdownHook(started.hook);
        try {
            started.database.startAll();
            started.bothServe();
            return started;
        } catch (RuntimeException | Error e) {
            started.close();
            throw e;
        }
    }

    PackagedService first() {
        return services[0];
    }

    PackagedService second() {
        return services[1];
    }

    /// Starts whichever is not there.
    void bothServe() {
        for (int i = 0; i < services.length; i++) {
            if (services[i] == null || !services[i].alive()) {
                services[i] = PackagedService.start(place(i), database.account(), settings());
            }
        }
        await().atMost(PATIENCE).until(() -> services[0].serves() && services[1].serves());
    }

    private Place place(int index) {
        var name = "service-" + (index + 1);
        return new Place(
                "Process " + (index + 1),
                ports.choose(name, null, null),
                program(tree),
                data.resolve("tmp-" + (index + 1)),
                data.resolve("logs").resolve(name + ".log"));
    }

    private Map<String, String> settings() {
        var servers = database.description();
        return Map.ofEntries(
                Map.entry("QUARKUS_DATASOURCE_JDBC_URL", servers.jdbcUrl()),
                Map.entry("QUARKUS_DATASOURCE_USERNAME", Objects.requireNonNull(servers.databaseUser())),
                Map.entry("QUARKUS_DATASOURCE_PASSWORD", Objects.requireNonNull(servers.databasePassword())),
                Map.entry("QUARKUS_OIDC_AUTH_SERVER_URL", shared.realmUrl()),
                Map.entry("QUARKUS_LOG_CONSOLE_JSON_ENABLED", "false"),
                Map.entry("ATMINA_SEARCH_URL", shared.elasticsearchUrl()),
                Map.entry("ATMINA_SEARCH_INDEX_PREFIX", shared.indexPrefix() + "two-"),
                Map.entry(
                        "ATMINA_STORAGE_ROOT",
                        database.account().folder(data.resolve("files")).toString()),
                Map.entry("ATMINA_ROLE", "all"),
                Map.entry("ATMINA_INGEST_WORKERS", "1"),
                Map.entry("ATMINA_INGEST_LEASE", "8S"),
                Map.entry("ATMINA_EXCHANGE_LEASE", "8S"),
                Map.entry(
                        "ATMINA_INGEST_WORKER_CLASSPATH",
                        tree.root().resolve("archive-ingest/target/worker").toString()));
    }

    /// A request of this demo user that does not wait for ever; its address names the process.
    RequestSpecification as(String user) {
        return as(user, ANSWER);
    }

    RequestSpecification as(String user, Duration answer) {
        var patience = HttpClientConfig.httpClientConfig()
                .setParam("http.socket.timeout", (int) answer.toMillis())
                .setParam("http.connection.timeout", (int) ANSWER.toMillis());
        return RestAssured.given()
                .config(RestAssuredConfig.config().httpClient(patience))
                .accept("application/json, application/problem+json, */*")
                .auth()
                .preemptive()
                .oauth2(Tokens.of(shared.realmUrl(), user));
    }

    /// Ends PostgreSQL in the midst of everything.
    void killDatabase() {
        database.kill(ServerName.POSTGRESQL);
    }

    /// One of its own processes may outlive it for a moment and keep the new one away.
    void startDatabase() {
        await().atMost(PATIENCE).ignoreException(StackException.class).until(() -> {
            database.start(ServerName.POSTGRESQL);
            return true;
        });
    }

    Connection connection() throws SQLException {
        var servers = database.description();
        return DriverManager.getConnection(servers.jdbcUrl(), servers.databaseUser(), servers.databasePassword());
    }

    /// The first column of what the database answers. A list of arguments is an array of identifiers.
    <T> List<T> column(Class<T> type, String sql, Object... arguments) throws SQLException {
        try (var connection = connection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, argument(connection, arguments[i]));
            }
            var values = new ArrayList<T>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    Object value = type == Long.class ? Long.valueOf(rows.getLong(1)) : rows.getObject(1, type);
                    values.add(type.cast(value));
                }
            }
            return values;
        }
    }

    private static Object argument(Connection connection, Object argument) throws SQLException {
        return argument instanceof List<?> ids
                ? connection.createArrayOf(
                        "uuid", ids.stream().map(id -> UUID.fromString("" + id)).toArray())
                : argument;
    }

    long count(String sql, Object... arguments) throws SQLException {
        return column(Long.class, sql, arguments).getFirst();
    }

    private synchronized void end() {
        for (int i = 0; i < services.length; i++) {
            if (services[i] != null) {
                services[i].stop();
                services[i] = null;
            }
        }
        database.closeAndForget();
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException brokenOff) {
            return; // the hook is at work already
        }
        end();
    }
}
