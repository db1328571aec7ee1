package org.atmina.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.FileNotFoundException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.atmina.stack.Progress;
import org.jspecify.annotations.Nullable;

/// Loads the demonstration collection as people would: an archivist brings the files in, translators translate,
/// reviewers approve, and only then is an item published. What is there already is left alone.
public final class DemoLoader {
    private static final int AT_ONCE = 4;
    private static final String LAST_LANGUAGE = "fi";

    private final HttpClient http = ArchiveClient.connection();
    private final String url;
    private final String realm;
    private final Progress progress;
    private final Map<String, ArchiveClient> clients = new ConcurrentHashMap<>();
    private final DemoTranslations translations = new DemoTranslations(this::as);

    /// @param url where the archive answers
    /// @param realm the issuer that knows the demonstration users
    public DemoLoader(String url, String realm, Progress progress) {
        this.url = url;
        this.realm = realm;
        this.progress = progress;
    }

    private ArchiveClient as(String user) {
        return clients.computeIfAbsent(
                user, name -> new ArchiveClient(http, url, new PasswordTokens(http, realm, name)));
    }

    /// @throws CommandFailed in one sentence, where not everything is there afterwards
    public void load(Path folder) {
        DemoCollection demo = DemoCollection.read(folder);
        try {
            authorities(folder.resolveSibling(Path.of("config", "authorities")));
            glossary(folder.resolveSibling(Path.of("config", "glossary")));
            Map<String, String> collections = collections(demo);
            load(demo.items(), collections);
        } catch (ApiProblem refused) {
            throw new CommandFailed(refused.sentence(), refused);
        }
    }

    /// The starter set of names comes first, so that the items find the places and persons that they link. Authorities
    /// that are there already stay as curators have made them.
    private void authorities(Path folder) {
        for (Path file : StarterFiles.in(folder, ".csv")) {
            AuthorityReport report = AuthorityReport.of(file, as("curator"), true, false);
            progress.say("Names: " + report.sentence());
            report.failure().ifPresent(sentence -> {
                throw new CommandFailed(sentence);
            });
        }
    }

    /// After the names, for entries of the glossary are of authorities. Entries that are there already stay as curators
    /// have made them.
    private void glossary(Path folder) {
        for (Path file : StarterFiles.in(folder, ".tbx")) {
            JsonNode answer = glossary(file, as("curator"));
            JsonNode counts = answer.path("counts");
            progress.say("Glossary: %s: %d entries made, %d unchanged"
                    .formatted(
                            file.getFileName(),
                            counts.path("made").asInt(),
                            counts.path("unchanged").asInt()));
            for (JsonNode row : answer.path("rows")) {
                if (row.path("result").asText().equals("refused")) {
                    throw new CommandFailed("The entry " + row.path("id").asText() + " of " + file.getFileName()
                            + " was refused: " + row.path("message").asText());
                }
            }
        }
    }

    private static JsonNode glossary(Path file, ArchiveClient client) {
        try {
            return client.importGlossary(file);
        } catch (FileNotFoundException e) {
            throw new CommandFailed("There is no file " + file + ".", e);
        }
    }

    private Map<String, String> collections(DemoCollection demo) {
        Map<String, String> ids = new LinkedHashMap<>();
        for (DemoCollection.Level level : demo.levels()) {
            JsonNode there = as("archivist")
                    .collection(level.identifier(), LAST_LANGUAGE)
                    .orElse(null);
            JsonNode collection = there == null ? make(level, ids) : there;
            if (!speaksTheLastLanguage(collection)) {
                translations.ofFields(collection, level.sourceLanguage(), level.title(), level.description());
            }
            ids.put(level.identifier(), collection.path("id").asText());
        }
        return ids;
    }

    /// Languages are brought in one by one, the description after the title, so where this one is there, all are.
    private static boolean speaksTheLastLanguage(JsonNode collection) {
        JsonNode description = collection.path("description");
        return description.path("language").asText().equals(LAST_LANGUAGE)
                && description.path("status").asText().equals("approved");
    }

