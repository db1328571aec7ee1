package org.atmina.annotation.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atmina.annotation.http.Notes.body;
import static org.atmina.annotation.http.Notes.comment;
import static org.atmina.annotation.http.Notes.etag;
import static org.atmina.annotation.http.Notes.publish;
import static org.atmina.annotation.http.Notes.put;
import static org.atmina.annotation.http.Notes.region;
import static org.atmina.annotation.http.Notes.reject;
import static org.atmina.annotation.http.Notes.send;
import static org.atmina.annotation.http.Notes.sent;
import static org.atmina.testing.Given.API;
import static org.atmina.testing.Given.anonymous;
import static org.atmina.testing.Given.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import org.atmina.annotation.AnnotatedItems;
import org.atmina.annotation.AnnotatedItems.Annotated;
import org.atmina.annotation.Annotations;
import org.atmina.annotation.Motivation;
import org.atmina.annotation.PublishedAnnotation.Place;
import org.atmina.catalog.Box;
import org.atmina.testing.Given;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The way of an annotation from its author through a curator to readers.
@QuarkusTest
class AnnotationIT {
    @Inject
    AnnotatedItems shelf;

    @Inject
    Annotations annotations;

    @Inject
    EntityManager entities;

    private Annotated item;

    @BeforeEach
    void aPublicItemWithAPage() {
        item = shelf.fill(Given.publishedItem(Given.collection()));
    }

    @Test
    void aCommentIsReadByOthersWhenACuratorHasPublishedIt() {
        var path = sent("reader", item, comment(region(item, "10,20,300,400")));
        anonymous().get(path).then().statusCode(404);
        as("translator-lv").get(path).then().statusCode(404);
        as("reader").get(path).then().statusCode(200).body("'atmina:state'", is("pending"));
        as("curator").get(path).then().statusCode(200).body("'atmina:state'", is("pending"));
        assertThat(annotations.published(item.id())).isEmpty();
        publish(path).then().statusCode(200).body("state", is("published")).body("version", is(2));
        anonymous()
                .get(path)
                .then()
                .statusCode(200)
                .body("'atmina:state'", nullValue())
                .body("creator.name", is("reader"))
                .body("body.value", is("My grandmother was on this train."))
                .body("target.source.id", is(item.canvas()))
                .body("target.source.partOf[0].id", is(item.manifest()))
                .body("target.selector.value", is("xywh=10,20,300,400"));
        assertThat(annotations.published(item.id())).singleElement().satisfies(each -> {
            assertThat(each.places()).containsExactly(new Place(item.image(), new Box(10, 20, 300, 400)));
            assertThat(each.motivation()).isEqualTo(Motivation.COMMENTING);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"reader", "scanner", "translator-lv", "reviewer-et"})
    void whoHasSignedInMayCommentAndWaits(String user) {
        var path = sent(user, item, comment(item.manifest()));
        as(user).get(path).then().statusCode(200).body("'atmina:state'", is("pending"));
    }

    @Test
    void aContextNoteOfACuratorIsPublishedAtOnceInSeveralLanguages() {
        var note = comment(item.manifest());
        note.put("motivation", "describing");
        note.put("body", List.of(body("en", "Issued by the commissariat."), body("lv", "Izdevis komisariāts.")));
        var path = sent("curator", item, note);
        anonymous()
                .get(path)
                .then()
                .statusCode(200)
                .body("motivation", is("describing"))
                .body("body.language", contains("en", "lv"))
                .body("target.type", is("Manifest"));
        assertThat(annotations.published(item.id()))
                .singleElement()
                .satisfies(each -> assertThat(each.places()).isEmpty());
    }

    @Test
    void readersDoNotWriteContextNotes() {
        var note = comment(item.manifest());
        note.put("motivation", "describing");
        send("reader", item, note)
                .then()
                .statusCode(403)
                .header("Access-Control-Allow-Origin", "*")
                .body("type", endsWith("context-notes-by-curators"));
    }

    @Test
    void aDraftWaitsForItsAuthor() {
        var location = as("reader")
                .contentType(Notes.MEDIA_TYPE)
                .body(comment(item.canvas()))
                .post(item.container() + "?draft=true")
                .then()
                .statusCode(201)
                .body("'atmina:state'", is("draft"))
                .extract()
                .header("Location");
        var path = java.net.URI.create(location).getPath();
        publish(path).then().statusCode(409).body("type", endsWith("annotation-state"));
        put("reader", path, comment(item.canvas()), etag("reader", path))
                .then()
                .statusCode(200)
                .body("'atmina:state'", is("pending"));
    }

    @Test
    void anEditWaitsForACuratorAgainAndEveryVersionIsKept() {
        var path = sent("reader", item, comment(item.canvas()));
        publish(path);
        var other = comment(item.canvas());
        other.put("body", body("en", "My great-grandmother, I mean."));
        put("reader", path, other, etag("reader", path)).then().statusCode(200).body("'atmina:state'", is("pending"));
        anonymous().get(path).then().statusCode(404);
        publish(path);
        as("curator")
                .get(API + "/annotations/" + Notes.id(path))
                .then()
                .body("history.version", contains(1, 2, 3, 4))
                .body("history.state", contains("pending", "published", "pending", "published"))
                .body("history.actor", contains("reader", "curator", "reader", "curator"))
                .body("history[0].said.body.value", is("My grandmother was on this train."))
                .body("history[3].said.body.value", is("My great-grandmother, I mean."));
        anonymous().get(path).then().body("body.value", is("My great-grandmother, I mean."));
    }

    @Test
    void theDatabaseRefusesToChangeWhatWasSaid() {
        var path = sent("reader", item, comment(item.canvas()));
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> QuarkusTransaction.requiringNew()
                        .run(() -> entities.createNativeQuery(
                                        "update annotation_version set actor = 'x' where annotation_id = cast(:id as uuid)")
                                .setParameter("id", Notes.id(path))
                                .executeUpdate()))
                .hasStackTraceContaining("append-only");
    }

