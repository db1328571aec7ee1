package org.atmina.iiif.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atmina.iiif.discovery.Harvest.STREAM;
import static org.atmina.testing.Given.API;
import static org.atmina.testing.Given.anonymous;
import static org.atmina.testing.Given.as;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.DecoderConfig;
import io.restassured.config.RestAssuredConfig;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.atmina.testing.Given;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The stream as a document: what Change Discovery 1.0 wants of collection, pages and activities.
@QuarkusTest
class ActivityStreamIT {
    private static final String CONTEXT = "http://iiif.io/api/discovery/1/context.json";

    @Inject
    Announcer announcer;

    @ConfigProperty(name = "atmina.public-url", defaultValue = "http://localhost:8080")
    String site = "";

    private String collection = "";
    private String item = "";

    @BeforeEach
    void somethingPublic() {
        collection = Given.collection();
        item = Given.publishedItem(collection);
        Harvest.await(item, "Create");
    }

    @Test
    void dis01TheCollectionStandsAtItsIdAndNamesItsLastPage() {
        var stream = Harvest.json(STREAM);
        assertThat(stream.getString("id")).isEqualTo(site + STREAM);
        assertThat(stream.getString("type")).isEqualTo("OrderedCollection");
        assertThat(stream.getString("last.type")).isEqualTo("OrderedCollectionPage");
        assertThat(Harvest.json(stream.getString("last.id")).getString("id")).isEqualTo(stream.getString("last.id"));
    }

    @Test
    void dis02TheCollectionNamesItsFirstPage() {
        var first = Harvest.json(STREAM).getString("first.id");
        assertThat(first).isEqualTo(site + STREAM + "/page/1");
    }

    @Test
    void dis03TotalItemsIsTrue() {
        announcer.work(); // nothing else may be announced between the two readings
        int before = Harvest.json(STREAM).getInt("totalItems");
        int read = Harvest.all().size();
        int after = Harvest.json(STREAM).getInt("totalItems");
        assertThat(read).isBetween(before, after);
    }

    @Test
    void dis04WhatIsSeenAlsoSaysWhatItIsAndIsThere() {
        var also = Harvest.json(STREAM);
        assertThat(also.getString("seeAlso[0].type")).isEqualTo("Dataset");
        assertThat(also.getString("seeAlso[0].format")).isEqualTo("application/json");
        assertThat(also.getString("seeAlso[0].profile")).isEqualTo(site + "/q/openapi");
        Map<String, List<String>> label = also.getMap("seeAlso[0].label");
        assertThat(label).containsOnlyKeys("en", "et", "lv", "lt", "pl", "fi");
        Harvest.get(also.getString("seeAlso[0].id"))
                .then()
                .statusCode(200)
                .contentType(containsString("application/json"));
    }

    @Test
    void dis05EveryPageIsAtItsIdAndHoldsSomething() {
        assertThat(Harvest.pages()).allSatisfy(page -> {
            assertThat(page.getString("type")).isEqualTo("OrderedCollectionPage");
            assertThat(page.getList("orderedItems")).isNotEmpty();
            assertThat(page.getString("id")).startsWith(site + STREAM + "/page/");
        });
    }

    @Test
    void dis06PagesNameTheirNeighboursAndTheirWhole() {
        var pages = Harvest.pages();
        assertThat(pages.getFirst().getString("prev")).isNull();
        assertThat(pages.getLast().getString("next")).isNull();
        assertThat(pages).allSatisfy(page -> {
            assertThat(page.getString("partOf.id")).isEqualTo(site + STREAM);
            assertThat(page.getString("partOf.type")).isEqualTo("OrderedCollection");
        });
        for (int i = 1; i < pages.size(); i++) {
            assertThat(pages.get(i).getString("prev.id"))
                    .isEqualTo(pages.get(i - 1).getString("id"));
            assertThat(pages.get(i).getInt("startIndex")).isEqualTo(i * 100);
        }
    }

    @Test
    void dis07TimeOnlyGrowsWithinPagesAndAcrossThem() {
        assertThat(Harvest.all()).extracting(Harvest.Told::end).isSortedAccordingTo(Comparator.<Instant>naturalOrder());
    }

    @Test
    void dis08OnlyRegisteredTypesAreUsed() {
        assertThat(Harvest.all())
                .extracting(Harvest.Told::type)
                .isSubsetOf("Create", "Update", "Delete", "Move", "Refresh");
    }

    @Test
    void dis09ObjectsAreManifestsAndCollectionsOfOurs() {
        assertThat(Harvest.all())
                .filteredOn(told -> !told.type().equals("Refresh"))
                .allSatisfy(told -> {
                    assertThat(told.object()).startsWith(site + "/iiif/presentation/3/");
                    assertThat(told.objectType()).isIn("Manifest", "Collection");
                })
                .anySatisfy(told ->
                        assertThat(told.object()).isEqualTo(site + "/iiif/presentation/3/" + item + "/manifest"))
                .anySatisfy(told ->
                        assertThat(told.object()).isEqualTo(site + "/iiif/presentation/3/collection/" + collection))
                .anySatisfy(told -> assertThat(told.object()).isEqualTo(site + "/iiif/presentation/3/collection"));
    }

