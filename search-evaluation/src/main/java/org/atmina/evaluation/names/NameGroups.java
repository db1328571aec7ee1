package org.atmina.evaluation.names;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// Names in many spellings, one group a bearer; from a file of lines `number, kind, name, name ...` set apart by tabs.
public record NameGroups(List<Group> groups) {
    /// @param kind `place` or `surname`
    public record Group(String kind, List<String> names) {}

    public NameGroups {
        groups = List.copyOf(groups);
    }

    public static NameGroups read(Path file) {
        try {
            return new NameGroups(Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank())
                    .map(line -> line.split("\t"))
                    .map(cells -> new Group(
                            cells[1], Arrays.stream(cells).skip(2).distinct().toList()))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<String> names() {
        return groups.stream()
                .flatMap(group -> group.names().stream())
                .distinct()
                .toList();
    }
}
