package org.atmina.worklist;

import static org.atmina.testing.Given.API;
import static org.atmina.testing.Given.as;

import io.restassured.response.Response;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.atmina.catalog.ItemFiles;
import org.atmina.catalog.Items;
import org.atmina.catalog.PublicId;
import org.atmina.catalog.Texts;
import org.atmina.testing.Given;
import org.atmina.testing.ReadText;
import org.hibernate.Session;

/// German texts to be translated, and the acts of people on them with real tokens.
@ApplicationScoped
public class Documents {
    private final Items items;
    private final ItemFiles files;
    private final Texts texts;
    private final Session session;

    Documents(Items items, ItemFiles files, Texts texts, Session session) {
        this.items = items;
        this.files = files;
        this.texts = texts;
        this.session = session;
    }

    /// A published item of a page with these paragraphs; its public identifier.
    public String of(String collection, String... paragraphs) {
        var item = Given.publishedItem(collection);
        fill(item, paragraphs);
        return item;
    }

    /// The item gets a page with these paragraphs.
    public void fill(String item, String... paragraphs) {
        ReadText.page(files, ReadText.file(files, id(item)), 1, paragraphs);
    }

    /// The same page is read again by a machine, which sees other paragraphs.
    public void readAgain(String item, String... paragraphs) {
        var file = files.ofItem(id(item)).getFirst().id();
        ReadText.page(files, file, 1, paragraphs);
    }

    public UUID id(String item) {
        return items.byName(new PublicId(item)).orElseThrow().id();
    }

    /// The segments' units in reading order.
    public List<String> units(String item) {
        return texts.segments(id(item), 0, 100).stream()
                .map(segment -> segment.unit().id().toString())
                .toList();
    }

    public String title(String item) {
        return items.byName(new PublicId(item)).orElseThrow().title().id().toString();
    }

    public Response save(String user, String unit, String language, int base, String text) {
        return as(user).body(Map.of("baseRevision", base, "text", text))
                .put(API + "/text-units/" + unit + "/translations/" + language);
    }

    public Response step(String user, String unit, String language, String step, int revision) {
        return as(user).body(Map.of("revision", revision))
                .post(API + "/text-units/" + unit + "/translations/" + language + "/" + step);
    }

    public Response reject(String user, String unit, String language, int revision, String reason) {
        return as(user).body(Map.of("revision", revision, "reason", reason))
                .post(API + "/text-units/" + unit + "/translations/" + language + "/reject");
    }

    public void approved(String unit, String language, String text) {
        save("translator-" + language, unit, language, 0, text).then().statusCode(200);
        step("translator-" + language, unit, language, "submit", 1).then().statusCode(200);
        step("reviewer-" + language, unit, language, "approve", 1).then().statusCode(200);
    }

    public Response correct(String unit, String text) {
        var hash =
                as("curator").get(API + "/text-units/" + unit).then().extract().path("hash");
        return as("curator").body(Map.of("baseHash", hash, "text", text)).put(API + "/text-units/" + unit + "/source");
    }

    /// A single value of the database.
    @Transactional
    public <T> T ask(Class<T> type, String sql, Object... parameters) {
        var query = session.createNativeQuery(sql, type);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return query.getSingleResult();
    }

    @Transactional
    public int change(String sql, Object... parameters) {
        var query = session.createNativeMutationQuery(sql);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return query.executeUpdate();
    }
}