    @Test
    void dis09WhatAnObjectIsSeenAlsoAsIsThere() {
        var last = Harvest.json(Harvest.json(STREAM).getString("last.id"));
        List<String> also = last.getList(
                "orderedItems.findAll { it.object?.id?.contains('" + item + "') }.collect { it.object.seeAlso[0].id }");
        assertThat(also).isNotEmpty();
        Harvest.get(also.getLast()).then().statusCode(200).body("id", is(item));
    }

    @Test
    void dis11EndTimesAreInUtcAndTheObjectWasThereBefore() {
        Harvest.get(Harvest.json(STREAM).getString("last.id"))
                .then()
                .body(
                        "orderedItems.endTime",
                        everyItem(matchesPattern("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d.*Z")));
        var published = Instant.parse(
                as("curator").get(API + "/items/" + item).then().extract().<String>path("publishedAt"));
        assertThat(Harvest.all())
                .filteredOn(told -> told.is(ActivityType.CREATE, item))
                .singleElement()
                .satisfies(told -> assertThat(told.end()).isAfterOrEqualTo(published.minusMillis(1)));
    }

    @Test
    void dis12ALifeBeginsOnceAndEndsOnce() {
        var alive = new HashMap<String, Boolean>();
        assertThat(Harvest.all())
                .filteredOn(told -> told.object() != null && !told.type().equals("Move"))
                .allSatisfy(told -> {
                    boolean was = alive.getOrDefault(told.object(), false);
                    assertThat(was).as("%s", told).isEqualTo(!told.type().equals("Create"));
                    alive.put(told.object(), !told.type().equals("Delete"));
                });
    }

    @Test
    void dis13TheContextComesFirst() {
        var stream = Harvest.get(STREAM).then().statusCode(200);
        stream.body("'@context'", is(CONTEXT));
        assertThat(stream.extract().asString()).startsWith("{\"@context\":\"" + CONTEXT + "\"");
        assertThat(Harvest.get(STREAM + "/page/1").asString()).startsWith("{\"@context\":\"" + CONTEXT + "\"");
    }

    @Test
    void dis14TheMediaTypeNamesTheContextOrIsJsonForThoseWhoWantIt() {
        Harvest.get(STREAM)
                .then()
                .header("Content-Type", "application/ld+json;profile=\"" + CONTEXT + "\"")
                .header("Access-Control-Allow-Origin", "*")
                .header("Vary", containsString("Accept"));
        anonymous()
                .accept("application/json")
                .get(STREAM)
                .then()
                .statusCode(200)
                .header("Content-Type", is("application/json"));
        anonymous().options(STREAM).then().statusCode(204).header("Access-Control-Allow-Origin", "*");
        anonymous().head(STREAM).then().statusCode(200).header("ETag", not(nullValue()));
    }

    @Test
    void dis14PagesAreCompressedForThoseWhoTakeIt() {
        RestAssured.given()
                .config(RestAssuredConfig.config()
                        .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders()))
                .header("Accept-Encoding", "gzip")
                .get(STREAM + "/page/1")
                .then()
                .statusCode(200)
                .header("Content-Encoding", "gzip");
    }

    @Test
    void whatHasNotChangedIsNotSentAgain() {
        String tag = Harvest.get(STREAM + "/page/1").header("ETag");
        var second = anonymous().header("If-None-Match", tag).get(STREAM + "/page/1");
        assertThat(second.statusCode()).isEqualTo(pageOneIsFull() ? 304 : second.statusCode());
        if (second.statusCode() == 304) {
            assertThat(second.asByteArray()).isEmpty();
        } else {
            assertThat(second.header("ETag")).isNotEqualTo(tag);
        }
    }

    private static boolean pageOneIsFull() {
        return Harvest.json(STREAM + "/page/1").getList("orderedItems").size() == 100;
    }

    @Test
    void aPageThatIsNotThereIsMissing() {
        for (var page : List.of("0", "99999999", "x", "-1", "1.5", "99999999999999999999999")) {
            anonymous()
                    .get(STREAM + "/page/" + page)
                    .then()
                    .statusCode(404)
                    .header("Access-Control-Allow-Origin", "*")
                    .body("$", hasKey("type"));
        }
    }

    @Test
    void dis17ARefreshTellsOfEverythingAgain() {
        as("admin").post(API + "/admin/discovery/refresh").then().statusCode(202);
        Harvest.await(item, "Create", "Update");
        var told = Harvest.all();
        int refresh = told.stream().map(Harvest.Told::type).toList().lastIndexOf("Refresh");
        assertThat(refresh).isPositive();
        assertThat(told.get(refresh).object()).isNull();
        assertThat(told.subList(refresh + 1, told.size()))
                .anySatisfy(
                        each -> assertThat(each.is(ActivityType.UPDATE, item)).isTrue())
                .anySatisfy(each ->
                        assertThat(each.is(ActivityType.UPDATE, collection)).isTrue());
    }
}
