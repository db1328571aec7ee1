package org.atmina.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.atmina.cli.DemoLoader;
import org.atmina.evaluation.gold.GoldReport;
import org.atmina.evaluation.gold.GoldReportText;
import org.atmina.evaluation.gold.GoldRun;
import org.atmina.evaluation.gold.GoldSet;
import org.atmina.evaluation.gold.RecordedFigures;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/// Search must not become worse than it was when its figures were last written down.
@QuarkusTest
class GoldSetIT {
    private static final String URL = "%s:%d";

    @Test
    void isAnsweredAsWellAsWasRecorded() {
        var service = URL.formatted(RestAssured.baseURI, RestAssured.port);
        var realm = ConfigProvider.getConfig().getValue("quarkus.oidc.auth-server-url", String.class);
        new DemoLoader(service, realm, System.out::println).load(Path.of("..", "demo"));

        // The index follows the catalog within seconds; while it does, answers are missing.
        Awaitility.await()
                .atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofSeconds(2))
                .untilAsserted(() -> assertNothingHasFallen(new GoldRun(URI.create(service)).run(GoldSet.ours())));
    }

    private static void assertNothingHasFallen(GoldReport report) {
        assertThat(RecordedFigures.ours().fallenIn(report))
                .as(new GoldReportText(report).render())
                .isEmpty();
    }
}
