package org.atmina.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atmina.testing.Given.anonymous;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

/// DIS-18: harvesters and search engines find their way to the stream of changes from what they look at first.
@QuarkusTest
class CrawlerPagesIT {
    private static final String STREAM = "/iiif/discovery/1/activity-stream";

    @Test
    void dis18RobotsAreToldOfTheStreamAndTheSitemap() {
        anonymous()
                .accept("*/*")
                .get("/robots.txt")
                .then()
                .statusCode(200)
                .contentType("text/plain")
                .body(containsString(STREAM))
                .body(containsString("Sitemap: http"));
    }

    @Test
    void dis18EverythingInTheSitemapIsThere() {
        List<String> addresses = anonymous()
                .accept("*/*")
                .get("/sitemap.xml")
                .then()
                .statusCode(200)
                .extract()
                .xmlPath()
                .getList("urlset.url.loc");
        assertThat(addresses).hasSize(19).anyMatch(address -> address.endsWith(STREAM));
        for (var address : addresses) {
            anonymous().accept("*/*").get(URI.create(address).getPath()).then().statusCode(200);
        }
    }

    @Test
    void dis18TheFrontPageLinksTheStream() {
        anonymous()
                .accept("text/html")
                .get("/en/")
                .then()
                .statusCode(200)
                .body(containsString("type=\"application/ld+json\" title=\"IIIF Change Discovery\" href=\"" + STREAM));
    }
}
