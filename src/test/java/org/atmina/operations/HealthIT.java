package org.atmina.operations;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/// What whoever runs the archive asks it, answered as `docs/operations.md` says.
@QuarkusTest
class HealthIT {
    private static final String DATABASE = "Database connections health check";
    private static final String SEARCH = "search";
    /// What is counted only once it has happened.
    private static final List<String> AFTER_THE_FIRST = List.of(
            "atmina_jobs_ended",
            "atmina_pages_read",
            "atmina_searches",
            "atmina_machine",
            "atmina_memory_suggestions",
            "atmina_exchange");

    private static final Pattern METRIC = Pattern.compile("\\batmina_[a-z_]+");

    @Test
    void livenessAsksNoNeighbour() {
        given().get("/q/health/live")
                .then()
                .statusCode(200)
                .body("status", equalTo("UP"))
                .body("checks", hasSize(0));
    }

    @Test
    void theStartIsOver() {
        given().get("/q/health/started").then().statusCode(200).body("status", equalTo("UP"));
    }

    @Test
    void readinessAsksTheDatabaseAndTheSearchEngine() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> given().get("/q/health/ready")
                        .then()
                        .statusCode(200)
                        .body("checks.name", hasItem(DATABASE))
                        .body("checks.name", hasItem(SEARCH)));
    }

    @Test
    void trafficFollowsTheDatabaseAlone() {
        given().get("/q/health/group/serving")
                .then()
                .statusCode(200)
                .body("checks.name", hasItem(DATABASE))
                .body("checks.name", not(hasItem(SEARCH)));
    }

    @Test
    void everyMetricThatIsDocumentedOrAlertedOnIsThere() {
        // Given
        var named = Stream.of(
                        Path.of("..", "docs", "operations.md"),
                        Path.of("..", "k8s", "components", "monitoring", "alerts.yaml"))
                .flatMap(file -> METRIC.matcher(Manifests.text(file)).results())
                .map(match -> match.group())
                .filter(name -> AFTER_THE_FIRST.stream().noneMatch(name::startsWith))
                .distinct()
                .toList();
        // When
        var metrics = given().get("/q/metrics").then().statusCode(200).extract().asString();
        // Then
        assertThat(named).hasSizeGreaterThan(4);
        assertThat(metrics).contains(named);
    }

    @Test
    void everyMetricOfOursIsDocumented() {
        var documented = Manifests.text(Path.of("..", "docs", "operations.md"));
        var exposed = given().get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith("# TYPE atmina_"))
                .map(line -> line.split(" ")[2])
                .map(name -> name.replaceFirst("_max$", "")) // a timer tells its maximum under a name of its own
                .toList();
        assertThat(exposed)
                .isNotEmpty()
                .allSatisfy(name -> assertThat(documented).contains("`" + name));
    }

    @Test
    void theDescriptionOfTheInterfaceIsThere() {
        given().accept("application/json")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .body("openapi", startsWith("3."))
                .body("paths", hasKey("/api/v1/items/{id}"));
        given().get("/q/swagger-ui/").then().statusCode(200).body(containsString("swagger-ui"));
    }

    @Test
    void nothingElseIsToldToStrangers() {
        for (String path : List.of("/q/dev-ui", "/q/arc", "/q/info", "/q/env")) {
            given().get(path).then().statusCode(404);
        }
    }
}
