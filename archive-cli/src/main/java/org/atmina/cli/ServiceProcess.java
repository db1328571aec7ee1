package org.atmina.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.atmina.stack.Account;
import org.atmina.stack.Child;
import org.atmina.stack.SourceTree;
import org.atmina.stack.StackDescription;

/// The archive's own service as a child process, run as the same user as the servers.
final class ServiceProcess {
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final List<String> JVM = List.of(
            "-Xmx768m",
            "-Xshare:auto",
            "--enable-native-access=ALL-UNNAMED",
            "-Dvertx.disableURIValidation=true", // the service looks at all addresses itself
            "--sun-misc-unsafe-memory-access=allow",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager");

    private final Child child;
    private final int port;

    private ServiceProcess(Child child, int port) {
        this.child = child;
        this.port = port;
    }

    static ServiceProcess start(SourceTree tree, DataFolder data, StackDescription stack, Account account, int port) {
        Path program = tree.root().resolve("target/quarkus-app/quarkus-run.jar");
        if (!Files.exists(program)) {
            throw new CommandFailed("The service is not built: " + program + " is missing.");
        }
        account.folder(data.files());
        List<String> command = new java.util.ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(JVM);
        command.add("-Djava.io.tmpdir=" + account.folder(data.temporary()));
        command.addAll(List.of("-jar", program.toString()));
        Child child = Child.start(
                "The service",
                account,
                "TERM",
                command,
                environment(tree, data, stack, port),
                data.logs().resolve("service.log"));
        return new ServiceProcess(child, port);
    }

    /// The same settings that an operator gives in production; nothing else tells the service where it runs.
    private static Map<String, String> environment(SourceTree tree, DataFolder data, StackDescription stack, int port) {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", "" + port);
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", stack.jdbcUrl());
        environment.put("QUARKUS_DATASOURCE_USERNAME", Objects.requireNonNull(stack.databaseUser()));
        environment.put("QUARKUS_DATASOURCE_PASSWORD", Objects.requireNonNull(stack.databasePassword()));
        environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", Objects.requireNonNull(stack.realmUrl()));
        environment.put("QUARKUS_LOG_CONSOLE_JSON_ENABLED", "false");
        environment.put("ATMINA_SEARCH_URL", stack.elasticsearchUrl());
        environment.put("ATMINA_STORAGE_ROOT", data.files().toString());
        environment.put("ATMINA_PUBLIC_URL", "http://127.0.0.1:" + port);
        environment.put("ATMINA_ROLE", "all");
        environment.put(
                "ATMINA_INGEST_WORKER_CLASSPATH",
                tree.root().resolve("archive-ingest/target/worker").toString());
        environment.put("HOME", data.temporary().toString());
        environment.put("TMPDIR", data.temporary().toString());
        return environment;
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    StackDescription.Facts facts() {
        return new StackDescription.Facts(
                url(), port, child.pid(), Archive.version(), child.alive() ? "running" : "stopped");
    }

    /// @throws CommandFailed with the reason from its log, where it ended or did not get ready in time
    void awaitReady() {
        Instant limit = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(limit)) {
            if (!child.alive()) {
                throw new CommandFailed(child.epitaph());
            }
            if (answers(url() + "/q/health/ready")) {
                return;
            }
            Pause.of(Duration.ofMillis(200));
        }
        throw new CommandFailed("The service did not get ready within " + PATIENCE.toSeconds()
                + " seconds; see ./archive logs service.");
    }

    /// Whether that address answers 200 within two seconds.
    static boolean answers(String url) {
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailed("Interrupted.", e);
        }
    }

    void onCrash(Consumer<String> listener) {
        child.onCrash(listener);
    }

    void stop() {
        child.stop();
    }
}