    @Test
    void whatWasReadComesBackUnchangedAndChangesNothing() {
        var path = sent("reader", item, comment(region(item, "1,2,3,4")));
        publish(path);
        Map<String, Object> read = as("reader").get(path).then().extract().path("$");
        put("reader", path, read, etag("reader", path)).then().statusCode(200).body("'atmina:state'", nullValue());
        assertThat(Notes.version(path)).isEqualTo(2);
    }

    @Test
    void aLostUpdateIsRefused() {
        var path = sent("reader", item, comment(item.canvas()));
        var old = etag("reader", path);
        var first = comment(item.canvas());
        first.put("body", body("en", "First"));
        put("reader", path, first, old).then().statusCode(200);
        var second = comment(item.canvas());
        second.put("body", body("en", "Second"));
        put("reader", path, second, old).then().statusCode(412).body("type", endsWith("if-match-failed"));
        as("reader")
                .contentType(Notes.MEDIA_TYPE)
                .body(second)
                .put(path)
                .then()
                .statusCode(428)
                .body("type", endsWith("if-match-needed"));
        as("reader").delete(path).then().statusCode(428);
        as("reader").header("If-Match", old).delete(path).then().statusCode(412);
        as("reader").get(path).then().body("body.value", is("First"));
    }

    @Test
    void aDecisionOnAnOlderVersionIsRefused() {
        var path = sent("reader", item, comment(item.canvas()));
        var other = comment(item.canvas());
        other.put("body", body("en", "Something else."));
        put("reader", path, other, etag("reader", path)).then().statusCode(200);
        as("curator")
                .body(Map.of("version", 1))
                .post(API + "/annotations/" + Notes.id(path) + "/publish")
                .then()
                .statusCode(409)
                .body("type", endsWith("version-stale"))
                .body("current", is(2));
    }

    @Test
    void onlyItsAuthorChangesAnAnnotation() {
        var path = sent("reader", item, comment(item.canvas()));
        publish(path);
        var tag = etag("translator-lv", path);
        put("translator-lv", path, comment(item.manifest()), tag)
                .then()
                .statusCode(403)
                .body("type", endsWith("not-your-annotation"));
        as("curator").header("If-Match", tag).delete(path).then().statusCode(403);
        anonymous().header("If-Match", tag).delete(path).then().statusCode(401);
    }

    @Test
    void aRejectionSaysWhyToItsAuthor() {
        var path = sent("reader", item, comment(item.canvas()));
        reject(path, "It names somebody who lives.").then().statusCode(200).body("state", is("rejected"));
        as("reader")
                .get(path)
                .then()
                .body("'atmina:state'", is("rejected"))
                .body("'atmina:reason'", is("It names somebody who lives."));
        anonymous().get(path).then().statusCode(404);
        as("curator")
                .body(Map.of("version", 2))
                .post(API + "/annotations/" + Notes.id(path) + "/reject")
                .then()
                .statusCode(400)
                .body("fields", is("reason"));
    }

