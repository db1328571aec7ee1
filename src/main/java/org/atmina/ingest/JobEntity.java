package org.atmina.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/// A job as it is read; it is written by statements that check the fencing token.
@Entity
@Immutable
@Table(name = "job")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class JobEntity {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Id
    UUID id;

    @Column(name = "item_id")
    UUID itemId;

    @Column(name = "file_id")
    UUID fileId;

    String state;

    @Nullable
    String outcome;

    @Formula("cast(facts as text)")
    String facts;

    int attempts;

    @Column(name = "pages_done")
    int pagesDone;

    @Column(name = "pages_total")
    @Nullable
    Integer pagesTotal;

    @Nullable
    String language;

    @Column(name = "fencing_token")
    long fencingToken;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "started_at")
    @Nullable
    Instant startedAt;

    @Column(name = "finished_at")
    @Nullable
    Instant finishedAt;

    JobRecord record() {
        return new JobRecord(
                id,
                itemId,
                fileId,
                JobState.of(state).orElseThrow(),
                outcome,
                facts(),
                new JobRecord.Progress(attempts, pagesDone, pagesTotal),
                language,
                new JobRecord.Times(createdAt, startedAt, finishedAt));
    }

    private Map<String, Object> facts() {
        try {
            return JSON.readValue(facts, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Facts of job " + id + " are no JSON", e);
        }
    }
}
