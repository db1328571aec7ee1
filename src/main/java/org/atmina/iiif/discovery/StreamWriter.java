package org.atmina.iiif.discovery;

import com.fasterxml.jackson.core.JsonGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Objects;
import org.atmina.catalog.PublicId;
import org.atmina.iiif.IiifAddresses;
import org.atmina.iiif.JsonDocument;
import org.atmina.iiif.JsonLdForm;
import org.atmina.iiif.LanguageMap;

/// Writes the stream and its pages as Change Discovery 1.0 wants them.
@ApplicationScoped
class StreamWriter {
    private static final String DATASET = "Dataset";
    private static final String JSON = "application/json";

    private final IiifAddresses addresses;

    StreamWriter(IiifAddresses addresses) {
        this.addresses = addresses;
    }

    JsonDocument collection(ActivityStream.Extent extent) {
        return JsonDocument.of(json -> {
            json.writeStartObject();
            head(json, addresses.activityStream(), "OrderedCollection");
            json.writeNumberField("totalItems", extent.total());
            json.writeArrayFieldStart("seeAlso");
            describedItems(json);
            json.writeEndArray();
            page(json, "first", 1);
            page(json, "last", extent.pages());
            json.writeEndObject();
        });
    }

    JsonDocument page(StreamPage page) {
        return JsonDocument.of(json -> {
            json.writeStartObject();
            head(json, addresses.activityPage(page.number()), "OrderedCollectionPage");
            json.writeNumberField("startIndex", page.activities().getFirst().position() - 1);
            reference(json, "partOf", addresses.activityStream(), "OrderedCollection");
            if (!page.isFirst()) {
                page(json, "prev", page.number() - 1);
            }
            if (!page.isLast()) {
                page(json, "next", page.number() + 1);
            }
            json.writeArrayFieldStart("orderedItems");
            for (var activity : page.activities()) {
                activity(json, activity);
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static void head(JsonGenerator json, String id, String type) throws IOException {
        json.writeStringField("@context", JsonLdForm.DISCOVERY_1.context());
        json.writeStringField("id", id);
        json.writeStringField("type", type);
    }

    private void page(JsonGenerator json, String relation, long number) throws IOException {
        reference(json, relation, addresses.activityPage(number), "OrderedCollectionPage");
    }

    private void activity(JsonGenerator json, Activity activity) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", activity.type().slug());
        if (activity.type() == ActivityType.REFRESH) {
            json.writeStringField("startTime", activity.at().toString());
        } else {
            about(json, Objects.requireNonNull(activity.change()));
        }
        json.writeStringField("endTime", activity.at().toString());
        json.writeEndObject();
    }

    private void about(JsonGenerator json, Change change) throws IOException {
        json.writeObjectFieldStart("object");
        json.writeStringField("id", address(change.kind(), change.name()));
        json.writeStringField("type", type(change.kind()));
        if (change.type() == ActivityType.CREATE || change.type() == ActivityType.UPDATE) {
            described(json, change);
        }
        json.writeEndObject();
        if (change.target() != null) {
            reference(json, "target", address(change.kind(), change.target()), type(change.kind()));
        }
    }

    /// The same thing as the archive's own interface tells it.
    private void described(JsonGenerator json, Change change) throws IOException {
        if (change.kind() == ObjectKind.TOP) {
            return;
        }
        json.writeArrayFieldStart("seeAlso");
        json.writeStartObject();
        json.writeStringField("id", addresses.of("/api/v1/" + change.kind().slug() + "s/" + change.name()));
        json.writeStringField("type", DATASET);
        json.writeStringField("format", JSON);
        json.writeEndObject();
        json.writeEndArray();
    }

    private void describedItems(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", addresses.of("/api/v1/items"));
        json.writeStringField("type", DATASET);
        json.writeFieldName("label");
        LanguageMap.message("iiif.discovery.items").write(json);
        json.writeStringField("format", JSON);
        json.writeStringField("profile", addresses.of("/q/openapi"));
        json.writeEndObject();
    }

    private static void reference(JsonGenerator json, String relation, String id, String type) throws IOException {
        json.writeObjectFieldStart(relation);
        json.writeStringField("id", id);
        json.writeStringField("type", type);
        json.writeEndObject();
    }

    private String address(ObjectKind kind, String name) {
        return switch (kind) {
            case ITEM -> addresses.manifest(new PublicId(name));
            case COLLECTION -> addresses.collection(new PublicId(name));
            case TOP -> addresses.topCollection();
        };
    }

    private static String type(ObjectKind kind) {
        return kind == ObjectKind.ITEM ? "Manifest" : "Collection";
    }
}
