package org.atmina.catalog.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What programs read about the catalog before they call it.
@QuarkusTest
class CatalogOpenApiIT {
    @Test
    void everyOperationSaysWhatItDoes() {
        Map<String, Map<String, Map<String, Object>>> paths = document().getMap("paths");
        paths.forEach((path, operations) -> {
            if (path.matches("/api/v1/(collections|items|authorities).*")) {
                operations.forEach((verb, operation) ->
                        assertThat(operation).as(verb + " " + path).containsKey("summary"));
            }
        });
    }

    @Test
    void anItemIsDescribedAsItIsSent() {
        var schemas = document();
        assertThat(schemas.getMap("components.schemas.Item.properties").keySet())
                .map(Object::toString)
                .contains(
                        "id",
                        "ark",
                        "state",
                        "title",
                        "agents",
                        "files",
                        "pages",
                        "translations",
                        "version",
                        "createdAt");
        assertThat(schemas.getMap("components.schemas.ItemForm.properties").keySet())
                .map(Object::toString)
                .contains("collection", "type", "date", "title", "agents");
        assertThat(schemas.getList("components.schemas.ItemForm.required"))
                .map(Object::toString)
                .containsExactlyInAnyOrder("collection", "type", "title");
    }

    @Test
    void whatIsAStringIsSaidToBeOne() {
        var schemas = document();
        assertThat(schemas.getString("components.schemas.PublicId.type")).isEqualTo("string");
        assertThat(schemas.getString("components.schemas.LanguageTag.type")).isEqualTo("string");
        assertThat(schemas.getList("components.schemas.ItemState.enum"))
                .map(Object::toString)
                .containsExactly("draft", "in-review", "published", "withdrawn");
    }

    private static JsonPath document() {
        return given().accept("application/json").get("/q/openapi?format=json").jsonPath();
    }
}
