package org.atmina.annotation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.atmina.catalog.Box;
import org.atmina.catalog.Slug;
import org.atmina.language.LanguageTag;
import org.jspecify.annotations.Nullable;

/// Reads rows that join an annotation with one of its versions.
@ApplicationScoped
class AnnotationRow {
    static final String COLUMNS = """
            a.id, a.item_id, a.creator, a.created_at, v.at, v.state, v.version, v.reason,
            v.motivation, cast(v.bodies as text), v.via, v.canonical, v.image_id, v.box, v.segment_id,
            v.start_offset, v.end_offset, v.exact, v.prefix, v.suffix, v.actor
            """;
    private static final TypeReference<List<WrittenBody>> BODIES = new TypeReference<>() {};

    private final ObjectMapper json;

    AnnotationRow(ObjectMapper json) {
        this.json = json;
    }

    /// A body as it stands in the database.
    private record WrittenBody(
            String value, String language, @Nullable String purpose) {
        static WrittenBody of(Body body) {
            return new WrittenBody(
                    body.value(),
                    body.language().value(),
                    body.purpose() == null ? null : body.purpose().slug());
        }

        Body body() {
            return new Body(
                    value, LanguageTag.of(language), purpose == null ? null : Slug.of(Motivation.class, purpose));
        }
    }

    String json(List<Body> bodies) {
        try {
            return json.writeValueAsString(bodies.stream().map(WrittenBody::of).toList());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Bodies that are no JSON", e);
        }
    }

    Annotation annotation(Object[] row) {
        return new Annotation(
                (UUID) row[0],
                (UUID) row[1],
                (String) row[2],
                (Instant) row[3],
                (Instant) row[4],
                Slug.of(AnnotationState.class, (String) row[5]),
                (Integer) row[6],
                (String) row[7],
                said(row));
    }

    AnnotationVersion version(Object[] row) {
        return new AnnotationVersion(
                (Integer) row[6],
                (Instant) row[4],
                (String) row[20],
                Slug.of(AnnotationState.class, (String) row[5]),
                (String) row[7],
                said(row));
    }

    private AnnotationForm said(Object[] row) {
        return new AnnotationForm(
                Slug.of(Motivation.class, (String) row[8]),
                bodies((String) row[9]),
                target(row),
                (String) row[10],
                (String) row[11]);
    }

    private List<Body> bodies(String written) {
        try {
            return json.readValue(written, BODIES).stream()
                    .map(WrittenBody::body)
                    .toList();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Bodies of an annotation that cannot be read", e);
        }
    }

    private static Target target(Object[] row) {
        if (row[12] != null) {
            return new Target.OnCanvas((UUID) row[12], box((Integer[]) row[13]));
        }
        if (row[14] != null) {
            return new Target.OnSegment((UUID) row[14], quote(row));
        }
        return Target.WHOLE;
    }

    private static Target.@Nullable Quote quote(Object[] row) {
        return row[15] == null
                ? null
                : new Target.Quote(
                        (Integer) row[15], (Integer) row[16], (String) row[17], (String) row[18], (String) row[19]);
    }

    private static @Nullable Box box(Integer @Nullable [] numbers) {
        return numbers == null ? null : new Box(numbers[0], numbers[1], numbers[2], numbers[3]);
    }
}
