package org.atmina.inspect.pool;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.atmina.inspect.Inspection;
import org.atmina.inspect.InspectionRequest;
import org.atmina.inspect.Inspector;
import org.atmina.inspect.Limits;
import org.atmina.inspect.Progress;
import org.atmina.inspect.worker.tool.NativeTool;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/// Real workers from the folder that the build fills.
public final class Workers {
    private static final Path CLASS_PATH = Path.of("target", "worker").toAbsolutePath();

    private Workers() {}

    public static PoolSettings settings() {
        Assertions.assertTrue(Files.isDirectory(CLASS_PATH), "target/worker is made in the package phase");
        return PoolSettings.of(CLASS_PATH);
    }

    /// Skips the test without OCR, except where the build promises that it is there.
    public static void needOcr() {
        boolean installed =
                NativeTool.installed("tesseract") && NativeTool.installed("vips") && NativeTool.installed("pdftoppm");
        if (System.getenv("CI") != null) {
            Assertions.assertTrue(installed, "tesseract, vips and pdftoppm must be installed here");
        }
        Assumptions.assumeTrue(installed, "tesseract, vips or pdftoppm is not installed");
    }

    public static void awaitReady(InspectorPool pool) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while ((pool.readyWorkers() < pool.settings().workers() || !pool.spareReady()) && System.nanoTime() < end) {
            Thread.sleep(20);
        }
    }

    public static Inspection inspect(Inspector inspector, Path file, Path output, String... languages) {
        return inspect(inspector, file, output, Limits.DEFAULT, languages);
    }

    public static Inspection inspect(Inspector inspector, Path file, Path output, Limits limits, String... languages) {
        var name = String.valueOf(file.getFileName());
        return inspector.inspect(
                new InspectionRequest(file, name, List.of(languages), output, limits), Progress.none());
    }
}
