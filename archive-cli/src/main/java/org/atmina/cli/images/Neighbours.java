package org.atmina.cli.images;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.atmina.pyramid.Pyramid;

/// The servers that ours is compared with: nginx with every piece cut beforehand, and iipsrv behind the
/// same nginx, both with the same picture, on the loopback address.
public final class Neighbours implements AutoCloseable {
    private static final Path IIPSRV = Path.of("/usr/lib/iipimage-server/iipsrv.fcgi");
    private static final Path NGINX = Path.of("/usr/sbin/nginx");
    private static final int IIPSRVS = 2;

    private final Path folder;
    private final int port = freePort();
    private final List<Process> image = new ArrayList<>();
    private final Process files;

    public Neighbours(Path folder, Path tiff, Path sidecar, String information) {
        this.folder = folder;
        try {
            Files.createDirectories(folder.resolve("tmp"));
            Files.copy(tiff, folder.resolve("page.tif"), StandardCopyOption.REPLACE_EXISTING);
            cut(tiff, sidecar, information);
            var ports = new ArrayList<Integer>();
            for (int i = 0; i < IIPSRVS; i++) {
                ports.add(iipsrv());
            }
            Files.writeString(folder.resolve("nginx.conf"), configuration(ports));
            files = start(
                    List.of(
                            NGINX.toString(),
                            "-p",
                            folder.toString(),
                            "-c",
                            "nginx.conf",
                            "-e",
                            "nginx.log",
                            "-g",
                            "daemon off;"),
                    Map.of());
        } catch (IOException e) {
            close();
            throw new UncheckedIOException(e);
        }
    }

    /// The packages of the system that are missing, none if the comparison can be made.
    public static List<String> missing() {
        var missing = new ArrayList<String>();
        if (!Files.isExecutable(IIPSRV)) {
            missing.add("iipimage-server");
        }
        if (!Files.isExecutable(NGINX)) {
            missing.add("nginx");
        }
        if (!Files.isExecutable(Path.of("/usr/bin/wrk"))) {
            missing.add("wrk");
        }
        return missing;
    }

    public String address() {
        return "http://127.0.0.1:" + port;
    }

    public static String staticPath(String path) {
        return "/static/" + path;
    }

    /// iipsrv speaks an older version of the standard, in which a size of a tile names its width alone.
    public static String iipsrvPath(String path) {
        var older = path.replaceFirst("/(\\d+),\\d+/0/", "/$1,/0/").replaceFirst("^full/(\\d+),\\d+/", "full/$1,/");
        return "/iip?IIIF=page.tif/" + older;
    }

    public List<Long> nginx() {
        return List.of(files.pid());
    }

    public List<Long> iipsrvs() {
        var all = new ArrayList<>(nginx());
        image.forEach(process -> all.add(process.pid()));
        return all;
    }

    private void cut(Path tiff, Path sidecar, String information) throws IOException {
        try (var pyramid = Pyramid.open(tiff, sidecar)) {
            var workloads = new Workloads(pyramid.levels(), 0);
            var tiles = workloads.tilePaths().iterator();
            for (var level : pyramid.levels().all()) {
                for (int y = 0; y < level.rows(); y++) {
                    for (int x = 0; x < level.columns(); x++) {
                        put(tiles.next(), pyramid.tile(level.number(), x, y).toBytes());
                    }
                }
            }
            var sizes = workloads.sizePaths().iterator();
            for (var size : pyramid.levels().sizes()) {
                put(
                        sizes.next(),
                        pyramid.whole(size.width(), size.height()).orElseThrow().toBytes());
            }
        }
        put("info.json", information.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private void put(String path, byte[] bytes) throws IOException {
        var file = folder.resolve("static").resolve(path);
        Files.createDirectories(file.resolveSibling(""));
        Files.write(file, bytes);
    }

    private int iipsrv() throws IOException {
        int own = freePort();
        image.add(start(
                List.of(IIPSRV.toString(), "--bind", "127.0.0.1:" + own),
                Map.of(
                        "FILESYSTEM_PREFIX", folder + "/",
                        "LOGFILE", folder.resolve("iipsrv-" + own + ".log").toString(),
                        "VERBOSITY", "0",
                        "JPEG_QUALITY", "82",
                        "MAX_CVT", "20000")));
        return own;
    }

    private String configuration(List<Integer> iipsrvs) {
        var upstream = new StringBuilder();
        iipsrvs.forEach(
                own -> upstream.append("    server 127.0.0.1:").append(own).append(";\n"));
        return """
                worker_processes 2;
                pid nginx.pid;
                events { worker_connections 1024; }
                http {
                  types { image/jpeg jpg; application/json json; }
                  access_log off;
                  sendfile on;
                  keepalive_requests 100000000;
                  open_file_cache max=20000 inactive=600s;
                  open_file_cache_valid 600s;
                  client_body_temp_path tmp; proxy_temp_path tmp; fastcgi_temp_path tmp; uwsgi_temp_path tmp; scgi_temp_path tmp;
                  upstream iipsrv {
                %s    keepalive 16;
                  }
                  server {
                    listen 127.0.0.1:%d;
                    location /static/ { root .; }
                    location = /iip {
                      fastcgi_pass iipsrv;
                      fastcgi_param QUERY_STRING $query_string;
                      fastcgi_param REQUEST_METHOD $request_method;
                      fastcgi_param HTTP_HOST $http_host;
                      fastcgi_param REQUEST_URI $request_uri;
                    }
                  }
                }
                """.formatted(upstream, port).replace("root .;", "root " + folder + ";");
    }

    private Process start(List<String> line, Map<String, String> environment) throws IOException {
        var builder = new ProcessBuilder(line)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said.log").toFile());
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        var all = new ArrayList<>(image);
        if (files != null) {
            all.add(files);
        }
        all.forEach(Process::destroy);
        all.forEach(process -> {
            try {
                process.waitFor(5, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }
}
