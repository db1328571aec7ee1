package org.atmina.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.atmina.catalog.FileRecord;
import org.atmina.problem.Problem;
import org.atmina.storage.StoredContent;
import org.atmina.storage.Vault;

/// The originals that whoever asks in this request may have, with the headers that make their delivery safe.
@ApplicationScoped
class Originals {
    private static final String QUARANTINED = "quarantined";
    private static final String PLAIN_TEXT = "text/plain";

    private final SeenItems seen;
    private final Vault vault;
    private final Jobs jobs;

    Originals(SeenItems seen, Vault vault, Jobs jobs) {
        this.seen = seen;
        this.vault = vault;
        this.jobs = jobs;
    }

    record Original(StoredContent content, Map<String, String> headers) {
        String etag() {
            return SafeDelivery.etag(content.sha512());
        }
    }

    /// The original, or why it is not given as the answer. A file that nobody has looked into yet is given to nobody.
    Original find(String id, int position) {
        var file = seen.file(id, position);
        var path = file.content().vaultPath();
        var outcome = file.standing().outcome();
        if (QUARANTINED.equals(outcome)) {
            throw new Problem.Refused("file-quarantined", facts(id, file)).asException();
        }
        if (path == null || outcome == null) {
            throw new Problem.Conflict("file-not-ready", facts(id, file)).asException();
        }
        var content = vault.find(file.itemId(), path).orElseThrow();
        var headers = SafeDelivery.headers(
                file.name(), contentType(file), file.standing().flags(), content.sha512());
        return new Original(content, headers);
    }

    private static Map<String, Object> facts(String id, FileRecord file) {
        return Map.of("id", id, "position", file.position(), "name", file.name());
    }

    /// A plain text does not say itself in which character set it is written; the inspection has found out.
    private String contentType(FileRecord file) {
        var mediaType = file.content().mediaType();
        if (!mediaType.equals(PLAIN_TEXT)) {
            return mediaType;
        }
        return jobs.ofFile(file.id())
                .map(job -> job.facts().get("charset"))
                .map(charset -> PLAIN_TEXT + ";charset=" + charset)
                .orElse(PLAIN_TEXT);
    }
}
