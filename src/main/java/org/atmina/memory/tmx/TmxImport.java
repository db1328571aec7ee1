package org.atmina.memory.tmx;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.atmina.access.Audit;
import org.atmina.access.Reader;
import org.atmina.catalog.Locks;
import org.atmina.catalog.Outcome;
import org.atmina.memory.MemorySettings;
import org.atmina.problem.BoundedStream;

/// Takes in memories from elsewhere, in one transaction each: a file that cannot be used to its end
/// changes nothing, and what is there already is not added again.
@ApplicationScoped
public class TmxImport {
    private static final int SECONDS = 900;
    private static final int LONGEST_TEXT = 100_000;

    private final BroughtPairs brought;
    private final MemorySettings settings;
    private final Locks locks;
    private final Audit audit;
    private final Clock clock;

    TmxImport(BroughtPairs brought, MemorySettings settings, Locks locks, Audit audit, Clock clock) {
        this.brought = brought;
        this.settings = settings;
        this.locks = locks;
        this.audit = audit;
        this.clock = clock;
    }

    /// @param name what the file is called where suggestions say where they come from
    public Outcome<MemoryFile> take(InputStream file, String name, Reader actor) {
        try {
            return new Outcome.Done<>(
                    QuarkusTransaction.requiringNew().timeout(SECONDS).call(() -> inTransaction(file, name, actor)));
        } catch (UnusableMemory unusable) {
            return new Outcome.NotDone<>(unusable.problem());
        }
    }

    private MemoryFile inTransaction(InputStream file, String name, Reader actor) {
        locks.take("memory-import"); // two files with the same pair would wait for each other's end in any order
        var id = UUID.randomUUID();
        var digest = sha256();
        var bounded = new BoundedStream(file, settings.maxFileSize().asLongValue(), UnusableMemory::tooLarge);
        int[] counted = new int[2];
        int added;
        try (var writing = brought.write(id)) {
            TmxReader.read(
                    new DigestInputStream(bounded, digest), new TmxLimits(settings.maxUnits(), LONGEST_TEXT), unit -> {
                        counted[0]++;
                        counted[1] += writing.add(unit);
                    });
            added = writing.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var taken = new MemoryFile(id, name, counted[0], counted[1], added, actor.actor(), clock.instant());
        if (added > 0) {
            brought.keep(taken, HexFormat.of().formatHex(digest.digest()));
            audit.record(new Audit.Act(
                    actor.actor(),
                    "memory-imported",
                    "memory-file",
                    id,
                    null,
                    Map.of("name", name, "pairs", taken.pairs(), "added", added),
                    null));
        }
        return taken;
    }

    /// Takes a memory out again, with every pair that it brought. Whether there was one.
    public boolean remove(UUID id, Reader actor) {
        return QuarkusTransaction.requiringNew().call(() -> {
            locks.take("memory-import");
            boolean removed = brought.remove(id);
            if (removed) {
                audit.record(new Audit.Act(actor.actor(), "memory-removed", "memory-file", id, null, null, null));
            }
            return removed;
        });
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
