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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// Servers that are started, crash, come back and stop; and a whole stack whose parent dies without a word.
class DevStackIT {
    private final SourceTree tree = SourceTree.find();

    @Test
    void reportsACrashStartsAgainAndLeavesNothingBehind() throws Exception {
        var crash = new CompletableFuture<String>();
        List<Long> family;
        StackSettings postgres = StackSettings.in(tree, fresh("crash")).only(ServerName.POSTGRESQL);
        try (RunningStack stack = DevStack.start(postgres.throwingAway(), System.out::println)) {
            stack.onCrash(crash::complete);

            stack.kill(ServerName.POSTGRESQL);

            assertThat(crash.get(10, TimeUnit.SECONDS)).startsWith("PostgreSQL was ended by signal 9");
            stack.start(ServerName.POSTGRESQL);
            assertThat(likenessOfNames(stack.description())).isEqualTo(1f);
            family = family(stack.description());
        }
        assertThat(family).noneMatch(DevStackIT::alive);
    }

    @Test
    void aWholeStackAnswersAndAParentThatIsKilledTakesItsServersWithIt() throws Exception {
        Path data = fresh("whole");
        Path file = data.resolve("stack.json");
        Process parent = parent(data, file);
        await().atMost(Duration.ofSeconds(180)).until(() -> Files.exists(file) || !parent.isAlive());
        StackDescription stack = StackDescription.read(file);
        List<Long> family = family(stack);
        assertThat(family).hasSizeGreaterThan(4).allMatch(DevStackIT::alive);
        assertThat(ownersOf(family)).doesNotContain("root");
        assertAnswers(stack);

        parent.destroyForcibly().waitFor();

        await().atMost(Duration.ofSeconds(30)).until(() -> family.stream().noneMatch(DevStackIT::alive));
    }

    private static void assertAnswers(StackDescription stack) throws Exception {
        assertThat(likenessOfNames(stack)).isEqualTo(1f);
        assertThat(Http.get(stack.elasticsearchUrl() + "/_cluster/health")
                        .path("number_of_nodes")
                        .asInt())
                .isEqualTo(1);
        assertThat(Http.get(stack.realmUrl() + "/.well-known/openid-configuration")
                        .path("issuer")
                        .asText())
                .isEqualTo(stack.realmUrl());
    }

    private Process parent(Path data, Path file) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-D" + SourceTree.PROPERTY + "=" + tree.root(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        DoomedParent.class.getName(),
                        data.toString(),
                        file.toString())
                .inheritIO()
                .start();
    }

    private Path fresh(String name) throws IOException {
        Path data = tree.scratch().resolve(name + "-" + ProcessHandle.current().pid());
        Homes.delete(data);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> Homes.forget(data)));
        return data;
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
                .toList();
    }

    private static boolean alive(long pid) {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent();
    }
}
