package org.atmina.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atmina.testing.Given.API;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.assertj.core.api.SoftAssertions;
import org.atmina.ingest.Scans;
import org.atmina.stack.SourceTree;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Two processes of the packaged service share their work; one of them is killed, or stands still, or PostgreSQL is
/// killed: nothing is lost, and nothing is there twice.
class TwoProcessesIT {
    private static final Duration PATIENCE = TwoProcesses.PATIENCE;
    private static final Duration OFTEN = Duration.ofMillis(20);
    private static final String REVIEWER = "reviewer-lv";
    private static final int MANY = 800;
    private static final int SOME = 250;
    private static final int FEW = 60;
    private static TwoProcesses both;

    @BeforeAll
    static void start() {
        var tree = SourceTree.find();
        assumeFalse(Boolean.getBoolean("atmina.test.unpackaged"), "there is to be no packaged service");
        TwoProcesses.checkPackaged(tree);
        both = TwoProcesses.start(tree);
    }

    @AfterAll
    static void stop() {
        if (both != null) {
            both.close();
        }
    }

    @BeforeEach
    void twoThatServeAndAReviewerWhoHasBeenHere() {
        both.bothServe();
        both.as(REVIEWER)
                .get(both.first().url() + API + "/notifications")
                .then()
                .statusCode(200);
    }

