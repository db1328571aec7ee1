package org.atmina.iiif.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.atmina.access.Reader;
import org.atmina.catalog.ItemFiles;
import org.atmina.catalog.Items;
import org.atmina.catalog.image.PageImages;
import org.atmina.testing.Given;
import org.atmina.testing.Tokens;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/// What is not for a reader comes to that reader in no way: not by a viewer, not by the API, not by a page, not by a
/// search (AUT-19). Whoever it is for gets it, so that the silence of the others means something.
@QuarkusTest
class LeakIT {
    private static final String VERSION = "~0123456789abcdef";
    private static final Duration INDEXED = Duration.ofSeconds(60);

    @Inject
    Items items;

    @Inject
    ItemFiles files;

    @Inject
    PageImages images;

    @Inject
    Passes passes;

    @Test
    void whatIsForRegisteredReadersIsForNobodyElse() {
        var item = made(GuardedItem.visibility("registered"));
        closed(item, this::anonymous);
        open(item, () -> as("reader"));
        open(item, this::throughViewer);
    }

    @Test
    void whatIsForStaffIsForNobodyElse() {
        var item = made(GuardedItem.visibility("staff"));
        closed(item, this::anonymous);
        closed(item, () -> as("reader"));
        closed(item, this::throughViewer);
    }

    @Test
    void whatIsUnderAnEmbargoIsForNobodyElse() {
        var item = made(GuardedItem.embargoed(null));
        closed(item, this::anonymous);
        closed(item, () -> as("reader"));
    }

    @Test
    void aDraftIsForNobodyElse() {
        var item = GuardedItem.draft(items, files, images, Map.of());
        indexed(item);
        closed(item, this::anonymous);
        closed(item, () -> as("reader"));
        closed(item, this::throughViewer);
    }

    @Test
    void whatWasWithdrawnIsForNobodyElse() {
        var item = made(Map.of());
        Given.withdraw(item.name(), "A mistake");
        Awaitility.await().atMost(INDEXED).until(() -> !found(item, anonymous()));
        closed(item, this::anonymous);
        closed(item, () -> as("reader"));
    }

    @Test
    void aPreviewGivesNoText() {
        var item = made(GuardedItem.embargoed(300));
        var softly = new SoftAssertions();
        texts(item)
                .forEach(path ->
                        softly.assertThat(body(anonymous().get(path))).as(path).doesNotContain(item.secret()));
        searches(item)
                .forEach(path ->
                        softly.assertThat(body(anonymous().get(path))).as(path).doesNotContain(item.secret()));
        softly.assertAll();
    }

    @Test
    void harvestersHearOfWhatIsPublicOnly() {
        var hidden = List.of(
                made(GuardedItem.visibility("registered")),
                made(GuardedItem.visibility("staff")),
                made(GuardedItem.embargoed(300)),
                GuardedItem.draft(items, files, images, Map.of()));
        var shown = Given.publishedItem(Given.collection());
        Awaitility.await().atMost(INDEXED).until(() -> announced().contains(shown));
        assertThat(announced())
                .doesNotContain(hidden.stream().map(GuardedItem::name).toArray(String[]::new));
    }

    /// All that the stream has announced, from its first page to its last.
    private String announced() {
        var announced = new StringBuilder();
        var stream = anonymous().get("/iiif/discovery/1/activity-stream").jsonPath();
        for (String page = stream.getString("first.id"); page != null; ) {
            var answer = anonymous().get(page);
            announced.append(body(answer));
            page = answer.jsonPath().getString("next.id");
        }
        return announced.toString();
    }

    private GuardedItem made(Map<String, Object> access) {
        var item = GuardedItem.published(items, files, images, access);
        indexed(item);
        return item;
    }

    private static void indexed(GuardedItem item) {
        Awaitility.await().atMost(INDEXED).until(() -> found(item, as("curator")));
    }

    private static boolean found(GuardedItem item, RequestSpecification reader) {
        return body(reader.get("/api/v1/search?q=" + GuardedItem.lookFor(item.secret())))
                .contains(item.name());
    }

    /// Every address of the item refuses, and nothing that is said anywhere holds its words.
    private static void closed(GuardedItem item, Supplier<RequestSpecification> reader) {
        var softly = new SoftAssertions();
        Stream.of(pictures(item), texts(item), descriptions(item))
                .flatMap(List::stream)
                .forEach(path -> {
                    var answer = reader.get().get(path);
                    softly.assertThat(answer.statusCode()).as(path).isIn(401, 403, 404, 410);
                    softly.assertThat(withoutTombstone(item, answer)).as(path).doesNotContain(item.secret());
                });
        searches(item)
                .forEach(path -> softly.assertThat(body(reader.get().get(path)))
                        .as(path)
                        .doesNotContain(item.secret(), item.name()));
        softly.assertAll();
    }

