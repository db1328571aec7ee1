package org.atmina.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/// Puts an object right whose last deposit was cut off by the death of its process.
///
/// A version arrives in an object as a whole folder, with its own inventory; the object's inventory is copied from it
/// afterwards. So what can be missing is that copy, and it is made here. Only for who holds the object's lock.
final class InterruptedDeposit {
    private static final Logger LOG = Logger.getLogger(InterruptedDeposit.class);
    private static final Pattern VERSION = Pattern.compile("v(\\d+)");
    private static final String INVENTORY = "inventory.json";
    private static final String SIDECAR = "inventory.json.sha512";

    private InterruptedDeposit() {}

    static void finish(Path object) throws IOException {
        if (!Files.exists(object)) {
            return;
        }
        var latest = latestVersion(object);
        if (latest.isEmpty()) {
            Durable.delete(object); // begun, but no version has arrived
            LOG.warnf("event=empty-object-removed object=%s", object.getFileName());
        } else if (!isCurrent(object, latest.get())) {
            Durable.copy(latest.get().resolve(INVENTORY), object.resolve(INVENTORY));
            Durable.copy(latest.get().resolve(SIDECAR), object.resolve(SIDECAR));
            LOG.warnf(
                    "event=deposit-finished object=%s version=%s",
                    object.getFileName(), latest.get().getFileName());
        }
    }

    private static boolean isCurrent(Path object, Path version) throws IOException {
        return Files.exists(object.resolve(INVENTORY))
                && Files.exists(object.resolve(SIDECAR))
                && Files.mismatch(object.resolve(SIDECAR), version.resolve(SIDECAR)) < 0;
    }

    private static Optional<Path> latestVersion(Path object) throws IOException {
        try (var children = Files.list(object)) {
            return children.filter(child -> number(child) > 0).max(Comparator.comparingInt(InterruptedDeposit::number));
        }
    }

    private static int number(Path folder) {
        var matcher = VERSION.matcher(folder.getFileName().toString());
        return matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
    }
}
