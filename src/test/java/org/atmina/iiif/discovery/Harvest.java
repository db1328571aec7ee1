package org.atmina.iiif.discovery;

import static org.atmina.testing.Given.anonymous;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/// Reads the stream as a harvester does: by the addresses that stand in it, and by no others.
final class Harvest {
    static final String STREAM = "/iiif/discovery/1/activity-stream";

    private Harvest() {}

    /// An announcement as it was read.
    record Told(
            String type,
            @Nullable String object,
            @Nullable String objectType,
            @Nullable String target,
            Instant end) {
        boolean is(ActivityType expected, String name) {
            return type.equals(expected.slug()) && object != null && object.contains(name);
        }
    }

    static Response get(String address) {
        return anonymous().accept("*/*").get(URI.create(address).getPath());
    }

    static JsonPath json(String address) {
        return get(address).then().statusCode(200).extract().jsonPath();
    }

    /// All pages, the oldest first, from `first` by `next`.
    static List<JsonPath> pages() {
        var pages = new ArrayList<JsonPath>();
        String next = json(STREAM).getString("first.id");
        while (next != null) {
            var page = json(next);
            pages.add(page);
            next = page.getString("next.id");
        }
        return pages;
    }

    static List<Told> all() {
        return pages().stream().flatMap(page -> told(page).stream()).toList();
    }

    /// What was said of the thing with this public identifier.
    static List<String> of(String name) {
        return all().stream()
                .filter(told -> told.object() != null && told.object().contains(name))
                .map(Told::type)
                .toList();
    }

    /// Waits until this was said of it.
    static void await(String name, String... types) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> of(name), List.of(types)::equals);
    }

    static List<Told> told(JsonPath page) {
        List<Map<String, Object>> items = page.getList("orderedItems");
        return items.stream()
                .map(item -> new Told(
                        (String) Objects.requireNonNull(item.get("type")),
                        inside(item, "object", "id"),
                        inside(item, "object", "type"),
                        inside(item, "target", "id"),
                        Instant.parse((String) Objects.requireNonNull(item.get("endTime")))))
                .toList();
    }

    private static @Nullable String inside(Map<String, Object> item, String key, String part) {
        return item.get(key) instanceof Map<?, ?> map ? (String) map.get(part) : null;
    }
}