    /// The other one goes on when the lease of the dead has run out, tells the reviewers, and brings the index up to
    /// it, while the dead stays dead.
    @Test
    void whatAKilledProcessHadBegunToImportGoesOnInAnother() throws SQLException {
        var text = SharedText.of(both, MANY);
        var file = text.filledIn("translator-lv");
        var cut = text.handingIn("translator-lv", both.first(), file);
        await().atMost(PATIENCE).pollInterval(OFTEN).until(() -> text.takenSoFar() >= SOME);

        both.first().kill();

        assertThat(cut).failsWithin(PATIENCE);
        assertThat(text.takenSoFar()).isBetween((long) SOME, MANY - 1L);
        var answer = text.handInPatiently("translator-lv", both.second(), file);
        allTaken(answer, MANY);
        eachOnceBy(text, "translator-lv");
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(told(text)).isEqualTo(MANY);
            assertThat(both.count("select count(*) from work_turn")).isZero();
            assertThat(both.count("select count(*) from outbox")).isZero();
        });
        nothingChangesWhenHandedInAgain(text, file, answer);
    }

    private static void allTaken(Response answer, int units) {
        answer.then().statusCode(200).body("total", is(units));
        var counts = new TreeMap<String, Integer>(answer.<Map<String, Integer>>path("counts"));
        counts.values().removeIf(count -> count == 0);
        assertThat(counts).isEqualTo(Map.of("taken", units));
    }

    private static void eachOnceBy(SharedText text, String person) throws SQLException {
        var expected = new TreeMap<Integer, List<String>>();
        for (int i = 0; i < text.units().size(); i++) {
            expected.put(i, List.of("1 " + SharedText.translation(person, i)));
        }
        assertThat(text.revisions()).isEqualTo(expected);
        assertThat(text.acts("translation-saved")).isEqualTo(expected.size());
        assertThat(text.acts("translation-submitted")).isEqualTo(expected.size());
    }

    private static void nothingChangesWhenHandedInAgain(SharedText text, byte[] file, Response answer)
            throws SQLException {
        var acts = both.count("select count(*) from audit_event");
        var again = text.handIn("translator-lv", both.second(), file);
        assertThat(again.asString()).isEqualTo(answer.asString());
        assertThat(both.count("select count(*) from audit_event")).isEqualTo(acts);
        assertThat(imports(text)).isEqualTo(1);
    }

    /// How many ends of imports the audit knows that dealt with this text.
    private static long imports(SharedText text) throws SQLException {
        return both.count(
                "select count(*) from audit_event where action = 'translations-imported' and subject in"
                        + " (select import_id from exchange_import_unit where unit_id = any (?))",
                text.units());
    }

    /// Of how many units the reviewer was told that they wait.
    private static long told(SharedText text) throws SQLException {
        return both.count(
                "select coalesce(sum(units), 0) from notification where recipient = '" + REVIEWER
                        + "' and kind = 'review' and owner_id = (select id from item where name = ?)",
                text.name());
    }

    /// Whoever stood still for longer than the lease finds out that another one has taken the work over.
    @Test
    void whatAStandingProcessHadBegunToImportIsTakenOnce() throws SQLException {
        var text = SharedText.of(both, SOME);
        var file = text.filledIn("translator-lv");
        var standing = text.handingIn("translator-lv", both.first(), file);
        await().atMost(PATIENCE).pollInterval(OFTEN).until(() -> text.takenSoFar() >= 110);
        both.first().halt();
        var lease = lease(text);
        var going = CompletableFuture.supplyAsync(
                () -> text.handInPatiently("translator-lv", both.second(), file),
                task -> Thread.ofVirtual().start(task));
        await().atMost(PATIENCE).pollInterval(OFTEN).until(() -> !lease(text).equals(lease));

        both.first().goOn();

        allTaken(going.join(), SOME);
        assertThat(standing.join().statusCode()).isEqualTo(409);
        eachOnceBy(text, "translator-lv");
        assertThat(imports(text)).isEqualTo(1);
    }

    private static String lease(SharedText text) throws SQLException {
        return both.column(
                        String.class,
                        "select coalesce(cast(lease as text), '') from exchange_import where id in"
                                + " (select import_id from exchange_import_unit where unit_id = any (?))",
                        text.units())
                .getFirst();
    }

    @Test
    void ofTwoWhoSaveAtTwoProcessesOneIsFirstAndTheOtherSeesBoth() throws SQLException {
        var text = SharedText.of(both, 10);
        for (int base = 0; base < 2; base++) {
            for (var unit : text.units()) {
                oneIsFirst(text, unit, base);
            }
        }
        assertThat(text.revisions())
                .hasSize(10)
                .allSatisfy((unit, revisions) -> assertThat(revisions).hasSize(2));
        assertThat(text.acts("translation-saved")).isEqualTo(20);
    }

    private static void oneIsFirst(SharedText text, String unit, int base) {
        var mine = "Teksts " + base + " no translator-lv.";
        var yours = "Teksts " + base + " no editor-lv.";
        var answers = List.of(
                        inBackground(() -> text.save("translator-lv", both.first(), unit, base, mine)),
                        inBackground(() -> text.save("editor-lv", both.second(), unit, base, yours)))
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(200, 409);
        boolean first = answers.getFirst().statusCode() == 200;
        answers.get(first ? 0 : 1).then().body("revision", is(base + 1));
        answers.get(first ? 1 : 0)
                .then()
                .contentType("application/problem+json")
                .body("type", is("urn:atmina:problem:translation-overtaken"))
                .body("current", is(base + 1))
                .body("currentAuthor", is(first ? "translator-lv" : "editor-lv"))
                .body("yours", is(first ? yours : mine))
                .body("theirs", is(first ? mine : yours));
    }

    private static CompletableFuture<Response> inBackground(Supplier<Response> request) {
        return CompletableFuture.supplyAsync(request, task -> Thread.ofVirtual().start(task));
    }

    @Test
    void ofOneFileAtTwoProcessesOneIsTaken() throws SQLException {
        var text = SharedText.of(both, FEW);
        var file = text.filledIn("translator-lv");
        var answers = List.of(
                        text.handingIn("translator-lv", both.first(), file),
                        text.handingIn("translator-lv", both.second(), file))
                .stream()
                .map(CompletableFuture::join)
                .map(Response::statusCode)
                .toList();
        assertThat(answers).contains(200).isSubsetOf(200, 409);
        for (var process : List.of(both.first(), both.second())) {
            allTaken(text.handInPatiently("translator-lv", process, file), FEW);
        }
        eachOnceBy(text, "translator-lv");
        assertThat(imports(text)).isEqualTo(1);
    }

    @Test
    void ofTwoFilesOfTheSameUnitsEachUnitIsTakenFromOne() throws SQLException {
        var text = SharedText.of(both, FEW);
        var people = List.of("translator-lv", "editor-lv");
        var reports = List.of(
                        text.handingIn(people.get(0), both.first(), text.filledIn(people.get(0))),
                        text.handingIn(people.get(1), both.second(), text.filledIn(people.get(1))))
                .stream()
                .map(CompletableFuture::join)
                .toList();
        reports.forEach(report -> report.then().statusCode(200).body("total", is(FEW)));
        for (var outcome : List.of("taken", "overtaken")) {
            assertThat(reports.stream()
                            .mapToInt(report -> report.path("counts." + outcome))
                            .sum())
                    .isEqualTo(FEW);
        }
        assertThat(text.revisions())
                .hasSize(FEW)
                .allSatisfy((unit, revisions) -> assertThat(revisions)
                        .singleElement()
                        .isIn(people.stream()
                                .map(person -> "1 " + SharedText.translation(person, unit))
                                .toList()));
    }

    /// PostgreSQL ends as in a power cut and comes back; nobody else is started again.
    @Test
    void whatWasSavedBeforeTheDatabaseWasKilledIsThereAndTheRestIsSavedAfterwards() throws Exception {
        var text = SharedText.of(both, FEW);
        try (var savers = new Savers(text, List.of(both.first(), both.second()))) {
            savers.begin();
            await().atMost(PATIENCE).pollInterval(OFTEN).until(() -> savers.saved() >= 40);
            both.killDatabase();
            await().atMost(PATIENCE).until(() -> savers.refused() >= 20);
            both.startDatabase();
            savers.join();

            var softly = new SoftAssertions();
            softly.assertThat(savers.refusals())
                    .allSatisfy(refusal -> assertThat(refusal).startsWith(Savers.UNAVAILABLE));
            softly.assertThat(text.revisions()).isEqualTo(savers.expected());
            softly.assertThat(text.acts("translation-saved")).isEqualTo(savers.all());
            softly.assertAll();
        }
        await().atMost(PATIENCE)
                .until(() -> both.first().serves() && both.second().serves());
        assertThat(SharedText.of(both, 3).units()).hasSize(3); // workers read again
    }

    /// The job comes to the other worker, which begins it anew.
    @Test
    void aFileWhoseWorkerWasKilledIsReadOnceByTheOther() throws SQLException {
        var item = SharedText.item(both);
        var pages = IntStream.range(0, 6)
                .mapToObj(i -> "Der Sturmwind kam am Abend " + i)
                .toArray(String[]::new);
        var file = Scans.tiff(pages);
        var job = UUID.fromString(SharedText.upload(both, both.first(), item, "brief.tif", file));
        await().atMost(PATIENCE)
                .pollInterval(OFTEN)
                .until(() -> both.count("select pages_done from job where id = ?", job) >= 1);
        var owner = both.column(String.class, "select lease_owner from job where id = ?", job)
                .getFirst();
        var dies = both.first().signed(owner) ? both.first() : both.second();
        var lives = dies == both.first() ? both.second() : both.first();

        var children = dies.kill();

        assertThat(both.column(String.class, "select state from job where id = ?", job))
                .containsExactly("running");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(both.column(String.class, "select state from job where id = ?", job))
                        .containsExactly("completed"));
        assertThat(both.count("select fencing_token from job where id = ?", job))
                .isEqualTo(2);
        readOnce(item, pages.length);
        foundOnce(lives, item);
        assertThat(both.as("archivist")
                        .get(lives.url() + API + "/items/" + item + "/files/1")
                        .asByteArray())
                .isEqualTo(file);
        await().atMost(PATIENCE).until(() -> children.stream().noneMatch(ProcessHandle::isAlive));
    }

    private static void readOnce(String item, int pages) throws SQLException {
        var of = " where item_id = (select id from item where name = ?)";
        assertThat(both.count("select count(*) from item_file" + of, item)).isEqualTo(1);
        assertThat(both.column(Integer.class, "select number from page" + of + " order by number", item))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, pages).boxed().toList());
        assertThat(both.count("select count(*) from text_version" + of, item)).isEqualTo(pages);
        assertThat(both.count("select count(*) from segment" + of, item)).isEqualTo(pages);
        assertThat(both.column(
                        String.class,
                        "select action from audit_event where subject = (select id from item_file" + of
                                + ") order by 1",
                        item))
                .doesNotHaveDuplicates();
    }

    /// The index is brought up to it by whoever is left.
    private static void foundOnce(PackagedService lives, String item) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> both.as("curator")
                        .queryParam("q", "Sturmwind")
                        .get(lives.url() + API + "/search")
                        .then()
                        .statusCode(200)
                        .body("total", is(1))
                        .body("hits", hasSize(1))
                        .body("hits[0].item", is(item)));
        await().atMost(PATIENCE).until(() -> both.count("select count(*) from outbox") == 0);
    }
}