    @Test
    void whatIsTakenBackIsGoneForThoseWhoKnewItAndWasNeverThereForOthers() {
        var known = sent("reader", item, comment(item.canvas()));
        publish(known);
        as("reader")
                .header("If-Match", etag("reader", known))
                .delete(known)
                .then()
                .statusCode(204);
        anonymous().get(known).then().statusCode(410).body("type", endsWith("annotation-withdrawn"));
        var unknown = sent("reader", item, comment(item.canvas()));
        as("reader")
                .header("If-Match", etag("reader", unknown))
                .delete(unknown)
                .then()
                .statusCode(204);
        anonymous().get(unknown).then().statusCode(404);
        as("reader").get(unknown).then().statusCode(410);
        as("curator")
                .get(API + "/annotations?state=withdrawn&item=" + item.name())
                .then()
                .body("total", is(2));
        anonymous().get(item.container()).then().body("total", is(0));
    }

    @Test
    void curatorsReadWhatWaitsForThem() {
        var path = sent("reader", item, comment(item.canvas()));
        as("curator")
                .get(API + "/annotations?item=" + item.name())
                .then()
                .statusCode(200)
                .body("total", is(1))
                .body("annotations[0].id", is(Notes.id(path)))
                .body("annotations[0].item", is(item.name().value()))
                .body("annotations[0].annotation.body.language", is("en"));
        as("curator").get(API + "/annotations?size=200").then().body("annotations.id", hasItem(Notes.id(path)));
        as("curator").get(API + "/annotations?state=none").then().statusCode(400);
        as("reader").get(API + "/annotations").then().statusCode(403);
    }

    @Test
    void aQuotationOutlivesACorrectionOfItsText() {
        var quote = Map.<String, Object>of("type", "TextQuoteSelector", "exact", "Rēzekne");
        var path = sent("curator", item, comment(Notes.words(item, List.of(quote))));
        correctTheText();
        anonymous()
                .get(path)
                .then()
                .statusCode(200)
                .body("target.selector[0].start", is(14))
                .body("target.selector[1].exact", is("Rēzekne"));
        assertThat(annotations.published(item.id()))
                .singleElement()
                .satisfies(each ->
                        assertThat(each.places()).containsExactly(new Place(item.image(), new Box(340, 200, 140, 40))));
    }

    /// The text unit moves on to a segment of another text version.
    private void correctTheText() {
        QuarkusTransaction.requiringNew().run(() -> {
            for (var sql : List.of("""
                    insert into text_version (id, item_id, file_id, page_id, kind, language, text, sha256, engine,
                        derived_from, created_by, created_at)
                    select gen_random_uuid(), item_id, file_id, page_id, 'corrected', language, 'Short.', repeat('a', 64),
                        'person', id, 'curator', now()
                    from text_version where item_id = :item
                    """, """
                    insert into segment (id, item_id, text_version_id, file_id, page_id, sequence, kind, start_offset,
                        end_offset, language, unit_id)
                    select gen_random_uuid(), v.item_id, v.id, v.file_id, v.page_id, 1, 'paragraph', 0, 6, v.language, u.id
                    from text_version v join text_unit u on u.item_id = v.item_id and u.segment_id is not null
                    where v.item_id = :item and v.kind = 'corrected'
                    """, """
                    update text_unit u set source_text = 'Short.', segment_id = s.id
                    from segment s join text_version v on v.id = s.text_version_id and v.kind = 'corrected'
                    where u.item_id = :item and u.segment_id is not null and s.item_id = :item
                    """)) {
                entities.createNativeQuery(sql).setParameter("item", item.id()).executeUpdate();
            }
        });
    }

    @Test
    void everyActIsInTheAudit() {
        var path = sent("reader", item, comment(item.canvas()));
        publish(path);
        reject(path, "After all not.");
        List<?> acts = QuarkusTransaction.requiringNew()
                .call(() -> entities.createNativeQuery(
                                "select actor || ' ' || action from audit_event where subject = cast(:id as uuid) order by id")
                        .setParameter("id", Notes.id(path))
                        .getResultList());
        assertThat(acts).isEqualTo(List.of("reader creation", "curator publication", "curator rejection"));
    }

    @Test
    void nobodyFloodsTheCurators() {
        var many = comment(item.canvas());
        int status = 201;
        int sent = 0;
        while (status == 201 && sent <= 60) {
            status = send("reviewer-fi", item, many).statusCode();
            sent++;
        }
        assertThat(sent).isEqualTo(61);
        send("reviewer-fi", item, many)
                .then()
                .statusCode(429)
                .header("Retry-After", not(nullValue()))
                .body("type", endsWith("too-many-annotations"));
        sent("curator", item, many);
    }
}
