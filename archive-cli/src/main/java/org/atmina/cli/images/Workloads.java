package org.atmina.cli.images;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.atmina.pyramid.Levels;
import org.atmina.pyramid.Size;

/// What is asked for, as paths below an image: the same of every server, in the same order.
///
/// Work that a server may remember is asked for in as many variations as no round can use up.
public final class Workloads {
    private static final int VARIATIONS = 20_000;

    private final Levels levels;
    private final long seed;

    public Workloads(Levels levels, long seed) {
        this.levels = levels;
        this.seed = seed;
    }

    /// @param name   for people
    /// @param paths  such as `full/max/0/default.jpg`
    /// @param isStatic whether a server of static files can have them all
    public record Workload(String name, List<String> paths, boolean isStatic) {
        public Workload {
            paths = List.copyOf(paths);
        }
    }

    public Workload tiles() {
        return new Workload("W1 tiles of all levels", shuffled(tilePaths().toList()), true);
    }

    /// Every tile, as a viewer asks for it.
    public Stream<String> tilePaths() {
        var paths = new ArrayList<String>();
        for (var level : levels.all()) {
            for (int y = 0; y < level.rows(); y++) {
                for (int x = 0; x < level.columns(); x++) {
                    paths.add(tile(level, x, y));
                }
            }
        }
        return paths.stream();
    }

    private String tile(Levels.Level level, int x, int y) {
        var size = level.tile(x, y);
        int side = Levels.TILE * level.scale();
        int left = x * side;
        int top = y * side;
        return "%d,%d,%d,%d/%d,%d/0/default.jpg"
                .formatted(
                        left,
                        top,
                        Math.min(side, levels.width() - left),
                        Math.min(side, levels.height() - top),
                        size.width(),
                        size.height());
    }

    public Workload sizes() {
        return new Workload(
                "W2 stored sizes and thumbnails", shuffled(sizePaths().toList()), true);
    }

    public Stream<String> sizePaths() {
        return levels.sizes().stream().map(size -> "full/%d,%d/0/default.jpg".formatted(size.width(), size.height()));
    }

    /// Whole pictures in sizes near one that are not kept.
    public Workload otherSizes(int around) {
        var random = new Random(seed + around);
        return varied("W2 other sizes near !" + around + ", cold", () -> {
            int width = around - around / 8 + random.nextInt(around / 4);
            int height = around - around / 8 + random.nextInt(around / 4);
            return "full/!%d,%d/0/default.jpg".formatted(width, height);
        });
    }

    public Workload crops(String name, String ending) {
        var random = new Random(seed + name.hashCode());
        return varied(name, () -> {
            var size = new Size(600 + random.nextInt(900), 600 + random.nextInt(900));
            int x = random.nextInt(Math.max(1, levels.width() - size.width()));
            int y = random.nextInt(Math.max(1, levels.height() - size.height()));
            int width = 300 + random.nextInt(300);
            return "%d,%d,%d,%d/%d,/%s".formatted(x, y, size.width(), size.height(), width, ending);
        });
    }

    public Workload information() {
        return new Workload("W4 info.json", List.of("info.json"), true);
    }

    private static Workload varied(String name, Supplier<String> path) {
        return new Workload(name, Stream.generate(path).limit(VARIATIONS).toList(), false);
    }

    private List<String> shuffled(List<String> paths) {
        var order = new ArrayList<>(paths);
        Collections.shuffle(order, new Random(seed));
        return order;
    }
}
