package org.atmina.iiif.discovery;

import static org.atmina.testing.Given.API;
import static org.atmina.testing.Given.as;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.atmina.testing.Given;
import org.junit.jupiter.api.Test;

/// What puts an item in context stands in its manifest, so whoever harvests it is told when that changes.
@QuarkusTest
class ContextIT {
    @Test
    void harvestersAreToldWhenAnItemIsPutInContext() {
        // Given
        var item = Given.publishedItem(Given.collection());
        Harvest.await(item, "Create");
        // When
        as("curator")
                .put(API + "/items/" + item + "/context/advisories/propaganda")
                .then()
                .statusCode(200);
        Harvest.await(item, "Create", "Update");
        as("curator")
                .body(Map.of("base", 0, "status", "disputed", "evidence", Map.of("language", "en", "text", "The seal")))
                .put(API + "/items/" + item + "/context/authenticity")
                .then()
                .statusCode(200);
        // Then
        Harvest.await(item, "Create", "Update", "Update");
    }
}
