package org.atmina.exchange;

import static org.atmina.testing.Given.API;
import static org.atmina.testing.Given.anonymous;
import static org.atmina.testing.Given.as;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.atmina.catalog.ItemFiles;
import org.atmina.catalog.Items;
import org.atmina.catalog.PublicId;
import org.atmina.catalog.Texts;
import org.atmina.testing.Given;
import org.atmina.testing.ReadText;
import org.atmina.testing.Tokens;

/// A German item with a text, as translators get and send it.
record ExchangedItem(String name, List<UUID> units, String hash) {
    /// Units of the text; the title is in English.
    static ExchangedItem of(Items items, ItemFiles files, Texts texts, String collection, String... paragraphs) {
        var name = Given.publishedItem(collection);
        var id = items.byName(new PublicId(name)).orElseThrow().id();
        ReadText.flowing(files, ReadText.file(files, id), paragraphs);
        var segments = texts.segments(id, 0, paragraphs.length);
        return new ExchangedItem(
                name,
                segments.stream().map(segment -> segment.unit().id()).toList(),
                segments.getFirst().unit().sourceHash());
    }

    String path(String format) {
        return API + "/items/" + name + "/exchange/" + format;
    }

    byte[] export(String user, String format) {
        return get(user, format).statusCode(200).extract().asByteArray();
    }

    ValidatableResponse get(String user, String format) {
        return as(user).accept("*/*")
                .get(path(format) + "?to=lv&from=de&lang=en")
                .then();
    }

    ValidatableResponse send(String user, String format, byte[] file) {
        return sent(user, path(format), file).then();
    }

    static Response sent(String user, String path, byte[] file) {
        return anonymous()
                .auth()
                .preemptive()
                .oauth2(Tokens.of(user))
                .contentType(ContentType.BINARY)
                .body(file)
                .post(path);
    }

    String unit(int index) {
        return units.get(index).toString();
    }

    String translation(int index) {
        return API + "/text-units/" + units.get(index) + "/translations/lv";
    }

    void translate(String user, int index, int base, String text) {
        as(user).body(Map.of("baseRevision", base, "text", text))
                .put(translation(index))
                .then()
                .statusCode(200);
    }

    void correct(int index, String baseHash, String text) {
        as("curator")
                .body(Map.of("baseHash", baseHash, "text", text))
                .put(API + "/text-units/" + units.get(index) + "/source")
                .then()
                .statusCode(200);
    }

    List<Integer> revisions(int index) {
        return as("editor-lv")
                .get(translation(index) + "/revisions")
                .then()
                .statusCode(200)
                .extract()
                .path("revision");
    }
}
