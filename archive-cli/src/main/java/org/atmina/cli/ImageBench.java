package org.atmina.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import javax.imageio.ImageIO;
import org.atmina.cli.images.Comparison;
import org.atmina.cli.images.Cost;
import org.atmina.cli.images.ImageReport;
import org.atmina.cli.images.Neighbours;
import org.atmina.cli.images.Workloads;
import org.atmina.cli.images.Wrk;
import org.atmina.evaluation.Machine;
import org.atmina.pyramid.Levels;
import org.atmina.pyramid.Pyramid;
import org.atmina.stack.SourceTree;

/// One benchmark of images on servers of its own, which are gone when it ends.
final class ImageBench {
    private static final int WIDTH = 6000;
    private static final int HEIGHT = 8000;
    private static final long SEED = 1991;

    private final SourceTree tree;
    private final boolean quick;
    private final Steps steps;
    private final HttpClient http = ArchiveClient.connection();

    ImageBench(SourceTree tree, boolean quick, Steps steps) {
        this.tree = tree;
        this.quick = quick;
        this.steps = steps;
    }

    ImageReport run() {
        try (var archive = BenchArchive.start(tree, steps)) {
            var service = archive.service();
            fill(archive, service.url());
            return measure(service, archive);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A published item with one scan.
    private void fill(BenchArchive archive, String url) throws IOException {
        var tokens = new PasswordTokens(http, archive.realmUrl(), "archivist");
        var curators = new PasswordTokens(http, archive.realmUrl(), "curator");
        var archivist = new ArchiveClient(http, url, tokens);
        var curator = new ArchiveClient(http, url, curators);
        var title = Map.of("source", "en", "texts", Map.of("en", "A scan to measure with"));
        var collection = curator.createCollection(Map.of("identifier", "bench", "level", "fonds", "title", title));
        var item = curator.createItem(Map.of(
                "collection",
                name(collection),
                "level",
                "item",
                "type",
                "image",
                "languages",
                List.of("en"),
                "visibility",
                "public",
                "title",
                title));
        var scan = archive.data().path().resolve("scan.jpg");
        ImageIO.write(scan(), "jpeg", scan.toFile());
        steps.say("A scan of " + WIDTH + "x" + HEIGHT + " pixels is brought in");
        var job = archivist.upload(name(item), scan, Map.of()).path("job").asText();
        while (!List.of("completed", "completed-with-errors", "failed")
                .contains(archivist.job(job).path("state").asText())) {
            Pause.of(Duration.ofMillis(300));
        }
        curator.publishAllTheSame(name(item)); // blots hold no words
    }

    private static String name(JsonNode made) {
        return made.path("id").asText();
    }

    /// Paper with blots and strokes, and the grain that a scanner adds.
    private static BufferedImage scan() {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
        var random = new Random(SEED);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                int paper = 205 + (x / 97 + y / 131) % 30 + random.nextInt(12);
                image.setRGB(x, y, paper << 16 | paper - 8 << 8 | paper - 25);
            }
        }
        var pen = image.createGraphics();
        for (int i = 0; i < 6000; i++) {
            pen.setColor(new Color(random.nextInt(90), random.nextInt(80), random.nextInt(110)));
            int x = random.nextInt(WIDTH);
            int y = random.nextInt(HEIGHT);
            pen.fillOval(x, y, 3 + random.nextInt(60), 2 + random.nextInt(14));
        }
        pen.dispose();
        return image;
    }

    private ImageReport measure(ServiceProcess service, BenchArchive archive) throws IOException {
        var tiff = tiff(archive.data());
        var sidecar = Path.of(tiff.toString().replaceFirst("[.]tif$", ".side"));
        Levels levels;
        try (var pyramid = Pyramid.open(tiff, sidecar)) {
            levels = pyramid.levels();
        }
        var image = tiff.getFileName().toString().replaceFirst("[.]tif$", "");
        var base = "/iiif/3/" + image;
        var folder = Files.createDirectories(archive.data().path().resolve("neighbours"))
                .toAbsolutePath();
        var neighbours = new Neighbours(folder, tiff, sidecar, body(service.url() + base + "/info.json"));
        archive.whenDone(neighbours::close);
        var servers = List.of(
                server(ImageReport.OURS, service.url(), List.of(service.facts().pid()), p -> base + "/" + p, true),
                server(ImageReport.NGINX, neighbours.address(), neighbours.nginx(), Neighbours::staticPath, false),
                server(ImageReport.IIPSRV, neighbours.address(), neighbours.iipsrvs(), Neighbours::iipsrvPath, true));
        servers.forEach(server -> body(server.address() + server.path().apply("info.json")));
        return compare(servers, new Workloads(levels, SEED), folder);
    }

    private static Comparison.Server server(
            String name, String address, List<Long> processes, Function<String, String> path, boolean computes) {
        return new Comparison.Server(name, address, processes, path, computes);
    }

    private ImageReport compare(List<Comparison.Server> servers, Workloads work, Path folder) {
        var wrk = new Wrk(folder);
        var warm = new Comparison(wrk, servers, Duration.ofSeconds(quick ? 1 : 8), 1, steps::say);
        warm.run(work.tiles());
        var ours = servers.getFirst();
        long before = Cost.of(ours.processes()).bytes();
        var comparison = new Comparison(wrk, servers, Duration.ofSeconds(quick ? 1 : 5), quick ? 1 : 3, steps::say);
        var lines = new ArrayList<Comparison.Line>();
        lines.add(comparison.run(work.tiles()));
        lines.add(comparison.run(work.sizes()));
        lines.add(comparison.run(work.otherSizes(800)));
        lines.add(comparison.run(work.otherSizes(200)));
        lines.add(comparison.run(work.crops("W3 odd crops, cold", "0/default.jpg")));
        lines.add(comparison.run(work.crops("W3 crops turned by 90, cold", "90/default.jpg")));
        lines.add(comparison.run(work.crops("W3 crops in grey, cold", "0/gray.jpg")));
        lines.add(comparison.run(work.crops("W3 crops as bitonal PNG, cold", "0/bitonal.png")));
        lines.add(comparison.run(work.information()));
        lines.add(comparison.mixed(work.tiles(), work.crops("crops beside tiles", "0/default.jpg")));
        var memory = new LinkedHashMap<String, Long>();
        servers.forEach(
                server -> memory.put(server.name(), Cost.of(server.processes()).bytes()));
        long grown = Cost.of(ours.processes()).bytes() - before;
        return new ImageReport(Machine.here().sentence(), lines, memory, grown);
    }

    private static Path tiff(DataFolder data) throws IOException {
        try (var files = Files.walk(data.files().resolve("derivatives/images"))) {
            return files.filter(file -> file.toString().endsWith(".tif"))
                    .findFirst()
                    .orElseThrow(() -> new CommandFailed("No image was made of the scan."));
        }
    }

    private String body(String address) {
        try {
            var answer = http.send(
                    HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new CommandFailed(address + " answers " + answer.statusCode());
            }
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailed("Interrupted.", e);
        }
    }
}
