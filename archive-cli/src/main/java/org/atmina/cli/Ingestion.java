package org.atmina.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.atmina.cli.IngestPlan.PlannedItem;
import org.jspecify.annotations.Nullable;

/// Takes planned items in: makes them, sends their files in order, waits for what becomes of each, and publishes.
final class Ingestion {
    /// Nobody has looked at the rights yet; saying so is better than claiming anything.
    private static final String RIGHTS_NOT_EVALUATED = "http://rightsstatements.org/vocab/CNE/1.0/";

    /// @param language of the texts and scans, where known
    record Wishes(
            String collection,
            @Nullable String language,
            @Nullable String title,
            boolean publish) {}

    /// @param publication what the table says about publishing: empty where nobody asked for it
    /// @param done        no file failed, and the item is published if somebody asked for that
    record ItemReport(String title, String id, List<FileReport> files, String publication, boolean done) {}

    private final ArchiveClient client;
    private final Wishes wishes;

    Ingestion(ArchiveClient client, Wishes wishes) {
        this.client = client;
        this.wishes = wishes;
    }

    /// One file that was sent, and the job that reads it; or the report of why it was not.
    private record Sent(
            Path file, @Nullable String job, @Nullable FileReport refused) {}

    /// An item with its files on their way.
    private record SentItem(PlannedItem plan, String id, String state, List<Sent> files) {}

    List<ItemReport> run(IngestPlan plan, JobWatch.Listener listener) {
        String collection = collection();
        List<SentItem> sent =
                plan.items().stream().map(item -> send(item, collection, plan)).toList();
        List<String> ids = sent.stream()
                .flatMap(item -> item.files.stream())
                .map(Sent::job)
                .filter(java.util.Objects::nonNull)
                .toList();
        Map<String, Job> jobs = new LinkedHashMap<>();
        new JobWatch(client).await(ids, listener).forEach(job -> jobs.put(job.id(), job));
        return sent.stream().map(item -> report(item, jobs)).toList();
    }

    /// The collection of that identifier or name, made now if there is none.
    private String collection() {
        for (String identifier : List.of(wishes.collection(), Slugs.of(wishes.collection()))) {
            var found = client.collection(identifier);
            if (found.isPresent()) {
                return found.get().path("id").asText();
            }
        }
        JsonNode made = client.createCollection(Map.of(
                "identifier",
                Slugs.of(wishes.collection()),
                "level",
                "fonds",
                "title",
                inOneLanguage(wishes.collection())));
        return made.path("id").asText();
    }

    private Map<String, Object> inOneLanguage(String text) {
        String language = wishes.language() == null ? "und" : wishes.language();
        return Map.of("source", language, "texts", Map.of(language, text));
    }

    private SentItem send(PlannedItem plan, String collection, IngestPlan whole) {
        JsonNode item = client.item(collection, plan.identifier()).orElseGet(() -> create(plan, collection, whole));
        String id = item.path("id").asText();
        List<Sent> files = new ArrayList<>();
        for (Path file : plan.files()) {
            files.add(send(file, id, files.size() + 1));
        }
        return new SentItem(plan, id, item.path("state").asText(), files);
    }

    private JsonNode create(PlannedItem plan, String collection, IngestPlan whole) {
        boolean titled = wishes.title() != null && whole.items().size() == 1;
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("collection", collection);
        item.put("identifier", plan.identifier());
        item.put("level", "item");
        item.put("type", plan.onlyScans() ? "image" : "text");
        item.put("languages", wishes.language() == null ? List.of() : List.of(wishes.language()));
        item.put("rights", RIGHTS_NOT_EVALUATED);
        item.put("visibility", "public");
        item.put("title", inOneLanguage(titled ? String.valueOf(wishes.title()) : plan.title()));
        return client.createItem(item);
    }

    private Sent send(Path file, String item, int position) {
        String name = String.valueOf(file.getFileName());
        if (!Files.isReadable(file)) {
            String why =
                    Files.exists(file) ? "This file may not be read by you." : "This file vanished before it was sent.";
            return new Sent(file, null, FileReport.refused(name, Files.exists(file) ? "unreadable" : "vanished", why));
        }
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("position", "" + position);
        if (wishes.language() != null) {
            fields.put("language", wishes.language());
        }
        try {
            return new Sent(file, client.upload(item, file, fields).path("job").asText(), null);
        } catch (ApiProblem refused) {
            return new Sent(file, null, FileReport.refused(name, "refused", refused.sentence()));
        } catch (IOException vanished) {
            return new Sent(file, null, FileReport.refused(name, "vanished", "This file vanished before it was sent."));
        }
    }

    private ItemReport report(SentItem item, Map<String, Job> jobs) {
        List<FileReport> files =
                item.files.stream().map(file -> report(file, jobs)).toList();
        boolean failed = files.stream().anyMatch(file -> file.reading() == Reading.FAILED);
        String publication = wishes.publish() ? publish(item, failed) : "";
        return new ItemReport(
                item.plan.title(), item.id, files, publication, !failed && !publication.startsWith("not "));
    }

    private static FileReport report(Sent sent, Map<String, Job> jobs) {
        Job job = sent.job == null ? null : jobs.get(sent.job);
        return job == null
                ? java.util.Objects.requireNonNull(sent.refused)
                : FileReport.of(String.valueOf(sent.file.getFileName()), job);
    }

    private String publish(SentItem item, boolean failed) {
        if (failed) {
            return "not published, as not every file was read";
        }
        if (item.state.equals("published")) {
            return "published before";
        }
        try {
            client.publish(item.id);
            return "published";
        } catch (ApiProblem refused) {
            return "not published: " + refused.sentence().replaceAll("\\.$", "");
        }
    }
}
