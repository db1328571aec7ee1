package org.atmina.catalog.http;

import static org.atmina.testing.Given.API;
import static org.atmina.testing.Given.anonymous;
import static org.atmina.testing.Given.as;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.UUID;
import org.atmina.catalog.ItemFiles;
import org.atmina.catalog.Items;
import org.atmina.catalog.NewFile;
import org.atmina.catalog.PublicId;
import org.atmina.testing.Given;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PublicationIT {
    @Inject
    Items items;

    @Inject
    ItemFiles files;

    @Inject
    EntityManager entities;

    private String item = "";

    @BeforeEach
    void aDraft() {
        item = Given.item(Given.collection());
    }

    @Test
    void goesFromDraftThroughReviewToReaders() {
        as("scanner").post(path("submit")).then().statusCode(200).body("state", is("in-review"));
        anonymous().get(path("")).then().statusCode(404);
        as("curator")
                .post(path("publish"))
                .then()
                .statusCode(200)
                .body("state", is("published"))
                .body("publishedAt", notNullValue());
        anonymous().get(path("")).then().statusCode(200).body("state", is("published"));
    }

    @Test
    void aWithdrawnItemLeavesATombstone() {
        Given.publish(item);
        Given.withdraw(item, "The family asked for it.");
        anonymous()
                .header("Accept-Language", "lv")
                .get(path(""))
                .then()
                .statusCode(410)
                .contentType("application/problem+json")
                .body("type", endsWith("item-withdrawn"))
                .body("reason", is("The family asked for it."))
                .body("withdrawnAt", notNullValue())
                .body("itemTitle", is("A letter of a test"))
                .body("detail", containsString("The family asked for it."));
        anonymous().get(path("/pages")).then().statusCode(410);
        as("curator").get(path("")).then().statusCode(200).body("state", is("withdrawn"));
    }

    @Test
    void aWithdrawalSaysWhy() {
        Given.publish(item);
        as("curator")
                .body(Map.of())
                .post(path("withdraw"))
                .then()
                .statusCode(400)
                .body("fields", is("reason"));
        as("curator").body(Map.of("reason", " ")).post(path("withdraw")).then().statusCode(400);
    }

    @Test
    void eachStepStartsFromItsState() {
        as("curator")
                .body(Map.of("reason", "x"))
                .post(path("withdraw"))
                .then()
                .statusCode(409)
                .body("type", endsWith("wrong-state"));
        Given.publish(item);
        as("curator").post(path("publish")).then().statusCode(409).body("state", is("published"));
        as("curator").post(path("submit")).then().statusCode(409);
        Given.withdraw(item, "x");
        as("curator").post(path("publish")).then().statusCode(409);
    }

    @Test
    void waitsUntilEveryFileIsRead() {
        job("queued");
        as("curator")
                .post(path("publish"))
                .then()
                .statusCode(409)
                .body("type", endsWith("item-still-ingesting"))
                .body("jobs", is(1));
        as("curator")
                .body(Map.of("acknowledgeErrors", true))
                .post(path("publish"))
                .then()
                .statusCode(409);
    }

    @Test
    void asksSomebodyToLookAtFilesThatWereNotRead() {
        job("failed");
        as("curator")
                .post(path("publish"))
                .then()
                .statusCode(409)
                .body("type", endsWith("item-has-failed-files"))
                .body("files[0].name", is("scan.pdf"))
                .body("files[0].position", is(1));
        as("curator")
                .body(Map.of("acknowledgeErrors", true))
                .post(path("publish"))
                .then()
                .statusCode(200);
    }

    @Test
    void onlyCuratorsPublishAndWithdraw() {
        as("scanner").post(path("publish")).then().statusCode(403);
        as("translator-lv").post(path("submit")).then().statusCode(403);
        as("scanner").body(Map.of("reason", "x")).post(path("withdraw")).then().statusCode(403);
        anonymous().post(path("publish")).then().statusCode(401);
    }

    private String path(String step) {
        return API + "/items/" + item + (step.isEmpty() || step.startsWith("/") ? step : "/" + step);
    }

    private void job(String state) {
        var itemId = items.byName(new PublicId(item)).orElseThrow().id();
        var file = files.reserve(
                        new NewFile(itemId, null, "scan.pdf", "application/pdf", 3, "0".repeat(128), null, "archivist"))
                .orProblem()
                .file();
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("""
                        insert into job (id, kind, item_id, file_id, state, run_after, requested_by, created_at)
                        values (:id, 'inspect-file', :item, :file, :state, 'infinity', 'archivist', now())
                        """)
                        .setParameter("id", UUID.randomUUID())
                        .setParameter("item", itemId)
                        .setParameter("file", file.id())
                        .setParameter("state", state)
                        .executeUpdate());
    }
}
