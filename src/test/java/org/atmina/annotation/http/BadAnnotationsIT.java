package org.atmina.annotation.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atmina.annotation.http.Notes.body;
import static org.atmina.annotation.http.Notes.comment;
import static org.atmina.annotation.http.Notes.region;
import static org.atmina.annotation.http.Notes.send;
import static org.atmina.annotation.http.Notes.words;
import static org.atmina.testing.Given.anonymous;
import static org.atmina.testing.Given.as;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.atmina.annotation.AnnotatedItems;
import org.atmina.annotation.AnnotatedItems.Annotated;
import org.atmina.annotation.Annotations;
import org.atmina.annotation.PublishedAnnotation.Place;
import org.atmina.catalog.Box;
import org.atmina.testing.Given;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What cannot be kept as it is is refused, and the refusal names the member.
@QuarkusTest
class BadAnnotationsIT {
    @Inject
    AnnotatedItems shelf;

    @Inject
    Annotations annotations;

    private Annotated item;

    @BeforeEach
    void aPublicItemWithAPage() {
        item = shelf.fill(Given.publishedItem(Given.collection()));
    }

    private record Case(String member, @Nullable Object value, String path, String rule) {}

    private void refuses(Case... cases) {
        var softly = new SoftAssertions();
        for (var each : cases) {
            var annotation = comment(item.canvas());
            if (each.value() == null) {
                annotation.remove(each.member());
            } else {
                annotation.put(each.member(), each.value());
            }
            var answer = send("curator", item, annotation);
            softly.assertThat(List.of(answer.statusCode(), "" + answer.path("path"), "" + answer.path("rule")))
                    .as("%s", each)
                    .isEqualTo(List.of(400, each.path(), each.rule()));
            softly.assertThat("" + answer.path("detail")).as("%s", each).contains(each.path());
        }
        softly.assertAll();
        anonymous().get(item.container()).then().body("total", is(0));
    }

    private static Map<String, Object> with(Map<String, Object> body, String member, Object value) {
        var changed = new LinkedHashMap<>(body);
        changed.put(member, value);
        return changed;
    }

    @Test
    void membersThatAreMissingUnknownOrOfTheWrongKind() {
        refuses(
                new Case("type", null, "type", "missing"),
                new Case("type", "Manifest", "type", "unsupported"),
                new Case("motivation", null, "motivation", "missing"),
                new Case("motivation", "painting", "motivation", "unsupported"),
                new Case("motivation", List.of("commenting", "tagging"), "motivation", "many"),
                new Case("body", null, "body", "missing"),
                new Case("body", List.of(), "body", "missing"),
                new Case("body", Collections.nCopies(13, body("en", "x")), "body", "many"),
                new Case("target", null, "target", "missing"),
                new Case("target", List.of(item.canvas(), item.manifest()), "target", "many"),
                new Case("target", 7, "target", "kind"),
                new Case("stylesheet", "x.css", "stylesheet", "unknown"),
                new Case("rights", "https://creativecommons.org/publicdomain/zero/1.0/", "rights", "unknown"),
                new Case("@context", "http://example.org/context.json", "@context", "unsupported"),
                new Case("id", 5, "id", "kind"),
                new Case("via", "x".repeat(501), "via", "long"));
    }

    @Test
    void whatOnlyTheArchiveSets() {
        refuses(
                new Case("creator", Map.of("type", "Person", "name", "somebody else"), "creator", "fixed"),
                new Case("created", "1939-08-23T00:00:00Z", "created", "fixed"),
                new Case("modified", "1939-08-23T00:00:00Z", "modified", "fixed"),
                new Case("atmina:state", "published", "atmina:state", "fixed"));
    }

    @Test
    void bodiesThatAreNoPlainTextInALanguage() {
        var body = body("en", "text");
        refuses(
                new Case("body", "http://example.org/elsewhere", "body", "unsupported"),
                new Case("body", with(body, "type", "Image"), "body.type", "unsupported"),
                new Case("body", with(body, "format", "text/html"), "body.format", "unsupported"),
                new Case("body", with(body, "language", "no language!"), "body.language", "language"),
                new Case("body", with(body, "language", List.of("en", "lv")), "body.language", "kind"),
                new Case("body", with(body, "value", "   "), "body.value", "missing"),
                new Case("body", with(body, "value", 7), "body.value", "kind"),
                new Case("body", with(body, "value", "a\u0000b"), "body.value", "unreadable"),
                new Case("body", with(body, "value", "a\u001bb"), "body.value", "unreadable"),
                new Case("body", with(body, "purpose", "world domination"), "body.purpose", "unsupported"),
                new Case("body", List.of(body, with(body, "textDirection", "rtl")), "body[1].textDirection", "unknown"),
                new Case("bodyValue", "twice", "bodyValue", "twice"));
    }

