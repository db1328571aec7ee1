package org.atmina.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.util.UUID;
import org.atmina.catalog.FileRecord;
import org.atmina.catalog.ItemFiles;
import org.atmina.catalog.NewFile;
import org.atmina.catalog.Outcome;
import org.atmina.language.LanguageTag;
import org.atmina.problem.Problem;
import org.atmina.storage.Reception;
import org.atmina.storage.Scratch;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Takes files in: the bytes first, then in one transaction the file and the job that will look into it.
@ApplicationScoped
public class Uploads {
    private static final Logger LOG = Logger.getLogger(Uploads.class);

    private final Scratch scratch;
    private final Acceptance acceptance;
    private final IngestSettings settings;

    Uploads(Scratch scratch, Acceptance acceptance, IngestSettings settings) {
        this.scratch = scratch;
        this.acceptance = acceptance;
        this.settings = settings;
    }

    /// What an uploader says about a file.
    ///
    /// @param position where it should stand among the item's files, from 1; null for the end
    public record Declared(
            FileName name,
            String mediaType,
            @Nullable LanguageTag language,
            @Nullable Integer position) {}

    /// How an upload ended.
    public sealed interface UploadResult {
        /// @param duplicate the item had these bytes already; file and job are those of the first time
        record Accepted(UUID job, FileRecord file, boolean duplicate) implements UploadResult {}

        record Empty() implements UploadResult {}

        record TooLarge(long limit) implements UploadResult {}

        /// The item would not take it.
        record Refused(Problem why) implements UploadResult {}
    }

    /// Takes a file in. Where it is not accepted, nothing of it stays.
    public UploadResult receive(UUID item, Declared declared, InputStream bytes, String actor) {
        var upload = UUID.randomUUID();
        return switch (scratch.receive(upload, bytes, settings.maxFileSize().asLongValue())) {
            case Reception.Empty() -> new UploadResult.Empty();
            case Reception.TooLarge(long limit) -> new UploadResult.TooLarge(limit);
            case Reception.Received received -> accept(upload, item, declared, received, actor);
        };
    }

    private UploadResult accept(UUID upload, UUID item, Declared declared, Reception.Received received, String actor) {
        var file = new NewFile(
                item,
                declared.position(),
                declared.name().value(),
                declared.mediaType(),
                received.size(),
                received.sha512(),
                declared.language(),
                actor);
        try {
            var result = acceptance.accept(upload, file);
            if (result instanceof UploadResult.Accepted(UUID job, FileRecord accepted, boolean duplicate)) {
                LOG.infof(
                        "event=file-received item=%s file=%s job=%s size=%d duplicate=%s",
                        item, accepted.id(), job, received.size(), duplicate);
            }
            return result;
        } finally {
            scratch.discard(upload); // by now it is another file's, or nobody's
        }
    }

    /// The transaction of an upload.
    @ApplicationScoped
    static class Acceptance {
        private final ItemFiles files;
        private final Jobs jobs;
        private final Scratch scratch;

        Acceptance(ItemFiles files, Jobs jobs, Scratch scratch) {
            this.files = files;
            this.jobs = jobs;
            this.scratch = scratch;
        }

        /// The bytes get the name of their file before the transaction ends, so that no worker looks for them in vain.
        @Transactional
        UploadResult accept(UUID upload, NewFile file) {
            return switch (files.reserve(file)) {
                case Outcome.NotDone<ItemFiles.Reserved>(Problem why) -> new UploadResult.Refused(why);
                case Outcome.Done<ItemFiles.Reserved>(ItemFiles.Reserved(FileRecord known, boolean duplicate)) -> {
                    if (duplicate) {
                        var job = jobs.ofFile(known.id()).orElseThrow();
                        yield new UploadResult.Accepted(job.id(), known, true);
                    }
                    scratch.rename(upload, known.id());
                    var job = jobs.add(known.itemId(), known.id(), file.createdBy());
                    yield new UploadResult.Accepted(job, known, false);
                }
            };
        }
    }
}
