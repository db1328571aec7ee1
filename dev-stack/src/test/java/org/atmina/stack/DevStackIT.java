package org.atmina.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// One stack, started, killed in part, and stopped; and one whose parent dies without a word.
class DevStackIT {
    private final SourceTree tree = SourceTree.find();

    @Test
    void startsAnswersReportsACrashAndLeavesNothingBehind() throws Exception {
        var crash = new CompletableFuture<String>();
        List<Long> family;
        try (RunningStack stack = DevStack.start(settings("whole"), System.out::println)) {
            stack.onCrash(crash::complete);
            StackDescription description = stack.description();
            family = family(description);

            assertThat(likenessOfNames(description)).isEqualTo(1f);
            assertThat(Http.get(description.elasticsearchUrl() + "/_cluster/health")
                            .path("number_of_nodes")
                            .asInt())
                    .isEqualTo(1);
            assertThat(Http.get(description.realmUrl() + "/.well-known/openid-configuration")
                            .path("issuer")
                            .asText())
                    .isEqualTo(description.realmUrl());
            assertThat(ownersOf(family)).doesNotContain("root");

            stack.kill(ServerName.POSTGRESQL);
            assertThat(crash.get(10, TimeUnit.SECONDS)).startsWith("PostgreSQL was ended by signal 9");
            stack.start(ServerName.POSTGRESQL);
            assertThat(likenessOfNames(stack.description())).isEqualTo(1f);
            family = family(stack.description());
        }
        assertThat(family).noneMatch(DevStackIT::alive);
    }

    @Test
    void aParentThatIsKilledTakesItsServersWithIt() throws Exception {
        Path file = tree.scratch().resolve("orphan-" + ProcessHandle.current().pid() + ".json");
        Process parent = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-D" + SourceTree.PROPERTY + "=" + tree.root(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        OrphanedStack.class.getName(),
                        settings("orphan").data().toString(),
                        file.toString())
                .inheritIO()
                .start();
        await().atMost(Duration.ofSeconds(90)).until(() -> Files.exists(file) || !parent.isAlive());
        long server = StackDescription.read(file).of(ServerName.POSTGRESQL).pid();
        List<Long> family = List.of(server);
        assertThat(family).allMatch(DevStackIT::alive);

        parent.destroyForcibly().waitFor();

        await().atMost(Duration.ofSeconds(20)).until(() -> family.stream().noneMatch(DevStackIT::alive));
        Files.delete(file);
    }

    private StackSettings settings(String name) throws IOException {
        Path data = tree.scratch().resolve(name + "-" + ProcessHandle.current().pid());
        Homes.delete(data);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> Homes.forget(data)));
        return StackSettings.in(tree, data).throwingAway();
    }

    /// The same word in small and capital letters of Lithuanian, as the database compares names.
    private static float likenessOfNames(StackDescription stack) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(stack.jdbcUrl(), stack.databaseUser(), stack.databasePassword());
                var statement = connection.createStatement()) {
            statement.execute("CREATE EXTENSION IF NOT EXISTS pg_trgm");
            try (var rows = statement.executeQuery("SELECT similarity('ŽĄSIS', lower('ŽĄSIS'))")) {
                rows.next();
                return rows.getFloat(1);
            }
        }
    }

    /// The processes of the servers and all that they started.
    private static List<Long> family(StackDescription stack) {
        List<Long> pids = new ArrayList<>();
        for (StackDescription.Facts facts : stack.servers().values()) {
            pids.add(facts.pid());
            ProcessHandle.of(facts.pid())
                    .ifPresent(process -> process.descendants().forEach(each -> pids.add(each.pid())));
        }
        return pids;
    }

    private static List<String> ownersOf(List<Long> pids) {
        return pids.stream()
                .map(pid -> ProcessHandle.of(pid)
                        .flatMap(process -> process.info().user())
                        .orElse("gone"))
                .map(Objects::requireNonNull)
                .toList();
    }

    private static boolean alive(long pid) {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent();
    }
}
