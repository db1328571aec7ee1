package org.atmina.annotation.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import org.atmina.annotation.AnnotationForm;
import org.atmina.annotation.Motivation;
import org.atmina.catalog.image.ViewedItem;
import org.atmina.iiif.JsonLdForm;
import org.atmina.problem.Problem;
import org.jspecify.annotations.Nullable;

/// Reads an annotation that somebody sent. It says everything that it says in members which the archive keeps, or it is
/// refused: nothing is dropped on the way.
@ApplicationScoped
class AnnotationReading {
    private static final int LARGEST = 256 * 1024;
    private static final int LONGEST_ADDRESS = 500;
    private static final Set<String> SET_BY_US =
            Set.of("creator", "created", "modified", AnnotationWriter.STATE, AnnotationWriter.REASON);
    private static final Set<String> SAID =
            Set.of("@context", "id", "type", "motivation", "body", "bodyValue", "target", "via", "canonical");
    private static final Set<String> CONTEXTS =
            Set.of(JsonLdForm.ANNOTATION.context(), JsonLdForm.PRESENTATION_3.context());

    private final TargetReading targets;
    private final ObjectReader json;

    AnnotationReading(TargetReading targets, ObjectMapper json) {
        this.targets = targets;
        this.json = json.reader().with(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
    }

    /// What somebody says with a new annotation.
    AnnotationForm first(ViewedItem item, InputStream body) {
        var annotation = members(body);
        SET_BY_US.forEach(name -> {
            if (annotation.get(name) != null) {
                throw Members.wrong(name, "fixed");
            }
        });
        var id = annotation.address("id", LONGEST_ADDRESS);
        var via = annotation.address("via", LONGEST_ADDRESS);
        if (id != null && via != null) {
            throw Members.wrong("via", "twice");
        }
        return form(item, annotation, via == null ? id : via);
    }

    /// What somebody says in the place of what is there.
    ///
    /// @param now the annotation as it was sent to them
    AnnotationForm next(ViewedItem item, InputStream body, ObjectNode now) {
        var annotation = members(body);
        for (var name : SET_BY_US) {
            unchanged(annotation, now, name, false);
        }
        unchanged(annotation, now, "id", false);
        unchanged(annotation, now, "canonical", now.has("canonical"));
        return form(item, annotation, annotation.address("via", LONGEST_ADDRESS));
    }

    private static void unchanged(Members annotation, ObjectNode now, String name, boolean needed) {
        var said = annotation.get(name);
        if (said == null ? needed : now.has(name) && !said.equals(now.get(name))) {
            throw Members.wrong(name, "fixed");
        }
        if (said != null && !now.has(name) && !name.equals("canonical")) {
            throw Members.wrong(name, "fixed");
        }
    }

    private AnnotationForm form(ViewedItem item, Members annotation, @Nullable String via) {
        context(annotation);
        annotation.type("Annotation", true);
        return new AnnotationForm(
                motivation(annotation),
                BodyReading.read(annotation),
                targets.read(item, annotation),
                via,
                annotation.address("canonical", LONGEST_ADDRESS));
    }

    private static Motivation motivation(Members annotation) {
        var entries = Members.entries(annotation.need("motivation"), "motivation");
        if (entries.size() != 1) {
            throw Members.wrong("motivation", entries.isEmpty() ? "missing" : "many");
        }
        var entry = entries.getFirst();
        return BodyReading.motivation(Members.text(entry.value(), entry.path()), entry.path());
    }

    private static void context(Members annotation) {
        var context = annotation.get("@context");
        if (context == null) {
            return;
        }
        for (var entry : Members.entries(context, "@context")) {
            boolean known = entry.value().isTextual()
                    ? CONTEXTS.contains(entry.value().textValue())
                    : entry.value().equals(AnnotationWriter.TERMS);
            if (!known) {
                throw Members.wrong(entry.path(), "unsupported");
            }
        }
    }

    private Members members(InputStream body) {
        var members = Members.of(parsed(bytes(body)), "");
        var known = new java.util.HashSet<>(SAID);
        known.addAll(SET_BY_US);
        return members.only(known);
    }

    private JsonNode parsed(byte[] bytes) {
        try (var parser = json.createParser(bytes)) {
            JsonNode node = parser.readValueAsTree();
            if (node == null || parser.nextToken() != null) {
                throw new Problem.Invalid("json-unreadable", Map.of()).asException();
            }
            return node;
        } catch (JsonProcessingException e) {
            throw new Problem.Invalid("json-unreadable", Map.of()).asException();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(InputStream body) {
        try {
            var bytes = body.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new Problem.TooLarge("request-too-large", Map.of()).asException();
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
