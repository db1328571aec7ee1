package org.atmina.iiif.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atmina.testing.Given.API;
import static org.atmina.testing.Given.as;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.atmina.access.Reader;
import org.atmina.catalog.PublicId;
import org.atmina.catalog.Publication;
import org.atmina.testing.Given;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/// What is announced, and what is not.
@QuarkusTest
class AnnouncingIT {
    private static final Reader CURATOR = new Reader("curator", Set.of("curator"), Set.of());

    @Inject
    Publication publication;

    @Inject
    EntityManager entities;

    @Inject
    Announcer announcer;

    private static void patch(String path, Map<String, Object> change) {
        int version = as("archivist").get(API + path).then().extract().path("version");
        var patch = new LinkedHashMap<>(change);
        patch.put("version", version);
        as("archivist").body(patch).patch(API + path).then().statusCode(200);
    }

    private void byHand(String sql, String item, Object value) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(sql)
                        .setParameter("item", item)
                        .setParameter("value", value)
                        .executeUpdate());
    }

    @Test
    void aDraftIsNotSpokenOf() {
        var draft = Given.item(Given.collection());
        var open = Given.publishedItem(Given.collection());
        Harvest.await(open, "Create");
        assertThat(Harvest.of(draft)).isEmpty();
    }

    @Test
    void dis08PublishingCreatesChangingUpdatesAndWithdrawingDeletes() {
        var collection = Given.collection();
        var item = Given.publishedItem(collection);
        Harvest.await(item, "Create");
        Harvest.await(collection, "Create");
        patch("/items/" + item, Map.of("title", Given.text("en", "Another title")));
        Harvest.await(item, "Create", "Update");
        Harvest.await(collection, "Create", "Update"); // its list shows the title
        Given.withdraw(item, "The family asked for it.");
        Harvest.await(item, "Create", "Update", "Delete");
        Harvest.await(collection, "Create", "Update", "Delete"); // nobody finds anything in it
    }

    @Test
    void dis15WhatIsRestrictedLeavesTheStreamAndComesBack() {
        var item = Given.publishedItem(Given.collection());
        Harvest.await(item, "Create");
        patch("/items/" + item, Map.of("visibility", "registered"));
        Harvest.await(item, "Create", "Delete");
        patch("/items/" + item, Map.of("title", Given.text("en", "Changed behind the door")));
        patch("/items/" + item, Map.of("visibility", "public"));
        Harvest.await(item, "Create", "Delete", "Create");
    }

    @Test
    void dis15AnEmbargoEndsWithACreateOnItsDay() {
        var form = Given.itemForm(Given.collection());
        form.put("visibility", "embargoed");
        form.put("embargoUntil", LocalDate.now(ZoneOffset.UTC).plusDays(1).toString());
        var item = Given.item(form);
        Given.publish(item);
        announcer.sweep();
        assertThat(Harvest.of(item)).isEmpty();
        // The day comes, and nobody does anything.
        byHand(
                "update item set embargo_until = cast(:value as date) where name = :item",
                item,
                LocalDate.now(ZoneOffset.UTC).toString());
        announcer.sweep();
        Harvest.await(item, "Create");
    }

    @Test
    void anItemThatIsMovedUpdatesItselfAndBothCollections() {
        var from = Given.collection();
        var to = Given.collection();
        Given.publishedItem(from);
        Given.publishedItem(to);
        var item = Given.publishedItem(from);
        Harvest.await(item, "Create");
        Awaitility.await().until(() -> !Harvest.of(to).isEmpty());
        int before = Harvest.of(from).size();
        patch("/items/" + item, Map.of("collection", to));
        Harvest.await(item, "Create", "Update");
        Awaitility.await().until(() -> Harvest.of(from).size() == before + 1);
        assertThat(Harvest.of(from).getLast()).isEqualTo("Update");
        Harvest.await(to, "Create", "Update");
    }

    @Test
    void aCollectionThatIsMovedUpdatesThoseAroundIt() {
        var above = Given.collection();
        var form = Given.collectionForm();
        form.put("level", "series");
        form.put("parent", above);
        var series = Given.collection(form);
        Given.publishedItem(series);
        Harvest.await(series, "Create");
        Harvest.await(above, "Create");
        var other = Given.collection();
        Given.publishedItem(other);
        Harvest.await(other, "Create");
        patch("/collections/" + series, Map.of("parent", other));
        Harvest.await(series, "Create", "Update");
        Harvest.await(other, "Create", "Update");
        Harvest.await(above, "Create", "Delete"); // nothing is left in it
    }

    @Test
    void aCollectionWithAnotherTitleUpdatesWhatNamesItAsItsOwn() {
        var above = Given.collection();
        var form = Given.collectionForm();
        form.put("level", "series");
        form.put("parent", above);
        var series = Given.collection(form);
        var inside = Given.publishedItem(series);
        var beside = Given.publishedItem(above);
        Harvest.await(inside, "Create");
        Harvest.await(beside, "Create");
        Harvest.await(series, "Create");
        patch("/collections/" + above, Map.of("title", Given.text("en", "Renamed papers")));
        Harvest.await(beside, "Create", "Update");
        Harvest.await(series, "Create", "Update");
        assertThat(Harvest.of(inside)).containsExactly("Create");
    }

    @Test
    void whatOnlyTranslatorsSeeIsNotAnnouncedAndWhatIsApprovedIs() {
        var item = Given.publishedItem(Given.collection());
        Harvest.await(item, "Create");
        String unit = as("curator").get(API + "/items/" + item).then().extract().path("title.unit");
        var address = API + "/text-units/" + unit + "/translations/lv";
        as("translator-lv")
                .body(Map.of("text", "Vēstule", "baseRevision", 0))
                .put(address)
                .then()
                .statusCode(200);
        as("translator-lv")
                .body(Map.of("revision", 1))
                .post(address + "/submit")
                .then()
                .statusCode(200);
        var other = Given.publishedItem(Given.collection());
        Harvest.await(other, "Create");
        assertThat(Harvest.of(item)).containsExactly("Create");
        as("reviewer-lv")
                .body(Map.of("revision", 1))
                .post(address + "/approve")
                .then()
                .statusCode(200);
        Harvest.await(item, "Create", "Update");
    }

    @Test
    void dis10AnItemThatGetsAnotherNameMoves() {
        var item = Given.publishedItem(Given.collection());
        Harvest.await(item, "Create");
        var name = PublicId.mint(new Random()).value();
        byHand("update item set name = :value where name = :item", item, name);
        announcer.sweep();
        Harvest.await(item, "Create", "Move");
        assertThat(Harvest.all())
                .filteredOn(told -> told.is(ActivityType.MOVE, item))
                .singleElement()
                .satisfies(told -> assertThat(told.target()).contains(name).isNotEqualTo(told.object()));
        Given.withdraw(name, "It is over.");
        Harvest.await(name, "Delete");
    }

    @Test
    void aChangeThatIsCommittedLateIsAnnouncedLate() throws InterruptedException {
        var late = new PublicId(Given.item(Given.collection()));
        var early = Given.item(Given.collection());
        var begun = new CountDownLatch(1);
        var finish = new CountDownLatch(1);
        var slow = Thread.ofPlatform()
                .start(() -> QuarkusTransaction.requiringNew().run(() -> {
                    publication.publish(late, false, CURATOR).orProblem();
                    begun.countDown();
                    await(finish);
                }));
        assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
        Given.publish(early);
        Harvest.await(early, "Create");
        var read = Harvest.all();
        finish.countDown();
        slow.join();
        Harvest.await(late.value(), "Create");
        assertThat(Harvest.all()).startsWith(read.toArray(Harvest.Told[]::new));
        assertThat(read).noneMatch(told -> told.is(ActivityType.CREATE, late.value()));
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(20, TimeUnit.SECONDS)) {
                throw new IllegalStateException("Nobody said to go on");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void dis12NothingThatIsTrueIsMissingFromTheStream() {
        Given.publishedItem(Given.collection());
        announcer.sweep();
        announcer.work();
        QuarkusTransaction.requiringNew().run(() -> {
            List<?> missing = entities.createNativeQuery("""
                            select i.name from item i
                            where i.state = 'published' and i.visibility = 'public'
                              and not exists (select 1 from discovery_object o where o.id = i.id)
                              and not exists (select 1 from discovery_note n where n.subject = i.id)
                            """).getResultList();
            assertThat(missing).isEmpty();
        });
    }
}
