package org.atmina.vocabulary;

import static org.atmina.testing.Given.API;
import static org.atmina.testing.Given.anonymous;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class VocabularyIT {
    @Test
    void namesEveryTermInSixLanguages() {
        anonymous()
                .get(API + "/vocabulary")
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("max-age"))
                .body("'translation-status'.stale", aMapWithSize(6))
                .body("'translation-status'.stale.lv", is("Novecojis"))
                .body("'item-type'.'moving-image'.en", is("Film or video"))
                .body("'job-state'.'completed-with-errors'.pl", is("Zakończone z błędami"));
    }
}
