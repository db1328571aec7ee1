package org.atmina.stack;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The one stack of a test run, with a database and an index prefix of its own.
///
/// Where the environment variable `ATMINA_STACK` names a description written by a running stack, that one is used;
/// otherwise one is started with throw-away data and ends with the JVM.
///
/// @param jdbcUrl     a fresh, empty database, sorted by Unicode
/// @param indexPrefix nobody else's beginning of index names
/// @param realmUrl    the issuer of tokens
public record TestStack(
        String jdbcUrl,
        String databaseUser,
        String databasePassword,
        String elasticsearchUrl,
        String indexPrefix,
        String keycloakUrl,
        String realmUrl) {
    public static final String VARIABLE = "ATMINA_STACK";
    private static final String STARTED = "org.atmina.stack.started";
    private static @Nullable TestStack instance;

    /// The same for every test of this JVM.
    public static synchronized TestStack get() {
        if (instance == null) {
            instance = fresh(description());
        }
        return instance;
    }

    /// Quarkus loads this class anew for each set of test settings; the properties belong to the whole JVM,
    /// so that it has one stack all the same.
    private static StackDescription description() {
        synchronized (System.getProperties()) {
            String given = System.getenv(VARIABLE);
            String file = given == null || given.isBlank() ? System.getProperty(STARTED, "") : given;
            return file.isBlank() ? startOwn() : StackDescription.read(Path.of(file));
        }
    }

    private static StackDescription startOwn() {
        SourceTree tree = SourceTree.find();
        Path data = tree.scratch().resolve("stack-" + ProcessHandle.current().pid() + "-" + UUID.randomUUID());
        RunningStack stack = DevStack.start(StackSettings.in(tree, data).throwingAway(), System.out::println);
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(stack::closeAndForget));
        Path description = data.resolve("stack.json");
        stack.description().write(description);
        System.setProperty(STARTED, description.toString());
        return stack.description();
    }

    private static TestStack fresh(StackDescription stack) {
        String name = "test_" + UUID.randomUUID().toString().replace("-", "").substring(0, 16);
        String user = Objects.requireNonNull(stack.databaseUser());
        String password = Objects.requireNonNull(stack.databasePassword());
        try (var connection = DriverManager.getConnection(stack.jdbcUrl(), user, password);
                var statement = connection.createStatement()) {
            statement.execute(PostgresServer.createDatabase(name));
        } catch (SQLException e) {
            throw new StackException("No test database could be made: " + e.getMessage(), e);
        }
        String jdbcUrl = stack.jdbcUrl().replaceAll("/[^/]*$", "/" + name);
        return new TestStack(
                jdbcUrl,
                user,
                password,
                stack.elasticsearchUrl(),
                name + "-",
                stack.keycloakUrl(),
                Objects.requireNonNull(stack.realmUrl()));
    }
}
