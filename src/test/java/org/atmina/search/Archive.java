package org.atmina.search;

import static org.atmina.testing.Given.API;
import static org.atmina.testing.Given.anonymous;
import static org.atmina.testing.Given.as;

import io.restassured.path.json.JsonPath;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.atmina.catalog.FileReading;
import org.atmina.catalog.FileState;
import org.atmina.catalog.ItemFiles;
import org.atmina.catalog.Items;
import org.atmina.catalog.NewFile;
import org.atmina.catalog.PublicId;
import org.atmina.catalog.TextKind;
import org.atmina.catalog.TextReading;
import org.atmina.language.LanguageTag;
import org.atmina.testing.Given;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/// Items with a text, put into the running archive, and what a search for them answers.
@ApplicationScoped
public class Archive {
    private final Items items;
    private final ItemFiles files;

    Archive(Items items, ItemFiles files) {
        this.items = items;
        this.files = files;
    }

    /// A published item of one paragraph, as if it had been read from a file.
    ///
    /// @return its public identifier
    public String published(String collection, String title, String language, String text) {
        var form = Given.itemForm(collection);
        form.put("title", Given.text(language, title));
        var name = Given.item(form);
        read(name, LanguageTag.of(language), text);
        Given.publish(name);
        return name;
    }

    private void read(String name, LanguageTag language, String text) {
        var item = items.byName(new PublicId(name)).orElseThrow().id();
        var digest =
                "%0128x".formatted(new BigInteger(UUID.randomUUID().toString().replace("-", ""), 16));
        var file = files.reserve(new NewFile(item, null, "text.txt", "text/plain", 10, digest, null, "archivist"))
                .orProblem()
                .file();
        var paragraph = new TextReading.Segment("paragraph", 0, text.length(), language, null, null, List.of());
        files.register(
                new FileReading(
                        file.id(),
                        FileState.STORED,
                        "v1/content/text.txt",
                        "text/plain",
                        "readable",
                        List.of(),
                        language,
                        "archive"),
                new TextReading(TextKind.BORN_DIGITAL, language, text, "test", null, List.of(paragraph)),
                Stream.of());
    }

    /// Saves a translation of the first paragraph and has it approved.
    public static void translate(String item, String language, String text) {
        var unit = draft(item, language, text);
        var path = API + "/text-units/" + unit + "/translations/" + language;
        as("translator-" + language)
                .body(Map.of("revision", 1))
                .post(path + "/submit")
                .then()
                .statusCode(200);
        as("reviewer-" + language)
                .body(Map.of("revision", 1))
                .post(path + "/approve")
                .then()
                .statusCode(200);
    }

    /// Saves a translation of the first paragraph that nobody has approved.
    ///
    /// @return the text unit
    public static String draft(String item, String language, String text) {
        String unit = as("translator-" + language)
                .get(API + "/items/" + item + "/text")
                .then()
                .statusCode(200)
                .extract()
                .path("segments[0].unit");
        as("translator-" + language)
                .body(Map.of("baseRevision", 0, "text", text))
                .put(API + "/text-units/" + unit + "/translations/" + language)
                .then()
                .statusCode(200);
        return unit;
    }

    /// What anybody gets for these words.
    public static JsonPath search(String query) {
        return anonymous()
                .queryParam("q", query)
                .get(API + "/search")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    public static List<String> found(String query) {
        return search(query).getList("hits.item");
    }

    /// Until the index has followed; a busy machine may need longer than the two seconds that are the rule.
    public static ConditionFactory soon() {
        return Awaitility.await().pollInterval(Duration.ofMillis(100)).atMost(Duration.ofSeconds(20));
    }
}