    @Test
    void targetsThatAreNotOfThisItem() {
        var other = shelf.fill(Given.publishedItem(Given.collection()));
        refuses(
                new Case("target", other.manifest(), "target", "target"),
                new Case("target", other.canvas(), "target", "target"),
                new Case("target", other.paragraph(), "target", "target"),
                new Case(
                        "target",
                        item.canvas()
                                .replace(item.image().toString(), other.image().toString()),
                        "target",
                        "target"),
                new Case(
                        "target",
                        item.canvas()
                                .replace(
                                        item.image().toString(),
                                        UUID.randomUUID().toString()),
                        "target",
                        "target"),
                new Case("target", "http://elsewhere.example" + item.canvas(), "target", "target"),
                new Case("target", "urn:nothing", "target", "target"),
                new Case("target", "", "target", "target"),
                new Case("target", Map.of("id", other.canvas(), "type", "Canvas"), "target.id", "target"),
                new Case("target", with(region(item, "0,0,1,1"), "source", other.canvas()), "target.source", "target"));
    }

    @Test
    void regionsThatAreNotOnTheCanvas() {
        refuses(
                new Case("target", item.canvas() + "#xywh=0,0,1001,10", "target", "outside"),
                new Case("target", region(item, "900,0,101,10"), "target.selector.value", "outside"),
                new Case("target", region(item, "0,1400,1,1"), "target.selector.value", "outside"),
                new Case("target", region(item, "0,0,0,10"), "target.selector.value", "outside"),
                new Case(
                        "target",
                        region(item, "999999999,999999999,999999999,999999999"),
                        "target.selector.value",
                        "outside"),
                new Case("target", region(item, "-1,0,10,10"), "target.selector.value", "unsupported"),
                new Case("target", region(item, "1.5,0,10,10"), "target.selector.value", "unsupported"),
                new Case("target", region(item, "NaN,0,10,10"), "target.selector.value", "unsupported"),
                new Case("target", region(item, "9999999999,0,10,10"), "target.selector.value", "unsupported"),
                new Case("target", region(item, "percent:0,0,10,10"), "target.selector.value", "unsupported"),
                new Case("target", item.canvas() + "#t=1,2", "target", "unsupported"),
                new Case("target", item.manifest() + "#xywh=0,0,1,1", "target", "unsupported"),
                new Case(
                        "target",
                        with(region(item, "0,0,1,1"), "selector", Map.of("type", "SvgSelector", "value", "<svg/>")),
                        "target.selector.type",
                        "unsupported"));
    }

    private static Map<String, Object> quote(String exact) {
        return Map.of("type", "TextQuoteSelector", "exact", exact);
    }

    private static Map<String, Object> position(int start, int end) {
        return Map.of("type", "TextPositionSelector", "start", start, "end", end);
    }

    @Test
    void quotationsThatDoNotStandThere() {
        refuses(
                new Case("target", words(item, List.of(quote("Daugavpils"))), "target.selector[0].exact", "quote"),
                new Case("target", words(item, List.of(quote("June"))), "target.selector[0].exact", "quote"), // twice
                new Case("target", words(item, List.of(position(0, 999))), "target.selector[0].end", "quote"),
                new Case("target", words(item, List.of(position(5, 5))), "target.selector[0].end", "quote"),
                new Case(
                        "target",
                        words(item, List.of(position(0, 4), quote("from"))),
                        "target.selector[1].exact",
                        "quote"),
                new Case(
                        "target",
                        words(item, List.of(quote("from"), quote("in"))),
                        "target.selector[1].type",
                        "unsupported"),
                new Case(
                        "target",
                        words(item, List.of(Map.of("type", "TextPositionSelector", "start", -1, "end", 4))),
                        "target.selector[0].start",
                        "kind"));
    }

    @Test
    void wordsAreFoundInTheParagraphAndStandOnTheScan() {
        var annotation = comment(words(item, List.of(quote("from Rēzekne"))));
        var path = Notes.sent("curator", item, annotation);
        anonymous()
                .get(path)
                .then()
                .body("target.source.id", is(item.paragraph()))
                .body("target.selector[0].start", is(9))
                .body("target.selector[0].end", is(21))
                .body("target.selector[1].exact", is("from Rēzekne"));
        assertThat(annotations.published(item.id()))
                .singleElement()
                .satisfies(each ->
                        assertThat(each.places()).containsExactly(new Place(item.image(), new Box(260, 200, 220, 40))));
    }

