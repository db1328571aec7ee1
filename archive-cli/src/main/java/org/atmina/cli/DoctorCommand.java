package org.atmina.cli;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.atmina.stack.FinnishDictionary;
import org.atmina.stack.Ports;
import org.atmina.stack.SourceTree;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Looks at the machine: one line for each thing that the archive needs.
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = "Checks what the archive needs on this machine.")
final class DoctorCommand implements Callable<Integer> {
    private static final List<String> LANGUAGES = List.of("eng", "est", "lav", "lit", "pol", "fin", "deu", "rus");
    private static final long MEMORY_NEEDED = 4L << 30;
    private static final long DISK_NEEDED = 5L << 30;
    private static final int USUAL_PORT = 8080;
    private static final Pattern VERSION = Pattern.compile("\\d+(\\.\\d+)+");

    @Mixin
    private DataOption data = new DataOption();

    /// @param good whether the archive can do without a change here
    record Finding(boolean good, String what, String said) {}

    @Override
    public Integer call() throws IOException {
        List<Finding> findings = findings();
        findings.forEach(finding ->
                System.out.printf("%-8s %-18s %s%n", finding.good ? "ok" : "MISSING", finding.what, finding.said));
        return findings.stream().allMatch(Finding::good) ? 0 : 1;
    }

    private List<Finding> findings() throws IOException {
        List<Finding> findings = new ArrayList<>();
        int java = Runtime.version().feature();
        findings.add(new Finding(java >= 25, "JDK", Runtime.version() + " in " + System.getProperty("java.home")));
        findings.add(program("tesseract", "tesseract-ocr", "--version"));
        findings.add(languages());
        findings.add(program("vips", "libvips-tools", "--version"));
        findings.add(library("libturbojpeg.so.0", "page images", "are served several times slower", "libturbojpeg0"));
        findings.add(library("libwebp.so.7", "WebP", "is not offered", "libwebp7"));
        findings.add(program("pdftoppm", "poppler-utils", "-v"));
        findings.add(finnish());
        findings.add(program("setpriv", "util-linux", "--version"));
        findings.add(memory());
        findings.addAll(folder(data.folder()));
        findings.add(port(data.folder()));
        findings.add(built());
        return findings;
    }

    private static Finding program(String name, String systemPackage, String question) {
        return output(List.of(name, question))
                .map(text -> new Finding(true, name, version(text)))
                .orElseGet(() -> new Finding(false, name, "install the package " + systemPackage));
    }

    /// A library that the service looks for by its name; it works without, but not as well.
    @SuppressWarnings("restricted") // it is looked for, and nothing of it is called
    private static Finding library(String file, String what, String without, String systemPackage) {
        boolean there;
        try (var arena = Arena.ofConfined()) {
            SymbolLookup.libraryLookup(file, arena);
            there = true;
        } catch (IllegalArgumentException e) {
            there = false;
        }
        return new Finding(there, what, there ? file : without + "; install the package " + systemPackage);
    }

    private static String version(String text) {
        var matcher = VERSION.matcher(text);
        return matcher.find() ? matcher.group() : text.lines().findFirst().orElse("");
    }

    private static Finding languages() {
        List<String> installed =
                output(List.of("tesseract", "--list-langs")).orElse("").lines().toList();
        List<String> missing = LANGUAGES.stream()
                .filter(language -> !installed.contains(language))
                .toList();
        String said = missing.isEmpty()
                ? String.join(" ", LANGUAGES)
                : "install "
                        + String.join(
                                " ",
                                missing.stream()
                                        .map(language -> "tesseract-ocr-" + language)
                                        .toList());
        return new Finding(missing.isEmpty(), "OCR languages", said);
    }

    private static Finding finnish() {
        boolean there = Files.isReadable(FinnishDictionary.FILE);
        return new Finding(
                there,
                "Finnish words",
                there
                        ? FinnishDictionary.FILE.toString()
                        : "are only stemmed; install the package " + FinnishDictionary.PACKAGE);
    }

    private static Optional<String> output(List<String> command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
            return Optional.of(text);
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailed("Interrupted.", e);
        }
    }

    private static Finding memory() throws IOException {
        long available = Files.readAllLines(Path.of("/proc/meminfo")).stream()
                .filter(line -> line.startsWith("MemAvailable:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
                .findFirst()
                .orElse(0);
        return new Finding(
                available >= MEMORY_NEEDED,
                "memory",
                gigabytes(available) + " free, " + gigabytes(MEMORY_NEEDED) + " needed");
    }

    private static List<Finding> folder(DataFolder data) throws IOException {
        Path there = nearestExisting(data.path());
        long free = Files.getFileStore(there).getUsableSpace();
        return List.of(
                new Finding(
                        Files.isWritable(there),
                        "data folder",
                        data.path() + (Files.isWritable(there) ? "" : " is not writable")),
                new Finding(
                        free >= DISK_NEEDED, "disk", gigabytes(free) + " free, " + gigabytes(DISK_NEEDED) + " needed"));
    }

    private static Path nearestExisting(Path folder) {
        Path parent = folder.getParent();
        return Files.exists(folder) || parent == null ? folder : nearestExisting(parent);
    }

    private static Finding port(DataFolder data) {
        var running = data.archive();
        if (running.isPresent()) {
            return new Finding(true, "archive", "runs at " + running.get().url());
        }
        String said = Ports.free(USUAL_PORT) ? "is free" : "is in use, another free port would be taken";
        return new Finding(true, "port " + USUAL_PORT, said);
    }

    private static Finding built() {
        Path service = SourceTree.find().root().resolve("target/quarkus-app/quarkus-run.jar");
        boolean there = Files.exists(service);
        return new Finding(there, "service", there ? "is built" : "is not built yet; ./archive up builds it");
    }

    private static String gigabytes(long bytes) {
        return String.format(java.util.Locale.ROOT, "%.1f GB", bytes / (double) (1L << 30));
    }
}
