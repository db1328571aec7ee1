package org.atmina.memory;

import static org.atmina.testing.Given.API;
import static org.atmina.testing.Given.as;

import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.atmina.catalog.ItemFiles;
import org.atmina.catalog.Items;
import org.atmina.catalog.PublicId;
import org.atmina.catalog.SegmentRecord;
import org.atmina.catalog.Texts;
import org.atmina.testing.ReadText;

/// Paragraphs in German, and people who translate them to Latvian and approve that.
@ApplicationScoped
public class Remembering {
    private final Items items;
    private final ItemFiles files;
    private final Texts texts;

    Remembering(Items items, ItemFiles files, Texts texts) {
        this.items = items;
        this.files = files;
        this.texts = texts;
    }

    /// The units of the paragraphs of an item, after these were added.
    public List<String> units(String item, String... paragraphs) {
        var id = items.byName(new PublicId(item)).orElseThrow().id();
        ReadText.page(files, ReadText.file(files, id), 1, paragraphs);
        return texts.segments(id, 0, 100).stream()
                .map(SegmentRecord::unit)
                .map(each -> each.id().toString())
                .toList();
    }

    public static void approve(String unit, String text) {
        save(unit, 0, text).statusCode(200);
        step("translator-lv", unit, "submit", 1);
        step("reviewer-lv", unit, "approve", 1);
    }

    public static ValidatableResponse save(String unit, int base, String text) {
        return as("translator-lv")
                .body(Map.of("baseRevision", base, "text", text))
                .put(API + "/text-units/" + unit + "/translations/lv")
                .then();
    }

    public static void step(String user, String unit, String step, int revision) {
        as(user).body(Map.of("revision", revision))
                .post(API + "/text-units/" + unit + "/translations/lv/" + step)
                .then()
                .statusCode(200);
    }

    public static ValidatableResponse suggestions(String user, String unit) {
        return as(user).queryParam("to", "lv")
                .get(API + "/text-units/" + unit + "/suggestions")
                .then();
    }
}
