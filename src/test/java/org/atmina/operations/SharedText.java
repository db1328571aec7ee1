package org.atmina.operations;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.atmina.testing.Given.API;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.atmina.testing.Given;

/// A German item that was made, uploaded and read through two processes, and its sheet for translators into Latvian.
///
/// @param name the item's public identifier
/// @param sheet the csv as `translator-lv` got it
/// @param units its text units, in the order of the sheet
record SharedText(TwoProcesses both, String name, List<String> sheet, List<String> units) {
    private static final Set<String> OVER = Set.of("completed", "completed-with-errors", "failed");

    /// With so many paragraphs, handed in as one file at the first process.
    static SharedText of(TwoProcesses both, int paragraphs) {
        var name = item(both);
        var text = IntStream.range(0, paragraphs)
                .mapToObj(i -> "Absatz " + i + " sagt, was damals am Hafen geschah.")
                .collect(Collectors.joining("\n\n"));
        readBy(both, upload(both, both.first(), name, "bericht.txt", text.getBytes(UTF_8)));
        var sheet = exported(both, name);
        return new SharedText(
                both,
                name,
                sheet,
                sheet.stream().skip(1).map(row -> row.split(";", 2)[0]).toList());
    }

    /// The public identifier of a new item that everybody sees.
    static String item(TwoProcesses both) {
        var collection = made(both, "/collections", Given.collectionForm());
        var form = Given.itemForm(collection);
        form.put("languages", List.of("de"));
        var name = made(both, "/items", form);
        both.as("curator")
                .contentType(ContentType.JSON)
                .post(both.first().url() + API + "/items/" + name + "/publish")
                .then()
                .statusCode(200);
        return name;
    }

    private static String made(TwoProcesses both, String path, Map<String, Object> form) {
        return both.as("archivist")
                .contentType(ContentType.JSON)
                .body(form)
                .post(both.first().url() + API + path)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /// The job of a file that was handed in at this process.
    static String upload(TwoProcesses both, PackagedService at, String item, String name, byte[] bytes) {
        return both.as("archivist")
                .multiPart("file", name, bytes)
                .multiPart("language", "de")
                .post(at.url() + API + "/items/" + item + "/files")
                .then()
                .statusCode(202)
                .extract()
                .path("job");
    }

    private static void readBy(TwoProcesses both, String job) {
        await().atMost(TwoProcesses.PATIENCE)
                .until(
                        () -> both.as("archivist")
                                .get(both.first().url() + API + "/jobs/" + job)
                                .<String>path("state"),
                        OVER::contains);
    }

    private static List<String> exported(TwoProcesses both, String name) {
        var file = both.as("translator-lv")
                .get(both.second().url() + API + "/items/" + name + "/exchange/csv?to=lv&from=de&lang=en")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        return new String(file, UTF_8).lines().toList();
    }

    /// What a translation of a paragraph is called in a file of this person.
    static String translation(String person, int index) {
        return "Rindkopa " + index + " no " + person + ".";
    }

    /// The sheet with every paragraph translated.
    byte[] filledIn(String person) {
        return IntStream.range(0, sheet.size())
                .mapToObj(row -> row == 0
                        ? sheet.getFirst()
                        : sheet.get(row).replace(".;;", ".;" + translation(person, row - 1) + ";"))
                .collect(Collectors.joining("\r\n"))
                .getBytes(UTF_8);
    }

    Response handIn(String person, PackagedService at, byte[] file) {
        return both.as(person, TwoProcesses.PATIENCE)
                .contentType(ContentType.BINARY)
                .body(file)
                .post(at.url() + API + "/items/" + name + "/exchange/csv");
    }

    CompletableFuture<Response> handingIn(String person, PackagedService at, byte[] file) {
        return CompletableFuture.supplyAsync(
                () -> handIn(person, at, file), task -> Thread.ofVirtual().start(task));
    }

    /// Again and again while somebody is said to be at it.
    Response handInPatiently(String person, PackagedService at, byte[] file) {
        return await().atMost(TwoProcesses.PATIENCE).until(() -> handIn(person, at, file), answer -> {
            if (answer.statusCode() == 409) {
                answer.then().body("type", is("urn:atmina:problem:exchange-import-running"));
                return false;
            }
            return true;
        });
    }

    Response save(String person, PackagedService at, String unit, int base, String text) {
        return both.as(person)
                .contentType(ContentType.JSON)
                .body(Map.of("baseRevision", base, "text", text))
                .put(at.url() + API + "/text-units/" + unit + "/translations/lv");
    }

    /// How many units imports have dealt with.
    long takenSoFar() throws SQLException {
        return both.count("select count(*) from exchange_import_unit where unit_id = any (?)", units);
    }

    /// How many acts of this kind the audit knows of all units together.
    long acts(String action) throws SQLException {
        return both.count(
                "select count(*) from audit_event where subject = any (?) and action = '" + action + "'", units);
    }

    /// Every revision as the database has it: its number and its wording, by its unit's place in the sheet.
    Map<Integer, List<String>> revisions() throws SQLException {
        var found = new TreeMap<Integer, List<String>>();
        both.column(
                        String.class,
                        "select t.unit_id || ';' || r.revision || ' ' || r.text from translation t"
                                + " join translation_revision r on r.translation_id = t.id"
                                + " where t.unit_id = any (?) and t.language = 'lv' order by t.unit_id, r.revision",
                        units)
                .forEach(row -> found.computeIfAbsent(units.indexOf(row.split(";", 2)[0]), any -> new ArrayList<>())
                        .add(row.split(";", 2)[1]));
        return found;
    }
}
