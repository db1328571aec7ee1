package org.atmina.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.atmina.ingest.Sending.anyone;
import static org.atmina.ingest.Sending.archivist;
import static org.atmina.ingest.Sending.as;
import static org.atmina.ingest.Sending.ended;
import static org.atmina.ingest.Sending.job;
import static org.atmina.ingest.Sending.noise;
import static org.atmina.ingest.Sending.original;
import static org.atmina.ingest.Sending.path;
import static org.atmina.ingest.Sending.program;
import static org.atmina.ingest.Sending.upload;
import static org.atmina.ingest.Sending.uploadAsBrowsersDo;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.UUID;
import org.atmina.catalog.ItemFiles;
import org.atmina.catalog.ItemRecord;
import org.atmina.catalog.Texts;
import org.atmina.storage.Vault;
import org.junit.jupiter.api.Test;

/// From an upload to an item that can be read, through real servers and real inspecting processes.
@QuarkusTest
@WithTestResource(value = IngestTestSettings.class, scope = TestResourceScope.GLOBAL)
class IngestIT {
    @Inject
    Shelf shelf;

    @Inject
    ItemFiles files;

    @Inject
    Texts texts;

    @Inject
    Vault vault;

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
    void eachParagraphOfAMixedTextIsInItsOwnLanguage() {
        // Given
        var item = shelf.item();
        var text = """
                Küüditatud pere kiri Siperist jõudis kohale alles kaks aastat hiljem.

                Ночью нас увезли из дома, и больше мы туда не вернулись.

                17. 6. 1941 — 25/3
                """;
        // When
        ended(upload(item, "letter.txt", text.getBytes(UTF_8)));
        // Then
        assertThat(texts.segments(item.id(), 0, 10))
                .extracting(segment -> segment.unit().sourceLanguage().value())
                .containsExactly("et", "ru", "und");
        archivist(item, "/text")
                .then()
                .statusCode(200)
                .body("segments[0].source.languageConfidence", greaterThan(0.9f))
                .body("segments[2].source.languageConfidence", lessThan(0.6f));
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

    private String sha512(ItemRecord item) {
        return files.ofItem(item.id()).getFirst().content().sha512();
    }
}
