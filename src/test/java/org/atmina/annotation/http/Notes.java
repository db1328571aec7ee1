package org.atmina.annotation.http;

import static org.atmina.testing.Given.API;
import static org.atmina.testing.Given.as;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.atmina.annotation.AnnotatedItems.Annotated;

/// What people send in tests.
final class Notes {
    static final String MEDIA_TYPE = "application/ld+json;profile=\"http://www.w3.org/ns/anno.jsonld\"";

    private Notes() {}

    /// A comment, to be changed at will.
    static Map<String, Object> comment(Object target) {
        var comment = new LinkedHashMap<String, Object>();
        comment.put("@context", "http://www.w3.org/ns/anno.jsonld");
        comment.put("type", "Annotation");
        comment.put("motivation", "commenting");
        comment.put("body", body("en", "My grandmother was on this train."));
        comment.put("target", target);
        return comment;
    }

    static Map<String, Object> body(String language, String text) {
        return Map.of("type", "TextualBody", "value", text, "language", language, "format", "text/plain");
    }

    static Map<String, Object> region(Annotated item, String xywh) {
        return Map.of(
                "type",
                "SpecificResource",
                "source",
                item.canvas(),
                "selector",
                Map.of(
                        "type",
                        "FragmentSelector",
                        "conformsTo",
                        "http://www.w3.org/TR/media-frags/",
                        "value",
                        "xywh=" + xywh));
    }

    static Map<String, Object> words(Annotated item, List<Map<String, Object>> selectors) {
        return Map.of("type", "SpecificResource", "source", item.paragraph(), "selector", selectors);
    }

    static Response send(String user, Annotated item, Map<String, Object> annotation) {
        return as(user).contentType(MEDIA_TYPE).body(json(annotation)).post(item.container());
    }

    /// As bytes, for the client would write another encoding for a media type that it does not know.
    static byte[] json(Map<String, ?> annotation) {
        try {
            return new ObjectMapper().writeValueAsBytes(annotation);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /// The path of a new annotation.
    static String sent(String user, Annotated item, Map<String, Object> annotation) {
        var location =
                send(user, item, annotation).then().statusCode(201).extract().header("Location");
        return URI.create(location).getPath();
    }

    static Response put(String user, String path, Map<String, ?> annotation, String etag) {
        return as(user).contentType(MEDIA_TYPE)
                .header("If-Match", etag)
                .body(json(annotation))
                .put(path);
    }

    static String etag(String user, String path) {
        return as(user).accept("*/*").get(path).then().statusCode(200).extract().header("ETag");
    }

    static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    static Response publish(String path) {
        return as("curator").body(Map.of("version", version(path))).post(API + "/annotations/" + id(path) + "/publish");
    }

    static Response reject(String path, String reason) {
        return as("curator")
                .body(Map.of("version", version(path), "reason", reason))
                .post(API + "/annotations/" + id(path) + "/reject");
    }

    static int version(String path) {
        return as("curator")
                .get(API + "/annotations/" + id(path))
                .then()
                .statusCode(200)
                .extract()
                .path("version");
    }
}
