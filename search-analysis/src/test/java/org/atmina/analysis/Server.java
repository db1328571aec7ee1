package org.atmina.analysis;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// A throw-away Elasticsearch with our plug-in, on a free port of this machine. It refuses to run as root
/// and may be unable to read this folder as anybody else, so that it is copied to where it can.
record Server(Process process, Path folder, URI address) {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path FINNISH = Path.of("/usr/lib/voikko/5/mor-standard/mor.vfst");
    private static final String NOBODY = "65534";

    static Server startWithPlugin() throws Exception {
        Path folder = Files.createTempDirectory("atmina-plugin-it");
        Path home = folder.resolve("server");
        run(List.of("cp", "-r", System.getProperty("server.home"), home.toString()));
        Path zip = Path.of(System.getProperty("plugin.zip"));
        run(List.of(
                home.resolve("bin/elasticsearch-plugin").toString(),
                "install",
                "--batch",
                zip.toUri().toString()));
        Files.writeString(home.resolve("config/elasticsearch.yml"), """
                discovery.type: single-node
                xpack.security.enabled: false
                network.host: 127.0.0.1
                http.port: 0
                transport.port: 0
                node.portsfile: true
                """);
        withFinnish(home.resolve("config/atmina-analysis"));
        if (isRoot()) {
            run(List.of("chown", "-R", NOBODY + ":" + NOBODY, folder.toString()));
        }
        var command = new ArrayList<String>();
        if (isRoot()) {
            command.addAll(List.of("setpriv", "--reuid", NOBODY, "--regid", NOBODY, "--clear-groups"));
        }
        command.add(home.resolve("bin/elasticsearch").toString());
        Process process = builder(command)
                .redirectOutput(home.resolve("server.log").toFile())
                .start();
        return new Server(process, folder, address(process, home));
    }

    /// A node may not read what another package installed; tests in this JVM may.
    private static void withFinnish(Path settings) throws IOException {
        if (Files.exists(FINNISH)) {
            Files.createDirectories(settings);
            Files.copy(FINNISH, settings.resolve("mor.vfst"));
        }
    }

    JsonNode send(String method, String path, Map<String, ?> body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address.resolve(path))
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build();
        var response = HTTP.send(request, BodyHandlers.ofString());
        if (response.statusCode() >= 300) {
            throw new IOException(method + " " + path + ": " + response.body());
        }
        return JSON.readTree(response.body());
    }

    void stop() throws Exception {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        run(List.of("rm", "-rf", folder.toString()));
    }

    private static URI address(Process process, Path home) throws Exception {
        Path ports = home.resolve("logs/http.ports");
        for (long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(3); System.nanoTime() < end; Thread.sleep(200)) {
            if (!process.isAlive()) {
                throw new IOException("The server ended: " + Files.readString(home.resolve("server.log")));
            }
            if (Files.exists(ports)) {
                return URI.create("http://" + Files.readAllLines(ports).getFirst());
            }
        }
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        throw new TimeoutException("No server after three minutes: " + Files.readString(home.resolve("server.log")));
    }

    private static void run(List<String> command) throws Exception {
        Process process = builder(command).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(command + " failed: " + said);
        }
    }

    private static ProcessBuilder builder(List<String> command) {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("ES_JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("ES_JAVA_OPTS", "-Xms512m -Xmx512m");
        return builder;
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }
}
