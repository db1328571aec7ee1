package org.atmina.stack;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads what a server wrote, to say why it stopped.
public final class Log {
    private static final int TAIL = 16_384;
    private static final Pattern TROUBLE =
            Pattern.compile("\\b(FATAL|ERROR|PANIC|Exception|Error|Caused by)\\b|[a-z]Exception\\b|fatal exception");

    private Log() {}

    /// The last lines of a file, none where it cannot be read.
    public static List<String> tail(Path file) {
        try (var reader = new RandomAccessFile(file.toFile(), "r")) {
            long from = Math.max(0, reader.length() - TAIL);
            reader.seek(from);
            byte[] bytes = new byte[(int) (reader.length() - from)];
            reader.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    /// The line that most likely says why: the last that names an error and is no stack frame, else the last with
    /// words.
    public static String reason(List<String> lines) {
        return trouble(lines)
                .or(() -> spoken(lines).reversed().stream().findFirst())
                .orElse("it left no message");
    }

    /// The last line that names an error and is no stack frame.
    static Optional<String> trouble(List<String> lines) {
        return spoken(lines).reversed().stream()
                .filter(line -> TROUBLE.matcher(line).find())
                .findFirst();
    }

    private static List<String> spoken(List<String> lines) {
        return lines.stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("at ") && !line.startsWith("..."))
                .toList();
    }
}
