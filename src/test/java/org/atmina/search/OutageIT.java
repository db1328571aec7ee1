package org.atmina.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atmina.search.Archive.found;
import static org.atmina.search.Archive.soon;
import static org.atmina.testing.Given.API;
import static org.atmina.testing.Given.anonymous;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.Duration;
import org.atmina.stack.RunningStack;
import org.atmina.stack.ServerName;
import org.atmina.testing.Given;
import org.junit.jupiter.api.Test;

/// Elasticsearch is killed and started again.
@QuarkusTest
@WithTestResource(ElasticsearchOfItsOwn.class)
class OutageIT {
    @Inject
    Archive archive;

    /// Given by [ElasticsearchOfItsOwn].
    @SuppressWarnings("NullAway.Init")
    RunningStack stack;

    @Test
    void everythingButSearchGoesOnAndTheIndexCatchesUp() {
        // Given
        var collection = Given.collection();
        var before = archive.published(collection, "Before", "en", "A platypus before.");
        soon().untilAsserted(() -> assertThat(found("platypus")).containsExactly(before));
        // When
        stack.kill(ServerName.ELASTICSEARCH);
        // Then
        anonymous()
                .header("Accept-Language", "et")
                .queryParam("q", "platypus")
                .get(API + "/search")
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", notNullValue())
                .body("title", is("Otsing ei tööta"));
        RestAssured.get("/q/health/ready").then().statusCode(503);
        RestAssured.get("/q/health/live").then().statusCode(200);
        anonymous().get(API + "/items/" + before).then().statusCode(200);
        var during = archive.published(collection, "During", "en", "A platypus during.");
        Given.withdraw(before, "It was asked for");
        // When
        stack.start(ServerName.ELASTICSEARCH);
        // Then
        soon().atMost(Duration.ofSeconds(30))
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(found("platypus")).containsExactly(during));
        RestAssured.get("/q/health/ready").then().statusCode(200);
    }
}