    @Test
    void positionsCountCharactersAsTheStandardDoes() {
        // The locomotive is one character and two code units.
        var path = Notes.sent("curator", item, comment(words(item, List.of(position(24, 31)))));
        anonymous()
                .get(path)
                .then()
                .body("target.selector[0].start", is(24))
                .body("target.selector[0].end", is(31))
                .body("target.selector[1].exact", is("in June"));
    }

    @Test
    void whatStandsAroundTellsTwoPlacesApart() {
        var second = Map.<String, Object>of("type", "TextQuoteSelector", "exact", "June", "prefix", "and in ");
        var path = Notes.sent("curator", item, comment(words(item, List.of(second))));
        anonymous().get(path).then().body("target.selector[1].prefix", is("and in "));
        anonymous().get(path).then().body("target.selector[0].start", is(40));
    }

    @Test
    void aParagraphStandsWhereItsTextStands() {
        Notes.sent("curator", item, comment(item.paragraph()));
        assertThat(annotations.published(item.id()))
                .singleElement()
                .satisfies(each ->
                        assertThat(each.places()).containsExactly(new Place(item.image(), new Box(100, 200, 600, 90))));
    }

    @Test
    void tooMuch() {
        var annotation = comment(item.canvas());
        annotation.put("body", body("en", "x".repeat(5001)));
        send("reader", item, annotation)
                .then()
                .statusCode(400)
                .body("type", endsWith("annotation-too-long"))
                .body("most", is(5000));
        annotation.put("body", body("en", "x".repeat(5000)));
        send("reader", item, annotation).then().statusCode(201);
        annotation.put("body", body("en", "x".repeat(300_000)));
        send("reader", item, annotation).then().statusCode(413).header("Access-Control-Allow-Origin", "*");
    }

    @Test
    void whatIsNoJsonAtAll() {
        for (var bytes : List.of(
                "",
                "{",
                "nonsense",
                "{\"type\":\"Annotation\",\"type\":\"Annotation\"}",
                "{} {}",
                "{\"body\":" + "[".repeat(2000),
                "\uFEFF<annotation/>")) {
            as("reader")
                    .contentType(Notes.MEDIA_TYPE)
                    .body(bytes)
                    .post(item.container())
                    .then()
                    .statusCode(400)
                    .body("type", endsWith("json-unreadable"));
        }
        for (var json : List.of("[]", "7", "\"Annotation\"", "null")) {
            as("reader")
                    .contentType(Notes.MEDIA_TYPE)
                    .body(json)
                    .post(item.container())
                    .then()
                    .statusCode(400)
                    .body("type", endsWith("annotation-invalid"));
        }
        as("reader")
                .contentType("text/turtle")
                .body("<> a <> .")
                .post(item.container())
                .then()
                .statusCode(415);
    }

    @Test
    void hostileWordsAreOnlyWords() {
        var hostile = "<script>alert('x')</script>'; drop table annotation; -- {rule} ${path} \u202Etxt";
        var annotation = comment(item.canvas());
        annotation.put("body", body("en", hostile));
        var path = Notes.sent("curator", item, annotation);
        anonymous()
                .accept("*/*")
                .get(path)
                .then()
                .statusCode(200)
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Type", Notes.MEDIA_TYPE)
                .body("body.value", is(hostile))
                .body("body.format", is("text/plain"));
    }

    @Test
    void languagesOfTheWholeWorldAreTakenAndWrittenAsTheStandardHasThem() {
        var annotation = comment(item.canvas());
        annotation.put("body", List.of(body("YI", "א"), body("sr-latn", "b"), body("und", "c")));
        var path = Notes.sent("curator", item, annotation);
        anonymous()
                .get(path)
                .then()
                .body("body[0].language", is("yi"))
                .body("body[1].language", is("sr-Latn"))
                .body("body[2].containsKey('language')", is(false));
    }

    @Test
    void theIdOfAnotherProgramIsKeptAsVia() {
        var annotation = comment(item.canvas());
        annotation.put("id", "urn:uuid:0f0f");
        annotation.put("canonical", "urn:uuid:1f1f");
        var path = Notes.sent("curator", item, annotation);
        anonymous().get(path).then().body("via", is("urn:uuid:0f0f")).body("canonical", is("urn:uuid:1f1f"));
        annotation.remove("id");
        annotation.remove("canonical");
        Notes.put("curator", path, annotation, Notes.etag("curator", path))
                .then()
                .statusCode(400)
                .body("path", is("canonical"))
                .body("rule", is("fixed"));
    }
}
