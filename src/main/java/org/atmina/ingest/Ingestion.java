package org.atmina.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.atmina.catalog.FileRecord;
import org.atmina.catalog.Items;
import org.atmina.inspect.Inspection;
import org.atmina.inspect.InspectionRequest;
import org.atmina.inspect.Limits;
import org.atmina.inspect.Progress;
import org.atmina.language.LanguageTag;
import org.atmina.storage.NewContent;
import org.atmina.storage.Scratch;
import org.atmina.storage.Vault;

/// The work on one file: its bytes into the vault, a look into it, what was found into the vault too, pictures beside
/// it, and at last the rows. Every step may be repeated: whoever takes the work over begins at the first one.
@ApplicationScoped
class Ingestion {
    /// What can be made again from the original and is not worth an archive's care.
    private static final Pattern DISPOSABLE = Pattern.compile(".*[.](tif|side)|typeset[.]jsonl");

    private final Vault vault;
    private final Scratch scratch;
    private final InspectorProcesses inspectors;
    private final Items items;
    private final Limits limits;

    Ingestion(Vault vault, Scratch scratch, InspectorProcesses inspectors, Items items, IngestSettings settings) {
        this.vault = vault;
        this.scratch = scratch;
        this.inspectors = inspectors;
        this.items = items;
        this.limits = new Limits(
                settings.maxFileSize().asLongValue(),
                settings.maxPixels(),
                settings.maxPages(),
                settings.maxFileTime(),
                settings.maxPageTime());
    }

    /// What a look into a file came to; its output lies in the folder until the folder is discarded.
    record Look(Inspection inspection, Path folder) {}

    /// Sees to it that the original is in the vault.
    ///
    /// @return where it stands in the item's object
    String keep(FileRecord file) {
        var path = vaultPath(file);
        if (vault.find(file.itemId(), path).isEmpty()) {
            var original =
                    new NewContent(path, scratch.file(file.id()), file.content().sha512());
            vault.deposit(file.itemId(), "Received " + file.name(), List.of(original));
        }
        return path;
    }

    private static String vaultPath(FileRecord file) {
        var recorded = file.content().vaultPath();
        return recorded != null
                ? recorded
                : new FileName(file.name())
                        .vaultPath(file.position(), file.content().sha512());
    }

    /// Looks into a file that is in the vault.
    Look lookInto(FileRecord file, PageWatch watch) {
        var folder = scratch.workFolder(file.id());
        var request = new InspectionRequest(copy(file), file.name(), languages(file), folder, limits);
        return new Look(inspectors.inspect(request, watch), folder);
    }

    /// Makes the images of a file's pages again, reading none of them.
    Look draw(FileRecord file) {
        var folder = scratch.workFolder(file.id());
        var request = new InspectionRequest(copy(file), file.name(), languages(file), folder, limits, true);
        return new Look(inspectors.inspect(request, Progress.none()), folder);
    }

    /// The inspecting process gets a copy, never the file in the vault.
    private Path copy(FileRecord file) {
        var copy = scratch.file(file.id());
        if (!Files.exists(copy)) {
            scratch.restore(
                    file.id(), vault.find(file.itemId(), vaultPath(file)).orElseThrow());
        }
        return copy;
    }

    private List<String> languages(FileRecord file) {
        if (file.language() != null) {
            return List.of(file.language().value());
        }
        return items.byId(file.itemId()).orElseThrow().facts().languages().stream()
                .map(LanguageTag::value)
                .toList();
    }

    /// Keeps what was read: text, segments, words and boxes.
    void keepFindings(FileRecord file, Path folder) {
        vault.deposit(file.itemId(), "Read " + file.name(), findings(file.id(), folder));
    }

    private static List<NewContent> findings(UUID file, Path folder) {
        try (var outputs = Files.list(folder)) {
            return outputs.filter(Files::isRegularFile)
                    .filter(output ->
                            !DISPOSABLE.matcher(output.getFileName().toString()).matches())
                    .sorted()
                    .map(output -> NewContent.of("derived/%s/%s".formatted(file, output.getFileName()), output))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Lets go of everything that was needed on the way.
    void tidy(UUID file) {
        scratch.discard(file);
    }

    void discard(Look look) {
        scratch.discardWork(look.folder());
    }
}
