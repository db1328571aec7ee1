package org.atmina.catalog.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atmina.testing.Given.API;
import static org.atmina.testing.Given.anonymous;
import static org.atmina.testing.Given.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.atmina.catalog.FileReading;
import org.atmina.catalog.FileState;
import org.atmina.catalog.ItemFiles;
import org.atmina.catalog.Items;
import org.atmina.catalog.NewFile;
import org.atmina.catalog.PublicId;
import org.atmina.catalog.TextKind;
import org.atmina.catalog.TextReading;
import org.atmina.catalog.authority.AuthorityNames;
import org.atmina.catalog.authority.mention.LinkedAuthority;
import org.atmina.catalog.authority.mention.Mentions;
import org.atmina.language.LanguageTag;
import org.atmina.testing.Given;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Names in the texts of items: suggested after ingest, decided by curators.
@QuarkusTest
class MentionIT {
    private static final LanguageTag ENGLISH = LanguageTag.of("en");

    @Inject
    Items items;

    @Inject
    ItemFiles files;

    @Inject
    Mentions mentions;

    @Inject
    AuthorityNames names;

    private String place = "";
    private String authority = "";
    private String item = "";

    @BeforeEach
    void aTextThatNamesAPlaceTwice() {
        place = "Zz" + Long.toString(System.nanoTime(), 26).replaceAll("[0-9]", "k") + "grad";
        authority = place(place);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> !names.in(List.of(place)).isEmpty());
        item = Given.item(Given.collection());
        read("1", List.of("They came to " + place + " in June.", "In " + place + "s nobody knew them."));
        awaitSuggestions();
    }

    private static String place(String name) {
        var names = List.of(Map.of("text", name, "language", "en", "kind", "preferred"));
        return as("curator")
                .body(Map.of("kind", "place", "names", names))
                .post(API + "/authorities")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private UUID id() {
        return items.byName(new PublicId(item)).orElseThrow().id();
    }

    private void read(String digit, List<String> paragraphs) {
        var segments = new ArrayList<TextReading.Segment>();
        int at = 0;
        for (String paragraph : paragraphs) {
            segments.add(
                    new TextReading.Segment("paragraph", at, at + paragraph.length(), ENGLISH, null, null, List.of()));
            at += paragraph.length() + 2;
        }
        var file = files.reserve(new NewFile(
                        id(), null, "text.txt", "text/plain", 1234, digit.repeat(128), ENGLISH, "archivist"))
                .orProblem()
                .file();
        var reading = new FileReading(
                file.id(), FileState.STORED, "v1/t.txt", "text/plain", "readable", List.of(), ENGLISH, "archive");
        var text = new TextReading(
                TextKind.BORN_DIGITAL, ENGLISH, String.join("\n\n", paragraphs), "test", null, segments);
        files.register(reading, text, Stream.of());
    }

    private void awaitSuggestions() {
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> !list("").getBoolean("pending"));
    }

    private JsonPath list(String query) {
        return as("translator-lv")
                .get(API + "/items/" + item + "/mentions" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private String address(int mention) {
        return API + "/items/" + item + "/mentions/" + list("").getString("mentions[" + mention + "].id");
    }

    @Test
    void namesAreSuggestedAfterIngestAlsoInAnotherCase() {
        var found = list("?lang=en");
        assertThat(found.getInt("total")).isEqualTo(2);
        assertThat(found.getList("mentions.text")).isEqualTo(List.of(place, place + "s"));
        assertThat(found.getList("mentions.state")).isEqualTo(List.of("suggested", "suggested"));
        assertThat(found.getString("mentions[0].authority.id")).isEqualTo(authority);
        assertThat(found.getString("mentions[0].authority.label.text")).isEqualTo(place);
        assertThat(found.getInt("mentions[0].start")).isEqualTo(13);
        assertThat(found.getBoolean("mentions[0].stale")).isFalse();
        assertThat(found.getString("mentions[0].matcher")).isEqualTo("names-1");
    }

    @Test
    void aConfirmedMentionLinksTextAndItem() {
        var mention = list("").getString("mentions[0].id");
        as("curator")
                .put(address(0))
                .then()
                .statusCode(200)
                .body("id", is(mention))
                .body("state", is("confirmed"))
                .body("decidedBy", is("curator"));
        as("curator").get(API + "/authorities/" + authority).then().body("items", is(1));
        as("curator")
                .header("If-Match", "\"0\"")
                .delete(API + "/authorities/" + authority)
                .then()
                .statusCode(409)
                .body("type", endsWith("authority-in-use"));
        var linked = mentions.linked(id());
        assertThat(linked.ofItem()).map(LinkedAuthority::name).containsExactly(new PublicId(authority));
        assertThat(linked.ofSegment(UUID.fromString(list("").getString("mentions[0].segment"))))
                .hasSize(1);
        assertThat(linked.ofSegments()).hasSize(1);
    }

    @Test
    void whatWasRejectedIsNotSuggestedAgain() {
        as("curator").delete(address(0)).then().statusCode(204);
        as("curator").post(API + "/items/" + item + "/mentions/suggest").then().statusCode(202);
        awaitSuggestions();
        assertThat(list("").getList("mentions.state")).isEqualTo(List.of("rejected", "suggested"));
        assertThat(list("?state=suggested").getInt("total")).isEqualTo(1);
        assertThat(mentions.linked(id()).ofItem()).isEmpty();
    }

    @Test
    void oneOfTwoThatBearTheNameIsMeant() {
        var other = place(place);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> names.in(List.of(place)).size() == 2);
        as("curator").post(API + "/items/" + item + "/mentions/suggest").then().statusCode(202);
        awaitSuggestions();
        assertThat(list("").getInt("total")).isEqualTo(4);
        var first = list("").getString("mentions[0].id");
        as("curator").put(API + "/items/" + item + "/mentions/" + first).then().statusCode(200);
        assertThat(list("").getList("mentions.state").subList(0, 2)).isEqualTo(List.of("confirmed", "rejected"));
        assertThat(List.of(authority, other)).contains(list("").getString("mentions[0].authority.id"));
    }

    @Test
    void anotherTextLeavesStaleMentionsBehind() {
        as("curator").put(address(0)).then().statusCode(200);
        read("1", List.of("They came to " + place + " in July."));
        awaitSuggestions();
        var stale = list("?state=confirmed");
        assertThat(stale.getBoolean("mentions[0].stale")).isTrue();
        assertThat(mentions.linked(id()).ofItem()).isEmpty();
        assertThat(list("?state=suggested").getList("mentions.stale")).isEqualTo(List.of(false));
    }

    @Test
    void aPersonSeesWhatNoMatcherSees() {
        var segment = list("").getString("mentions[0].segment");
        var form = Map.of("segment", segment, "start", 0, "end", 4, "authority", authority);
        as("curator")
                .body(form)
                .post(API + "/items/" + item + "/mentions")
                .then()
                .statusCode(201)
                .body("text", is("They"))
                .body("matcher", is("person"))
                .body("state", is("confirmed"));
        var outside = Map.of("segment", segment, "start", 0, "end", 4000, "authority", authority);
        as("curator")
                .body(outside)
                .post(API + "/items/" + item + "/mentions")
                .then()
                .statusCode(400)
                .body("type", endsWith("mention-outside-text"));
    }

    @Test
    void mentionsFollowAMergedAuthority() {
        as("curator").put(address(0)).then().statusCode(200);
        var successor = place(place + "ville");
        as("curator")
                .body(Map.of("into", successor, "version", 0))
                .post(API + "/authorities/" + authority + "/merge")
                .then()
                .statusCode(200)
                .body("items", is(1));
        assertThat(list("").getList("mentions.authority.id").stream().distinct())
                .containsExactly(successor);
    }

    @Test
    void curatorsDecideAndStaffLook() {
        as("translator-lv").put(address(0)).then().statusCode(403);
        as("reader").get(API + "/items/" + item + "/mentions").then().statusCode(403);
        anonymous().get(API + "/items/" + item + "/mentions").then().statusCode(401);
        as("curator")
                .put(API + "/items/" + item + "/mentions/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("type", endsWith("no-such-mention"));
        as("curator").get(API + "/items/" + item + "/mentions?size=1").then().body("mentions.start", contains(13));
    }
}
