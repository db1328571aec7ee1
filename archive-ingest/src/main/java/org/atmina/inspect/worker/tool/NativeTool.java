package org.atmina.inspect.worker.tool;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.atmina.inspect.worker.tool.ToolTrouble.Kind;

/// Runs programs of the system: one thread, so much memory, so much output, so much time, and no terminal.
///
/// An exit code of zero proves nothing about the output; callers look at what they asked for.
public final class NativeTool {
    private static final long MEMORY = 3L << 30;
    private static final long OUTPUT = 4L << 30;
    private static final int SAID = 20_000;
    private static final Path PRLIMIT = find("prlimit");

    private final Path scratch;

    public NativeTool(Path scratch) {
        this.scratch = scratch;
    }

    /// A folder for files that nobody needs when the page is done.
    public Path scratch() {
        return scratch;
    }

    /// Runs a program to its end and returns what it wrote to standard output, cut where it becomes a flood.
    public String run(Budget budget, String program, String... arguments) throws ToolTrouble {
        var tool = find(program);
        if (!Files.isExecutable(tool)) {
            throw new ToolTrouble(Kind.MISSING, program, "not installed");
        }
        try {
            var output = Files.createTempFile(scratch, "said-", ".txt");
            var errors = Files.createTempFile(scratch, "said-", ".err");
            try {
                int exit = runTo(output, errors, budget, line(tool, budget, arguments), program);
                if (exit != 0) {
                    throw new ToolTrouble(
                            Kind.FAILED, program, exit + " " + head(errors).strip());
                }
                return head(output);
            } finally {
                Files.deleteIfExists(output);
                Files.deleteIfExists(errors);
            }
        } catch (IOException e) {
            throw new ToolTrouble(Kind.FAILED, program, String.valueOf(e.getMessage()));
        }
    }

    /// The file that a program was to make, once it is known to be there and not empty: exit codes lie.
    public Path made(Path file, String program) throws ToolTrouble {
        try {
            if (Files.isRegularFile(file) && Files.size(file) > 0) {
                return file;
            }
        } catch (IOException e) {
            throw new ToolTrouble(Kind.FAILED, program, String.valueOf(e.getMessage()));
        }
        throw new ToolTrouble(Kind.FAILED, program, "made nothing");
    }

    private int runTo(Path output, Path errors, Budget budget, List<String> line, String program)
            throws IOException, ToolTrouble {
        var builder = new ProcessBuilder(line)
                .directory(scratch.toFile())
                .redirectInput(new File("/dev/null"))
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile());
        builder.environment().putAll(Map.of("OMP_THREAD_LIMIT", "1", "VIPS_CONCURRENCY", "1", "LC_ALL", "C.UTF-8"));
        var process = builder.start();
        try {
            if (process.waitFor(budget.left().toMillis(), TimeUnit.MILLISECONDS)) {
                return process.exitValue();
            }
            throw new ToolTrouble(Kind.TIMED_OUT, program, "out of time");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ToolTrouble(Kind.TIMED_OUT, program, "interrupted");
        } finally {
            process.destroyForcibly();
        }
    }

    private static List<String> line(Path tool, Budget budget, String... arguments) {
        var line = new ArrayList<String>();
        if (Files.isExecutable(PRLIMIT)) {
            line.addAll(List.of(
                    PRLIMIT.toString(),
                    "--as=" + MEMORY,
                    "--fsize=" + OUTPUT,
                    "--core=0",
                    "--cpu=" + (budget.left().toSeconds() + 2)));
        }
        line.add(tool.toString());
        line.addAll(Arrays.asList(arguments));
        return line;
    }

    private static String head(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return new String(in.readNBytes(SAID), StandardCharsets.UTF_8);
        }
    }

    /// Where a program is, or a path at which nothing is.
    public static Path find(String program) {
        var folders = System.getenv().getOrDefault("PATH", "/usr/bin:/bin").split(File.pathSeparator);
        return Arrays.stream(folders)
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(Path.of("/nonexistent", program));
    }

    public static boolean installed(String program) {
        return Files.isExecutable(find(program));
    }
}
