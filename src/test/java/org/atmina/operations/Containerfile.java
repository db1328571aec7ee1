package org.atmina.operations;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A container file as a list of its instructions.
record Containerfile(List<Instruction> instructions) {
    static final Path FOLDER = Path.of("..", "config", "container");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");

    record Instruction(String name, String arguments) {}

    /// @throws AssertionError when a line is no instruction
    static Containerfile read(String name) {
        List<Instruction> instructions = new ArrayList<>();
        var text = Manifests.text(FOLDER.resolve(name)).replaceAll("(?m)^\\s*#.*\\n", "");
        for (String line : text.replaceAll("\\\\\\n\\s*", "").split("\n")) {
            if (line.isBlank()) {
                continue;
            }
            var parts = line.strip().split("\\s+", 2);
            if (parts.length < 2 || !parts[0].matches("[A-Z]+")) {
                throw new AssertionError(name + " has a line that is no instruction: " + line);
            }
            instructions.add(new Instruction(parts[0], parts[1].strip()));
        }
        return new Containerfile(List.copyOf(instructions));
    }

    Stream<String> all(String name) {
        return instructions.stream().filter(each -> each.name().equals(name)).map(Instruction::arguments);
    }

    String last(String name) {
        return all(name).reduce((first, second) -> second).orElseThrow(() -> new AssertionError("There is no " + name));
    }

    /// From where to where files are copied.
    Map<String, String> copies() {
        return all("COPY").map(line -> line.split("\\s+")).collect(Collectors.toMap(parts -> parts[0], parts -> {
            if (parts.length != 2) {
                throw new AssertionError("Not one source and one target: " + Arrays.toString(parts));
            }
            return parts[1];
        }));
    }

    Map<String, String> environment() {
        return all("ENV")
                .map(line -> line.split("=", 2))
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
    }

    List<String> entryPoint() {
        return list(last("ENTRYPOINT"));
    }

    List<String> command() {
        return list(last("CMD"));
    }

    private static List<String> list(String arguments) {
        if (!arguments.startsWith("[")) {
            throw new AssertionError("A shell would stand between the process and its signals: " + arguments);
        }
        return QUOTED.matcher(arguments).results().map(match -> match.group(1)).toList();
    }
}
