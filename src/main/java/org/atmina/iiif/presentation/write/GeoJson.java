package org.atmina.iiif.presentation.write;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.atmina.iiif.presentation.model.Places;

/// Writes places as GeoJSON (RFC 7946) with the ids and labels that navPlace asks for.
public final class GeoJson {
    private GeoJson() {}

    public static void write(Places places, JsonGenerator json) throws IOException {
        var members = new Members(json);
        members.object(() -> {
            members.text("id", places.id());
            members.text("type", "FeatureCollection");
            members.list("features", places.places(), place -> write(place, json));
        });
    }

    public static void write(Places.Place place, JsonGenerator json) throws IOException {
        var members = new Members(json);
        members.object(() -> {
            members.text("id", place.id());
            members.text("type", "Feature");
            members.object("properties", () -> members.wordings("label", place.label()));
            members.object("geometry", () -> {
                members.text("type", "Point");
                members.array("coordinates", () -> {
                    json.writeNumber(place.longitude());
                    json.writeNumber(place.latitude());
                });
            });
        });
    }
}
