package org.atmina.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Set;
import java.util.UUID;
import org.atmina.catalog.ItemFiles;
import org.atmina.catalog.ItemRecord;
import org.atmina.catalog.SegmentRecord;
import org.atmina.catalog.Texts;
import org.atmina.storage.Vault;
import org.atmina.testing.Tokens;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

/// From an upload to an item that can be read, through real servers and real inspecting processes.
@QuarkusTest
@WithTestResource(value = IngestTestSettings.class, scope = TestResourceScope.GLOBAL)
class IngestIT {
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Set<String> OVER = Set.of("completed", "completed-with-errors", "failed");

    @Inject
    Shelf shelf;

    @Inject
    ItemFiles files;

    @Inject
    Texts texts;

    @Inject
    Vault vault;

    @Inject
    JobQueue queue;

    @Inject
    Registrations registrations;

    @Inject
    Session database;

    @Test
    void aTextComesBackAsItWentIn() {
        // Given
        var item = shelf.item("en");
        var bytes = "The first paragraph.\r\n\r\nThe second one, with õ and ž.\r\n".getBytes(UTF_8);
        // When
        var job = ended(upload(item, "essay.txt", bytes));
        // Then
        assertThat(job.getString("state")).isEqualTo("completed");
        assertThat(texts.segments(item.id(), 0, 10))
                .extracting(segment -> segment.unit().sourceText())
                .containsExactly("The first paragraph.", "The second one, with õ and ž.");
        assertThat(original(item, 1).statusCode(200).extract().asByteArray()).isEqualTo(bytes);
    }

    @Test
    void aScanIsReadWithItsWordsAndPicture() {
        // Given
        var item = shelf.item("en");
        // When
        var job = ended(upload(item, "scan.jpg", Scans.jpeg("The treaty was signed", "in Moscow on that night")));
        // Then
        assertThat(job.getString("state")).isEqualTo("completed");
        assertThat(job.getInt("pagesDone")).isEqualTo(1);
        var segments = texts.segments(item.id(), 0, 10);
        assertThat(segments).extracting(segment -> segment.unit().sourceText()).anyMatch(t -> t.contains("treaty"));
        assertThat(segments).allSatisfy(segment -> assertThat(segment.words()).isNotEmpty());
        anyone(item, "/pages/1/1/image.jpg").then().statusCode(404);
        archivist(item, "/pages/1/1/image.jpg").then().statusCode(200).contentType("image/jpeg");
        var tag = archivist(item, "/pages/1/1/thumbnail.jpg")
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        as("archivist")
                .header("If-None-Match", tag)
                .get(path(item) + "/pages/1/1/thumbnail.jpg")
                .then()
                .statusCode(304);
    }

    @Test
    void aPdfIsReadAndHandedOutSafely() {
        // Given
        var item = shelf.item("en");
        var bytes = Scans.pdf("A pact of two dictators was signed in August.");
        // When
        var job = ended(uploadAsBrowsersDo(item, "pact ą.pdf", bytes));
        // Then
        assertThat(job.getString("state")).isEqualTo("completed");
        assertThat(texts.segments(item.id(), 0, 10))
                .extracting(segment -> segment.unit().sourceText())
                .anyMatch(text -> text.contains("pact of two dictators"));
        var answer = original(item, 1)
                .statusCode(200)
                .header("X-Content-Type-Options", "nosniff")
                .header(
                        "Content-Disposition",
                        startsWith("attachment; filename=\"pact _.pdf\"; filename*=UTF-8''pact%20%C4%85"))
                .header("Repr-Digest", SafeDelivery.reprDigest(sha512(item)))
                .header("ETag", '"' + sha512(item) + '"')
                .header("Content-Length", Integer.toString(bytes.length))
                .extract();
        assertThat(answer.header("Content-Security-Policy")).contains("sandbox");
        assertThat(answer.asByteArray()).isEqualTo(bytes);
    }

    @Test
    void aRangeOfAFileIsGiven() {
        // Given
        var item = shelf.item("en");
        ended(upload(item, "digits.txt", "0123456789".getBytes(UTF_8)));
        // When, then
        as("archivist")
                .header("Range", "bytes=2-4")
                .get(path(item) + "/files/1")
                .then()
                .statusCode(206)
                .header("Content-Range", "bytes 2-4/10")
                .body(equalTo("234"));
        as("archivist")
                .header("Range", "bytes=10-")
                .get(path(item) + "/files/1")
                .then()
                .statusCode(416)
                .header("Content-Range", "bytes */10")
                .body("type", is("urn:atmina:problem:range-not-satisfiable"));
        as("archivist")
                .header("If-None-Match", '"' + sha512(item) + '"')
                .get(path(item) + "/files/1")
                .then()
                .statusCode(304);
        as("archivist").head(path(item) + "/files/1").then().statusCode(200).header("Content-Length", "10");
    }

