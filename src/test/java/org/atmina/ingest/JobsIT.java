package org.atmina.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.atmina.ingest.Sending.PATIENCE;
import static org.atmina.ingest.Sending.as;
import static org.atmina.ingest.Sending.ended;
import static org.atmina.ingest.Sending.job;
import static org.atmina.ingest.Sending.upload;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.UUID;
import org.atmina.catalog.ItemFiles;
import org.atmina.catalog.ItemRecord;
import org.atmina.catalog.SegmentRecord;
import org.atmina.catalog.Texts;
import org.atmina.storage.Vault;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

/// Jobs that are repeated, killed, abandoned or given back: each ends once, and nothing is doubled.
@QuarkusTest
@WithTestResource(value = IngestTestSettings.class, scope = TestResourceScope.GLOBAL)
class JobsIT {
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
}
