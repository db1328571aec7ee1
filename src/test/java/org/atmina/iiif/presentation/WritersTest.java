package org.atmina.iiif.presentation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.atmina.iiif.JsonDocument;
import org.atmina.iiif.JsonLdForm;
import org.atmina.iiif.LanguageMap;
import org.atmina.iiif.presentation.model.Appearance;
import org.atmina.iiif.presentation.model.Canvas;
import org.atmina.iiif.presentation.model.Collection;
import org.atmina.iiif.presentation.model.Description;
import org.atmina.iiif.presentation.model.Links;
import org.atmina.iiif.presentation.model.Manifest;
import org.atmina.iiif.presentation.model.Picture;
import org.atmina.iiif.presentation.model.Range;
import org.atmina.iiif.presentation.model.Reference;
import org.atmina.iiif.presentation.write.PresentationWriter;
import org.junit.jupiter.api.Test;

/// The three versions of one model.
class WritersTest {
    private static final String BASE = "https://archive.example/iiif/presentation/3/";
    private static final Description SAID =
            new Description(LanguageMap.none("x"), null, List.of(), null, null, List.of());

    @Test
    void aManifestOfAThousandCanvasesIsWrittenInAMoment() throws IOException {
        var manifest = manifest(1000);
        for (int warm = 0; warm < 20; warm++) {
            document(JsonLdForm.PRESENTATION_3, manifest);
        }
        long start = System.nanoTime();
        var document = document(JsonLdForm.PRESENTATION_3, manifest);
        long millis = (System.nanoTime() - start) / 1_000_000;
        assertThat(json(document).get("items")).hasSize(1000);
        assertThat(millis).isLessThan(1000); // a busy machine; the benchmark has the goal of 150
        assertThat(document.weight()).isLessThan(200_000);
    }

    /// PR4-07: every page leads to its neighbours, and all of them together hold everything once.
    @Test
    void aLongCollectionComesInPagesInVersionFour() throws IOException {
        var members = IntStream.range(0, 2500)
                .mapToObj(i ->
                        new Reference(BASE + "a" + i + "/manifest", "Manifest", LanguageMap.none("" + i), List.of()))
                .toList();
        var collection = new Collection(BASE + "collection/c", SAID, List.of(), Links.NONE, List.of(), members);
        var whole = json(JsonDocument.of(json ->
                PresentationWriter.of(JsonLdForm.PRESENTATION_4, json, "t").collection(collection)));
        assertThat(whole.has("items")).isFalse();
        assertThat(whole.get("total").asInt()).isEqualTo(2500);
        assertThat(whole.at("/first/id").asText()).endsWith("/presentation/4/collection/c/page/1");
        assertThat(whole.at("/last/id").asText()).endsWith("/page/3");
        int found = 0;
        for (int number = 1; number <= collection.pages(); number++) {
            int page = number;
            var told = json(JsonDocument.of(json ->
                    PresentationWriter.of(JsonLdForm.PRESENTATION_4, json, "t").collectionPage(collection, page)));
            assertThat(told.has("prev")).isEqualTo(page > 1);
            assertThat(told.has("next")).isEqualTo(page < 3);
            assertThat(told.get("startIndex").asInt()).isEqualTo(found);
            found += told.get("items").size();
        }
        assertThat(found).isEqualTo(2500);
        assertThat(json(JsonDocument.of(json -> PresentationWriter.of(JsonLdForm.PRESENTATION_3, json, "t")
                                .collection(collection)))
                        .get("items"))
                .hasSize(2500);
    }

    @Test
    void versionTwoHasItsRangesInAFlatList() throws IOException {
        var json = json(document(JsonLdForm.PRESENTATION_2, manifest(2)));
        assertThat(json.get("structures")).hasSize(2);
        assertThat(json.at("/structures/0/viewingHint").asText()).isEqualTo("top");
        assertThat(json.at("/structures/0/ranges/0").asText())
                .isEqualTo(json.at("/structures/1/@id").asText());
    }

    private static JsonDocument document(JsonLdForm form, Manifest manifest) {
        return JsonDocument.of(json -> PresentationWriter.of(form, json, "t").manifest(manifest));
    }

    private static JsonNode json(JsonDocument document) throws IOException {
        return new ObjectMapper().readTree(document.bytes(false));
    }

    private static Manifest manifest(int canvases) {
        var all =
                IntStream.rangeClosed(1, canvases).mapToObj(WritersTest::canvas).toList();
        var inner = new Range(
                BASE + "a/range/1",
                LanguageMap.none("1"),
                List.of(all.getFirst().id()),
                List.of());
        var contents = new Range(BASE + "a/range/contents", LanguageMap.none("c"), List.of(), List.of(inner));
        var appearance = new Appearance(List.of(), null, null, List.of("paged"), null);
        return new Manifest(BASE + "a/manifest", SAID, appearance, Links.NONE, List.of(), all, List.of(contents));
    }

    private static Canvas canvas(int number) {
        var image = new UUID(0, number);
        var id = BASE + "a/canvas/" + image;
        var service = "https://archive.example/iiif/3/" + image;
        var body = new Picture(service + "/full/max/0/default.jpg", "image/jpeg", 10, 20, service, service);
        var label = LanguageMap.eachInterfaceLanguage(
                org.atmina.language.LanguageTag.of("pl"), language -> "A layer of text in " + language);
        return new Canvas(
                image,
                id,
                LanguageMap.none("" + number),
                10,
                20,
                new Canvas.Painting(id + "/annotations/painting", id + "/painting", body),
                List.of(body),
                List.of(
                        new Canvas.Layer("source", id + "/annotations/source", label),
                        new Canvas.Layer("lv", id + "/annotations/lv", label)),
                List.of());
    }
}
