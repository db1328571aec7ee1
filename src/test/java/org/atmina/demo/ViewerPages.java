package org.atmina.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// A web site of somebody else, on another port than the archive, with a page for each viewer: what a viewer reads of
/// the archive there, it reads as a stranger. The viewers come from npm (test/web/viewers.mjs).
final class ViewerPages implements AutoCloseable {
    private static final Path WEB = Path.of("test", "web");
    private static final Path VIEWERS = Path.of("..", "target", "test-viewers");
    private static final Map<String, Path> SCRIPTS = Map.of(
            "/mirador.js", VIEWERS.resolve("mirador/dist/mirador.min.js"),
            "/openseadragon.js", VIEWERS.resolve("openseadragon/build/openseadragon/openseadragon.min.js"),
            "/mirador.html", WEB.resolve("mirador.html"),
            "/openseadragon.html", WEB.resolve("openseadragon.html"));

    private final HttpServer server;

    private ViewerPages(HttpServer server) {
        this.server = server;
    }

    static ViewerPages open() {
        try {
            bring();
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", ViewerPages::answer);
            server.start();
            return new ViewerPages(server);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The address of a page of this site.
    String at(String path) {
        return "http://localhost:" + server.getAddress().getPort() + path;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private static void bring() throws IOException {
        try {
            var npm = new ProcessBuilder("node", WEB.resolve("viewers.mjs").toString(), VIEWERS.toString())
                    .inheritIO()
                    .start();
            if (npm.waitFor() != 0) {
                throw new IllegalStateException("npm brought no viewers");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var file = SCRIPTS.get(path);
        if (file == null) {
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
            return;
        }
        var type = path.endsWith(".js") ? "text/javascript" : "text/html";
        var bytes = Files.readAllBytes(file);
        exchange.getResponseHeaders().set("Content-Type", type + ";charset=" + StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, bytes.length);
        try (var body = exchange.getResponseBody()) {
            body.write(bytes);
        }
    }
}