    @Test
    void theSameBytesAreTheSameFile() {
        // Given
        var item = shelf.item("en");
        var first = upload(item, "a.txt", "The same words.".getBytes(UTF_8))
                .then()
                .extract()
                .jsonPath();
        // When
        var second = upload(item, "b.txt", "The same words.".getBytes(UTF_8))
                .then()
                .statusCode(202)
                .extract()
                .jsonPath();
        // Then
        assertThat(second.getBoolean("duplicate")).isTrue();
        assertThat(second.getString("job")).isEqualTo(first.getString("job"));
        assertThat(files.ofItem(item.id())).hasSize(1);
    }

    @Test
    void filesStandWhereTheUploaderWantsThem() {
        // Given
        var item = shelf.item("en");
        upload(item, "two.txt", "Two.".getBytes(UTF_8), "2")
                .then()
                .statusCode(202)
                .body("position", is(2));
        upload(item, "one.txt", "One.".getBytes(UTF_8), "1")
                .then()
                .statusCode(202)
                .body("position", is(1));
        // When, then
        upload(item, "other.txt", "Other.".getBytes(UTF_8), "1").then().statusCode(409);
        upload(item, "last.txt", "Last.".getBytes(UTF_8)).then().statusCode(202).body("position", is(3));
    }

    @Test
    void badFilesEndUnderTheirOwnNamesAndAreKept() {
        // Given
        var item = shelf.item("en");
        // When
        var damaged = upload(item, "torn.jpg", Arrays.copyOf(Scans.jpeg("Torn"), 600));
        var unknown = upload(item, "noise.bin", noise(5000));
        // Then
        assertThat(ended(damaged).getString("state")).isEqualTo("failed");
        assertThat(ended(unknown).getString("outcome")).isEqualTo("unsupported");
        assertThat(ended(unknown).getString("message")).startsWith("The archive cannot read files of this kind.");
        assertThat(vault.paths(item.id())).hasSize(2);
    }

    @Test
    void aProgramIsKeptButGivenToNobody() {
        // Given
        var item = shelf.item("en");
        // When
        var job = ended(upload(item, "letter.txt", program()));
        // Then
        assertThat(job.getString("outcome")).isEqualTo("quarantined");
        original(item, 1).statusCode(403).body("type", is("urn:atmina:problem:file-quarantined"));
        assertThat(vault.paths(item.id())).hasSize(1);
    }

    @Test
    void nothingStaysOfWhatIsRefusedAtTheDoor() {
        // Given
        var item = shelf.item("en");
        // When, then
        upload(item, "empty.txt", new byte[0]).then().statusCode(400).body("type", is("urn:atmina:problem:file-empty"));
        upload(item, "huge.bin", new byte[IngestTestSettings.LARGEST_FILE + 1])
                .then()
                .statusCode(413)
                .body("type", is("urn:atmina:problem:file-too-large"));
        as("archivist").post(path(item) + "/files").then().statusCode(not(202));
        assertThat(files.ofItem(item.id())).isEmpty();
    }

    @Test
    void readersSeeFilesOfPublishedItemsOnly() {
        // Given
        var item = shelf.item("en");
        ended(upload(item, "a.txt", "Open to all.".getBytes(UTF_8)));
        anyone(item, "/files/1").then().statusCode(404);
        // When
        shelf.publish(item);
        // Then
        anyone(item, "/files/1").then().statusCode(200);
        shelf.withdraw(item);
        anyone(item, "/files/1").then().statusCode(410);
    }