    private static void open(GuardedItem item, Supplier<RequestSpecification> reader) {
        var probe = reader.get().get("/iiif/auth/2/probe/3/" + item.image());
        assertThat(probe.jsonPath().getInt("status")).isEqualTo(200);
        descriptions(item).stream()
                .filter(path -> path.startsWith("/iiif/"))
                .forEach(path ->
                        assertThat(reader.get().get(path).statusCode()).as(path).isEqualTo(200));
        assertThat(body(reader.get().get("/iiif/presentation/3/" + item.name() + "/manifest")))
                .contains(item.secret());
        var inside = reader.get().get("/iiif/search/2/" + item.name() + "?q=" + GuardedItem.lookFor(item.secret()));
        assertThat(inside.statusCode()).isEqualTo(200);
        assertThatNoException().isThrownBy(inside::jsonPath);
        assertThat(inside.jsonPath().getList("items")).isNotEmpty();
    }

    private static List<String> pictures(GuardedItem item) {
        var page = "/api/v1/items/" + item.name() + "/pages/1/1/";
        var own = Stream.of("image.jpg", "thumbnail.jpg").map(page::concat);
        var served = Stream.of("3", "2")
                .flatMap(api -> Stream.of("", VERSION).map(version -> "/iiif/" + api + "/" + item.image() + version))
                .flatMap(service -> Stream.of(
                                "/full/max/0/default.jpg",
                                "/full/200,/0/default.jpg",
                                "/0,0,512,512/512,/0/default.jpg",
                                "/square/90,/90/gray.png")
                        .map(service::concat));
        var previews = Stream.of("3", "2")
                .map(api -> "/iiif/" + api + "/" + item.image() + VERSION + "~preview/full/max/0/default.jpg");
        return Stream.of(own, served, previews).flatMap(each -> each).toList();
    }

    /// What a preview shows, and what nothing less does.
    private static List<String> descriptions(GuardedItem item) {
        var name = item.name();
        return List.of(
                "/iiif/presentation/3/" + name + "/manifest",
                "/iiif/presentation/2/" + name + "/manifest",
                "/iiif/presentation/4/" + name + "/manifest",
                "/iiif/presentation/3/" + name + "/canvas/" + item.image(),
                "/iiif/annotations/" + name + "/",
                "/iiif/content-state/" + name,
                "/api/v1/items/" + name + "/text/source.txt");
    }

    private static List<String> texts(GuardedItem item) {
        var viewed = "/iiif/presentation/3/" + item.name();
        var canvas = viewed + "/canvas/" + item.image();
        var api = "/api/v1/items/" + item.name();
        return List.of(
                canvas + "/annotations/source",
                canvas + "/annotations/lv",
                canvas + "/annotations/comments",
                viewed + "/annotation/source/" + UUID.randomUUID(),
                "/iiif/search/2/" + item.name() + "?q=" + GuardedItem.lookFor(item.secret()),
                "/iiif/search/1/" + item.name() + "?q=" + GuardedItem.lookFor(item.secret()),
                "/iiif/search/2/" + item.name() + "/autocomplete?q=zwergel",
                "/iiif/search/1/" + item.name() + "/autocomplete?q=zwergel",
                api,
                api + "/text",
                api + "/pages",
                api + "/files/1",
                "/en/items/" + item.name());
    }

    private static List<String> searches(GuardedItem item) {
        var word = GuardedItem.lookFor(item.secret());
        return List.of(
                "/iiif/search/2/collection/" + item.collection() + "?q=" + word,
                "/iiif/search/1/collection/" + item.collection() + "?q=" + word,
                "/iiif/search/2/collection/" + item.collection() + "/autocomplete?q=zwergel",
                "/iiif/presentation/3/collection",
                "/iiif/presentation/3/collection/" + item.collection(),
                "/api/v1/search?q=" + word,
                "/api/v1/search/suggestions?q=zwergel",
                "/api/v1/items?collection=" + item.collection(),
                "/api/v1/collections/" + item.collection(),
                "/sitemap.xml",
                "/iiif/3/" + item.image() + "/info.json", // says how to sign in, and how large the image is
                "/iiif/2/" + item.image() + "/info.json",
                "/en/search?q=" + word,
                "/en/collections/" + item.collection());
    }

    /// What is withdrawn keeps its title in public, and nothing else.
    private static String withoutTombstone(GuardedItem item, Response answer) {
        return answer.statusCode() == 410 ? body(answer).replace(item.title(), "") : body(answer);
    }

    private static String body(Response answer) {
        return new String(answer.asByteArray(), StandardCharsets.UTF_8);
    }

    private RequestSpecification anonymous() {
        return RestAssured.given().redirects().follow(false);
    }

    private static RequestSpecification as(String user) {
        return RestAssured.given().redirects().follow(false).header("Authorization", "Bearer " + Tokens.of(user));
    }

    /// A registered reader by a token of the token service; elsewhere than below `/iiif` it opens nothing.
    private RequestSpecification throughViewer() {
        var reader = new Reader("reader", Set.of("registered"), Set.of());
        var pass = Pass.of(
                reader, UUID.randomUUID(), SigningInReader.VIEWER, Instant.now().plusSeconds(60));
        return RestAssured.given()
                .redirects()
                .follow(false)
                .header("Authorization", "Bearer " + passes.tokenOf(pass).orElseThrow());
    }
}
