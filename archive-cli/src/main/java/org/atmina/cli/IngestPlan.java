package org.atmina.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;

/// Which items a path becomes, each with its files in order: source texts before scans, then by name as people count.
record IngestPlan(List<PlannedItem> items) {
    private static final Set<String> SCANS =
            Set.of("jpg", "jpeg", "png", "tif", "tiff", "jp2", "gif", "bmp", "webp", "pdf");
    private static final Comparator<Path> ORDER =
            Comparator.<Path, Boolean>comparing(IngestPlan::isScan).thenComparing(IngestPlan::name, new NaturalOrder());

    IngestPlan {
        items = List.copyOf(items);
    }

    /// An item to be: its title as the files suggest it.
    ///
    /// @param source the file or folder that it comes from, below the path that was given
    record PlannedItem(String title, String source, List<Path> files) {
        PlannedItem {
            files = List.copyOf(files);
        }

        /// Named after what it comes from, so that taking the same folder in again finds the same item.
        String identifier() {
            return Slugs.of(source);
        }

        boolean onlyScans() {
            return files.stream().allMatch(IngestPlan::isScan);
        }
    }

    /// A file is an item; so is every folder that holds files; with `eachFile`, so is every file in a folder.
    ///
    /// @throws CommandFailed where the path is not there, cannot be read, or holds no files
    static IngestPlan of(Path path, boolean eachFile) {
        if (!Files.exists(path)) {
            throw new CommandFailed("There is no file or folder " + path + ".");
        }
        if (Files.isRegularFile(path)) {
            return new IngestPlan(List.of(single(path)));
        }
        List<Path> files = filesIn(path);
        if (files.isEmpty()) {
            throw new CommandFailed("The folder " + path + " holds no files to take in.");
        }
        return new IngestPlan(
                eachFile ? files.stream().sorted(ORDER).map(IngestPlan::single).toList() : folders(path, files));
    }

    private static PlannedItem single(Path file) {
        String name = name(file);
        int dot = name.lastIndexOf('.');
        return new PlannedItem(dot > 0 ? name.substring(0, dot) : name, name, List.of(file));
    }

    private static List<PlannedItem> folders(Path root, List<Path> files) {
        TreeMap<String, List<Path>> byFolder = new TreeMap<>(new NaturalOrder());
        for (Path file : files) {
            byFolder.computeIfAbsent(root.relativize(file.getParent()).toString(), folder -> new ArrayList<>())
                    .add(file);
        }
        List<PlannedItem> items = new ArrayList<>();
        byFolder.forEach((folder, members) -> {
            String title = folder.isEmpty() ? name(root.toAbsolutePath().normalize()) : folder.replace("/", " / ");
            items.add(
                    new PlannedItem(title, title, members.stream().sorted(ORDER).toList()));
        });
        return items;
    }

    private static List<Path> filesIn(Path folder) {
        try (var walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile)
                    .filter(file -> visible(folder, file))
                    .toList();
        } catch (IOException | java.io.UncheckedIOException e) {
            throw new CommandFailed("The folder " + folder + " cannot be read: " + e.getMessage(), e);
        }
    }

    /// Not what operating systems leave behind.
    private static boolean visible(Path folder, Path file) {
        for (Path part : folder.relativize(file)) {
            if (part.toString().startsWith(".")) {
                return false;
            }
        }
        return !name(file).equalsIgnoreCase("Thumbs.db");
    }

    private static boolean isScan(Path file) {
        String name = name(file);
        return SCANS.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }

    private static String name(Path path) {
        Path name = path.getFileName();
        return name == null ? path.toString() : name.toString();
    }
}