    @Test
    void onlyArchivistsUploadAndOnlyStaffSeesJobs() {
        // Given
        var item = shelf.item("en");
        var job =
                upload(item, "a.txt", "Some words.".getBytes(UTF_8)).jsonPath().getString("job");
        // When, then
        RestAssured.given()
                .multiPart("file", "a.txt", "x".getBytes(UTF_8))
                .post(path(item) + "/files")
                .then()
                .statusCode(401);
        as("curator")
                .multiPart("file", "a.txt", "x".getBytes(UTF_8))
                .post(path(item) + "/files")
                .then()
                .statusCode(403);
        RestAssured.get("/api/v1/jobs/" + job).then().statusCode(401);
        as("translator-lv").get("/api/v1/jobs/" + job).then().statusCode(403);
        as("archivist").get("/api/v1/admin/jobs").then().statusCode(403);
        as("admin")
                .get("/api/v1/admin/jobs?state=failed&size=1")
                .then()
                .statusCode(200)
                .body("jobs", not(hasSize(2)));
        as("archivist").get("/api/v1/jobs/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void workDoneTwiceIsDoneOnce() {
        // Given
        var item = shelf.item("en");
        var job = ended(upload(item, "scan.tif", Scans.tiff("The night of the first page", "")));
        assertThat(job.getString("state")).isEqualTo("completed-with-errors");
        assertThat(job.getList("pages.state")).containsExactly("read", "needs-review");
        var before = factsOf(item);
        // When
        as("archivist")
                .post("/api/v1/jobs/" + job.getString("id") + "/retry")
                .then()
                .statusCode(202);
        var again = ended(job.getString("id"));
        // Then
        assertThat(again.getString("state")).isEqualTo("completed-with-errors");
        assertThat(factsOf(item)).isEqualTo(before);
    }

    @Test
    void aGoodJobIsNotTriedAgain() {
        var item = shelf.item("en");
        var job = ended(upload(item, "a.txt", "All is well.".getBytes(UTF_8)));
        as("archivist")
                .post("/api/v1/jobs/" + job.getString("id") + "/retry")
                .then()
                .statusCode(409)
                .body("type", is("urn:atmina:problem:job-not-to-retry"));
    }

    @Test
    void aKilledInspectorCostsAnAttemptAndNothingElse() {
        // Given
        var item = shelf.item("en");
        var receipt = upload(
                item, "volume.tif", Scans.tiff("One page of print", "Another page of print", "A third page of print"));
        var id = receipt.jsonPath().getString("job");
        await().atMost(PATIENCE).until(() -> job(id).getString("state").equals("running"));
        // When
        killInspectors();
        // Then
        var job = ended(id);
        assertThat(job.getString("state")).isEqualTo("completed");
        assertThat(job.getInt("attempts")).isEqualTo(2);
        assertThat(job.getList("pages.number")).containsExactly(1, 2, 3);
        assertThat(texts.segments(item.id(), 0, 10))
                .extracting(SegmentRecord::place)
                .doesNotHaveDuplicates();
        assertThat(files.pages(item.id(), 1, 10).total()).isEqualTo(3);
    }

    @Test
    void aLockedDocumentIsKeptUnread() {
        // Given
        var item = shelf.item("en");
        // When
        var job = ended(upload(item, "locked.pdf", Scans.pdfWithPassword()));
        // Then
        assertThat(job.getString("outcome")).isEqualTo("encrypted");
        assertThat(job.getString("message")).startsWith("The file opens with a password only.");
        assertThat(vault.paths(item.id())).hasSize(1);
    }

    @Test
    void aJobWhoseWorkerVanishedIsTakenOver() {
        // Given
        var item = shelf.item("en");
        var id = UUID.fromString(
                ended(upload(item, "a.txt", "Taken over.".getBytes(UTF_8))).getString("id"));
        var before = factsOf(item);
        var vanished = heldByAnother(id, Duration.ofSeconds(-1));
        // When
        var job = ended(id.toString());
        // Then
        assertThat(job.getString("state")).isEqualTo("completed");
        assertThat(factsOf(item)).isEqualTo(before);
        assertThatThrownBy(() -> registrations.endWithoutFile(vanished, JobOutcome.workerLost()))
                .isInstanceOf(LeaseLost.class);
        assertThat(queue.extend(vanished, Duration.ofSeconds(10))).isFalse();
    }

    @Test
    void aFileThatBringsTheServiceDownEachTimeHasFailed() {
        // Given
        var item = shelf.item("en");
        var id = UUID.fromString(
                ended(upload(item, "a.txt", "Deadly.".getBytes(UTF_8))).getString("id"));
        heldByAnother(id, Duration.ofSeconds(-1), 3);
        // When
        var job = ended(id.toString());
        // Then
        assertThat(job.getString("state")).isEqualTo("failed");
        assertThat(job.getString("outcome")).isEqualTo("worker-lost");
    }

    @Test
    void aJobThatIsGivenBackCostsNoAttempt() {
        // Given
        var item = shelf.item("en");
        var id = UUID.fromString(
                ended(upload(item, "a.txt", "Given back.".getBytes(UTF_8))).getString("id"));
        var claim = heldByAnother(id, Duration.ofSeconds(60));
        // When
        queue.release(claim);
        // Then
        assertThat(ended(id.toString()).getInt("attempts")).isEqualTo(1);
    }

    private Claim heldByAnother(UUID job, Duration lease) {
        return heldByAnother(job, lease, 1);
    }

    /// As if another worker had claimed the job.
    private Claim heldByAnother(UUID job, Duration lease, int attempt) {
        return QuarkusTransaction.requiringNew().call(() -> {
            database.createNativeMutationQuery("""
                            update job set state = 'running', lease_owner = 'another', lease_until = :until,
                                fencing_token = fencing_token + 1, attempts = :attempt, finished_at = null
                            where id = :id
                            """)
                    .setParameter("until", Instant.now().plus(lease))
                    .setParameter("attempt", attempt)
                    .setParameter("id", job)
                    .executeUpdate();
            var held = database.find(JobEntity.class, job);
            return new Claim(held.id, held.itemId, held.fileId, held.fencingToken, held.attempts);
        });
    }

    @Test
    void theMetricsCountJobs() {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(
                                RestAssured.given().get("/q/metrics").body().asString())
                        .contains("atmina_jobs_queued", "atmina_jobs_failed", "atmina_jobs_oldest_queued_seconds"));
    }

