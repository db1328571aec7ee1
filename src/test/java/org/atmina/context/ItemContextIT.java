package org.atmina.context;

import static org.atmina.testing.Given.API;
import static org.atmina.testing.Given.anonymous;
import static org.atmina.testing.Given.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.atmina.catalog.context.AdvisoryTerm;
import org.atmina.testing.Given;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Advisories and authenticity inform wherever an item is shown, and hide nothing.
@QuarkusTest
class ItemContextIT {
    private String collection;
    private String item;

    @BeforeEach
    void aPublishedItem() {
        collection = Given.collection();
        item = Given.publishedItem(collection);
    }

    @Test
    void anAdvisoryInformsInTheLanguageOfTheReader() {
        as("curator").put(advisory("hate-speech")).then().statusCode(200);
        as("curator").put(advisory("hate-speech")).then().statusCode(200).body("", hasSize(1));
        anonymous()
                .queryParam("lang", "lt")
                .get(API + "/items/" + item)
                .then()
                .statusCode(200)
                .body("title.text", is("A letter of a test"))
                .body("remarks.advisories.label", contains("neapykantos kalba"))
                .body("context.advisories[0].by", is("curator"));
        manifest().body("requiredStatement.value.lt", hasItem("neapykantos kalba"));
        anonymous()
                .get("/lt/items/" + item)
                .then()
                .body(containsString("neapykantos kalba"))
                .body(containsString("niekas neslepiama"));
    }

    @Test
    void whoSetAnAdvisoryAndWhoTookItOffIsKept() {
        as("curator").put(advisory("violence")).then().statusCode(200);
        as("archivist").delete(advisory("violence")).then().statusCode(200);
        anonymous()
                .get(API + "/items/" + item + "/context/advisories")
                .then()
                .body("setBy", contains("curator"))
                .body("removedBy", contains("archivist"));
        anonymous().get(API + "/items/" + item + "/context").then().body("advisories", empty());
        as("curator").put(advisory("boredom")).then().statusCode(404);
        as("translator-lv").put(advisory("violence")).then().statusCode(403);
    }

    @Test
    void theListOfAdvisoriesIsInTheLanguageOfTheReader() {
        anonymous()
                .queryParam("lang", "fi")
                .get(API + "/advisory-terms")
                .then()
                .body("", hasSize(AdvisoryTerm.values().length))
                .body("language", everyItem(is("fi")))
                .body("label", hasItem("vihapuhe"));
    }

    @Test
    void aForgeryIsLabelledWhereverItIsShown() {
        state(0, "known-forgery", "The paper was made in 1956.").statusCode(200);
        anonymous()
                .queryParam("lang", "pl")
                .queryParam("collection", collection)
                .get(API + "/items")
                .then()
                .body("items[0].remarks.authenticity", is("known-forgery"))
                .body("items[0].remarks.authenticityLabel", is("znane fałszerstwo"));
        manifest().body("requiredStatement.value.pl", hasItem("znane fałszerstwo"));
        manifest().body("metadata.value.en.flatten()", hasItem("The paper was made in 1956."));
        anonymous().get("/pl/items/" + item).then().body(containsString("znane fałszerstwo"));
        anonymous().get("/et/collections/" + collection).then().body(containsString("teadaolev võltsing"));
    }

    @Test
    void everyStatementIsKeptAndTheLastOneCounts() {
        state(0, "attributed", "By the handwriting").statusCode(200);
        state(0, "verified", "By the seal").statusCode(409).body("current", is(1));
        state(1, "disputed", "Two experts disagree").statusCode(200);
        var unit = anonymous()
                .get(API + "/items/" + item + "/context")
                .then()
                .body("authenticity.status", is("disputed"))
                .body("authenticity.evidence.text", is("Two experts disagree"))
                .extract()
                .<String>path("authenticity.evidence.unit");
        as("translator-lv")
                .body(Map.of("baseRevision", 0, "text", "Divi eksperti nav vienisprātis"))
                .put(API + "/text-units/" + unit + "/translations/lv")
                .then()
                .statusCode(200);
        state(2, null, null).statusCode(200);
        anonymous().get(API + "/items/" + item + "/context").then().body("authenticity", nullValue());
        anonymous()
                .get(API + "/items/" + item + "/context/authenticity")
                .then()
                .body("number", contains(3, 2, 1))
                .body("status", contains(null, "disputed", "attributed"));
        state(3, "forged", "No such status").statusCode(400);
    }

    @Test
    void aTombstoneShowsNothingOfIt() {
        state(0, "known-forgery", "The paper was made in 1956.").statusCode(200);
        as("curator").put(advisory("propaganda")).then().statusCode(200);
        Given.withdraw(item, "A test");
        for (var path : new String[] {"", "/context", "/context/authenticity", "/context/advisories"}) {
            anonymous()
                    .get(API + "/items/" + item + path)
                    .then()
                    .statusCode(410)
                    .body(not(containsString("1956")))
                    .body(not(containsString("propaganda")));
        }
    }

    private ValidatableResponse manifest() {
        return anonymous()
                .get("/iiif/presentation/3/" + item + "/manifest")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse state(int base, @Nullable String status, @Nullable String evidence) {
        var body = new LinkedHashMap<String, Object>();
        body.put("base", base);
        body.put("status", status);
        body.put("evidence", evidence == null ? null : Map.of("language", "en", "text", evidence));
        return as("curator")
                .body(body)
                .put(API + "/items/" + item + "/context/authenticity")
                .then();
    }

    private String advisory(String term) {
        return API + "/items/" + item + "/context/advisories/" + term;
    }
}
