package org.atmina.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.atmina.catalog.FileReading;
import org.atmina.catalog.FileRecord;
import org.atmina.catalog.FileState;
import org.atmina.catalog.ItemFiles;
import org.atmina.catalog.image.PageImageRequests;
import org.atmina.catalog.image.PageImages;
import org.atmina.inspect.Flag;
import org.atmina.inspect.InspectionFolder;
import org.atmina.language.LanguageTag;
import org.jspecify.annotations.Nullable;

/// The transactions in which a worker writes what it found, together with the end of its job.
@ApplicationScoped
class Registrations {
    private static final String ACTOR = "archive";

    private final ItemFiles files;
    private final ServedPages served;
    private final PageImages images;
    private final PageImageRequests requests;
    private final JobQueue queue;

    Registrations(ItemFiles files, ServedPages served, PageImages images, PageImageRequests requests, JobQueue queue) {
        this.files = files;
        this.served = served;
        this.images = images;
        this.requests = requests;
        this.queue = queue;
    }

    @Transactional
    FileRecord file(UUID id) {
        return files.byId(id).orElseThrow();
    }

    /// Whether the bytes of this file may still be nowhere but in the scratch folder.
    @Transactional
    boolean isWaiting(UUID file) {
        return files.byId(file)
                .filter(found -> found.standing().state() == FileState.RECEIVED)
                .isPresent();
    }

    /// Registers the file and what was read from it, and ends the job: both or nothing.
    ///
    /// @param found null where nothing could look into the file
    /// @throws LeaseLost when the job is another worker's by now; nothing is written then
    @Transactional
    void end(Claim claim, FileRecord file, String vaultPath, JobOutcome outcome, JobWork.@Nullable Found found) {
        var summary = found == null ? null : JobWork.summary(found.look().inspection());
        if (found == null || summary == null) {
            var reading = reading(file, vaultPath, file.content().mediaType(), outcome, List.of(), null);
            files.register(reading, null, Stream.empty());
            finish(claim, outcome, null);
            return;
        }
        var readings = new Readings(new InspectionFolder(found.look().folder()), summary);
        var flags = summary.flags().stream().map(Flag::slug).sorted().toList();
        var language = readings.language();
        try (var pages = readings.pages()) {
            files.register(
                    reading(file, vaultPath, summary.type().mediaType(), outcome, flags, language),
                    readings.text(),
                    pages);
        }
        served.register(file, found.images());
        finish(claim, outcome, language.value());
    }

    /// Registers images that were made again.
    ///
    /// @return false when there are fewer than there were; nothing is written then
    @Transactional
    boolean images(FileRecord file, ServedPages.Kept kept) {
        if (kept.images().size() < images.ofFile(file.id()).size()) {
            return false;
        }
        served.register(file, kept);
        requests.done(file.id());
        return true;
    }

    /// Ends a job whose file could not even be kept: the file stays as it is, its bytes in the scratch folder.
    @Transactional
    void endWithoutFile(Claim claim, JobOutcome outcome) {
        finish(claim, outcome, null);
    }

    private void finish(Claim claim, JobOutcome outcome, @Nullable String language) {
        if (!queue.finish(claim, outcome, language)) {
            throw new LeaseLost(claim);
        }
    }

    private static FileReading reading(
            FileRecord file,
            String vaultPath,
            String mediaType,
            JobOutcome outcome,
            List<String> flags,
            @Nullable LanguageTag language) {
        return new FileReading(
                file.id(), FileState.STORED, vaultPath, mediaType, outcome.slug(), flags, language, ACTOR);
    }
}