    private java.util.Map<String, Object> factsOf(ItemRecord item) {
        var facts = new HashMap<String, Object>();
        facts.put("files", files.ofItem(item.id()));
        facts.put("pages", files.pages(item.id(), 1, 100));
        facts.put("segments", texts.segments(item.id(), 0, 100));
        facts.put("versions", vault.versions(item.id()));
        facts.put("paths", vault.paths(item.id()));
        return facts;
    }

    private static void killInspectors() {
        ProcessHandle.current()
                .descendants()
                .filter(process -> process.info().commandLine().orElse("").contains("InspectorWorker"))
                .forEach(ProcessHandle::destroyForcibly);
    }

    private String sha512(ItemRecord item) {
        return files.ofItem(item.id()).getFirst().content().sha512();
    }

    private static byte[] noise(int length) {
        var bytes = new byte[length];
        new java.util.Random(7).nextBytes(bytes);
        return bytes;
    }

    private static byte[] program() {
        var elf = new byte[2000];
        System.arraycopy(new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1, 0}, 0, elf, 0, 8);
        elf[16] = 2;
        elf[18] = 62;
        elf[20] = 1;
        return elf;
    }

    private static Response upload(ItemRecord item, String name, byte[] bytes) {
        return as("archivist").multiPart("file", name, bytes).post(path(item) + "/files");
    }

    private static Response upload(ItemRecord item, String name, byte[] bytes, String position) {
        return as("archivist")
                .multiPart("file", name, bytes)
                .multiPart("position", position)
                .post(path(item) + "/files");
    }

    /// With the name in UTF-8, which the client of these tests cannot write.
    private static Response uploadAsBrowsersDo(ItemRecord item, String name, byte[] bytes) {
        var head = "--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        var body = new ByteArrayOutputStream();
        body.writeBytes(head.getBytes(UTF_8));
        body.writeBytes(bytes);
        body.writeBytes("\r\n--edge--\r\n".getBytes(UTF_8));
        var asIs = EncoderConfig.encoderConfig().encodeContentTypeAs("multipart/form-data", ContentType.BINARY);
        return as("archivist")
                .config(RestAssuredConfig.config().encoderConfig(asIs))
                .contentType("multipart/form-data; boundary=edge")
                .body(body.toByteArray())
                .post(path(item) + "/files");
    }

    private static JsonPath ended(Response receipt) {
        receipt.then().statusCode(202).header("Location", not(empty()));
        return ended(receipt.jsonPath().getString("job"));
    }

    private static JsonPath ended(String job) {
        return await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> job(job), j -> OVER.contains(j.getString("state")));
    }

    private static JsonPath job(String id) {
        return as("archivist")
                .get("/api/v1/jobs/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static ValidatableResponse original(ItemRecord item, int position) {
        return archivist(item, "/files/" + position).then();
    }

    private static Response archivist(ItemRecord item, String path) {
        return as("archivist").get(path(item) + path);
    }

    private static Response anyone(ItemRecord item, String path) {
        return RestAssured.get(path(item) + path);
    }

    private static String path(ItemRecord item) {
        return "/api/v1/items/" + item.name().value();
    }

    private static io.restassured.specification.RequestSpecification as(String user) {
        return RestAssured.given().auth().preemptive().oauth2(Tokens.of(user));
    }
}