    private JsonNode make(DemoCollection.Level level, Map<String, String> ids) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("identifier", level.identifier());
        body.put("level", level.level());
        if (level.parent() != null) {
            body.put("parent", ids.get(level.parent()));
        }
        addTexts(body, level.sourceLanguage(), level.title(), level.description());
        return as("archivist").createCollection(body);
    }

    private static void addTexts(
            Map<String, Object> body,
            String language,
            Map<String, String> title,
            @Nullable Map<String, String> description) {
        body.put("title", source(language, title));
        if (description != null) {
            body.put("description", source(language, description));
        }
    }

    private static Map<String, Object> source(String language, Map<String, String> texts) {
        return Map.of("source", language, "texts", Map.of(language, Objects.requireNonNull(texts.get(language))));
    }

    private void load(List<DemoCollection.Item> items, Map<String, String> collections) {
        Semaphore permits = new Semaphore(AT_ONCE);
        AtomicInteger done = new AtomicInteger();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (DemoCollection.Item item : items) {
                all.add(executor.submit(() -> {
                    permits.acquire();
                    try {
                        String result = load(item, collectionOf(item, collections));
                        progress.say("Demo %d/%d: %s %s"
                                .formatted(
                                        done.incrementAndGet(),
                                        items.size(),
                                        item.facts().identifier(),
                                        result));
                        return result;
                    } finally {
                        permits.release();
                    }
                }));
            }
            for (Future<?> each : all) {
                each.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailed("Interrupted.", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private static String collectionOf(DemoCollection.Item item, Map<String, String> collections) {
        String id = collections.get(item.facts().collection());
        if (id == null) {
            throw new CommandFailed(item.facts().identifier() + " belongs to the collection "
                    + item.facts().collection() + ", which collections.yaml does not name");
        }
        return id;
    }

    private String load(DemoCollection.Item item, String collection) throws FileNotFoundException {
        DemoCollection.Facts facts = item.facts();
        ArchiveClient archivist = as("archivist");
        JsonNode there = archivist.item(collection, facts.identifier()).orElse(null);
        if (there != null && !there.path("state").asText().equals("draft")) {
            return "is there already";
        }
        JsonNode made = there == null
                ? archivist.createItem(describe(facts, collection))
                : archivist.itemById(there.path("id").asText());
        String id = made.path("id").asText();
        bringIn(item, id);
        translations.ofFields(made, facts.metadataLanguage(), facts.title(), facts.description());
        int paragraphs = translations.ofText(item, id);
        archivist.publish(id);
        return "is published with " + paragraphs + " translated paragraphs";
    }

    private static Map<String, Object> describe(DemoCollection.Facts facts, String collection) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("collection", collection);
        body.put("identifier", facts.identifier());
        body.put("level", facts.level());
        body.put("type", facts.type());
        body.put("languages", List.of(facts.sourceLanguage()));
        body.put("date", facts.date());
        body.put("dateAsWritten", facts.dateAsWritten());
        body.put("rights", facts.rights());
        body.put("visibility", "public");
        body.put("agents", Objects.requireNonNullElse(facts.agents(), List.of()));
        addTexts(body, facts.metadataLanguage(), facts.title(), facts.description());
        body.values().removeIf(Objects::isNull);
        return body;
    }

    private void bringIn(DemoCollection.Item item, String id) throws FileNotFoundException {
        ArchiveClient archivist = as("archivist");
        List<String> jobs = new ArrayList<>();
        for (Path file : item.files()) {
            Map<String, String> fields =
                    Map.of("language", item.facts().sourceLanguage(), "position", "" + (jobs.size() + 1));
            jobs.add(archivist.upload(id, file, fields).path("job").asText());
        }
        for (Job job : new JobWatch(archivist).await(jobs, (done, total) -> {})) {
            if (job.reading() != Reading.WHOLE) {
                throw new CommandFailed(item.facts().identifier() + ": " + job.described() + " " + job.message());
            }
        }
    }
}
