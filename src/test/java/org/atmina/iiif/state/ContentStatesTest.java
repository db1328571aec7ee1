package org.atmina.iiif.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Random;
import java.util.UUID;
import org.atmina.catalog.Box;
import org.atmina.catalog.PublicId;
import org.atmina.iiif.IiifAddresses;
import org.atmina.iiif.state.ContentState.Elsewhere;
import org.atmina.iiif.state.ContentState.OfCollection;
import org.atmina.iiif.state.ContentState.OfItem;
import org.atmina.iiif.state.ContentState.Unreadable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentStatesTest {
    private static final String ARCHIVE = "https://archive.example";
    private static final PublicId ITEM = PublicId.mint(new Random(7));
    private static final UUID IMAGE = UUID.fromString("3f0c2a3e-2b43-4c5e-8a77-5a7bd1c9d001");
    private static final String MANIFEST = ARCHIVE + "/iiif/presentation/3/" + ITEM + "/manifest";
    private static final String CANVAS = ARCHIVE + "/iiif/presentation/3/" + ITEM + "/canvas/" + IMAGE;
    private static final Region REGION = new Region(10, 20, 300, 400, false);

    private final IiifAddresses addresses = new IiifAddresses(() -> ARCHIVE);
    private final ContentStates states = new ContentStates(addresses, new StateAddresses(addresses));

    @Test
    void theAddressOfAManifestIsReadAsItIs() {
        assertThat(states.read(MANIFEST)).isEqualTo(new OfItem(ITEM, null, null));
        assertThat(states.read(" " + MANIFEST.replace("https", "http") + " ")).isEqualTo(new OfItem(ITEM, null, null));
    }

    @Test
    void theAddressOfACanvasIsEnoughHere() {
        assertThat(states.read(CANVAS + "#xywh=10,20,300,400")).isEqualTo(new OfItem(ITEM, IMAGE, REGION));
    }

    @Test
    void theAddressOfAPublishedStateIsTheState() {
        var published = new StateAddresses(addresses).published(ITEM, IMAGE, new Box(10, 20, 300, 400));
        assertThat(published)
                .isEqualTo(ARCHIVE + "/iiif/content-state/" + ITEM + "/canvas/" + IMAGE + "?xywh=10,20,300,400");
        assertThat(states.read(published)).isEqualTo(new OfItem(ITEM, IMAGE, REGION));
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        var link = states.link(ITEM, IMAGE, new Box(10, 20, 300, 400));
        assertThat(link).matches("[A-Za-z0-9_-]+");
        assertThat(states.read(link)).isEqualTo(new OfItem(ITEM, IMAGE, REGION));
    }

    @Test
    void aWholeItemIsLinkedToByItsPlainAddress() {
        assertThat(states.link(ITEM, null, null)).isEqualTo(MANIFEST);
    }

    /// The encoding of the standard: `encodeURIComponent`, then base 64 of addresses without padding.
    @Test
    void statesAreEncodedAsTheStandardDoes() {
        var text = "{\"id\":\"Žāļš (a) 'b' + ~!*\"}";
        assertThat(Encoding.encode(text))
                .isEqualTo(
                        "JTdCJTIyaWQlMjIlM0ElMjIlQzUlQkQlQzQlODElQzQlQkMlQzUlQTElMjAoYSklMjAnYiclMjAlMkIlMjB-ISolMjIlN0Q");
        assertThat(Encoding.decode(Encoding.encode(text))).contains(text);
    }

    @Test
    void aFullAnnotationIsReadWhetherEncodedOrNot() {
        var annotation = """
                {"@context": "http://iiif.io/api/presentation/3/context.json", "id": "https://other.example/1",
                 "type": "Annotation", "motivation": ["contentState"],
                 "target": {"id": "%s#xywh=10,20,300,400", "type": "Canvas",
                            "partOf": [{"id": "%s", "type": "Manifest"}]}}""".formatted(CANVAS, MANIFEST);
        assertThat(states.read(annotation)).isEqualTo(new OfItem(ITEM, IMAGE, REGION));
        assertThat(states.read(Encoding.encode(annotation))).isEqualTo(new OfItem(ITEM, IMAGE, REGION));
    }

    @Test
    void aSelectorChoosesTheRegion() {
        var target = """
                {"type": "Annotation", "motivation": "contentState",
                 "target": {"type": "SpecificResource",
                            "source": {"id": "%s", "type": "Canvas", "partOf": [{"id": "%s", "type": "Manifest"}]},
                            "selector": {"type": "FragmentSelector", "value": "xywh=10,20,300,400"}}}""".formatted(CANVAS, MANIFEST);
        assertThat(states.read(target)).isEqualTo(new OfItem(ITEM, IMAGE, REGION));
    }

    @Test
    void aPointIsShownWithWhatLiesAroundIt() {
        var target = """
                {"type": "SpecificResource", "source": "%s", "selector": [{"type": "PointSelector", "x": 500, "y": 100}]}""".formatted(CANVAS);
        assertThat(states.read(target)).isEqualTo(new OfItem(ITEM, IMAGE, new Region(300, 0, 400, 400, false)));
    }

    @Test
    void ofSeveralTargetsTheFirstOfOursIsShown() {
        var targets = """
                {"type": "Annotation", "motivation": "contentState",
                 "target": [{"id": "https://other.example/manifest", "type": "Manifest"},
                            {"id": "%s", "type": "Manifest"}]}""".formatted(MANIFEST);
        assertThat(states.read(targets)).isEqualTo(new OfItem(ITEM, null, null));
    }

    @Test
    void aRangeOpensItsItem() {
        var range = """
                {"id": "%s/range/r1", "type": "Range", "partOf": [{"id": "%s", "type": "Manifest"}]}""".formatted(ARCHIVE + "/iiif/presentation/3/" + ITEM, MANIFEST);
        assertThat(states.read(range)).isEqualTo(new OfItem(ITEM, null, null));
    }

    @Test
    void aCollectionIsKnownAsOne() {
        assertThat(states.read(ARCHIVE + "/iiif/presentation/3/collection/" + ITEM))
                .isEqualTo(new OfCollection(ITEM));
    }

    @Test
    void whatIsNotOursIsOnlyNamed() {
        assertThat(states.read("http://169.254.169.254/latest/meta-data"))
                .isEqualTo(new Elsewhere("http://169.254.169.254/latest/meta-data"));
        assertThat(states.read(MANIFEST.replace("archive.example", "archive.example.evil.test")))
                .isInstanceOf(Elsewhere.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "%%%",
                "not a state",
                "{",
                "[]",
                "{}",
                "[[[[[[[[[[]]]]]]]]]]",
                "{\"type\":\"Annotation\",\"motivation\":\"commenting\",\"body\":{}}",
                "{\"target\":{\"target\":{\"target\":{\"target\":{\"target\":{\"target\":{\"target\":{}}}}}}}}",
                "eyJpZCI6",
                "javascript:alert(1)",
                "JVpa",
                "null",
                "////",
                "{\"id\": 12, \"type\": \"Canvas\"}"
            })
    void whatCannotBeReadIsNoTrouble(String value) {
        assertThat(states.read(value)).isEqualTo(new Unreadable());
    }

    @Test
    void whatIsTooLongIsNotRead() {
        assertThat(states.read("{\"id\":\"" + "x".repeat(20_000) + "\"}")).isEqualTo(new Unreadable());
    }

    @Test
    void plainJsonInBase64IsReadToo() {
        var json = "{\"id\":\"" + MANIFEST + "\",\"type\":\"Manifest\"}";
        var encoded = Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));
        assertThat(states.read(encoded)).isEqualTo(new OfItem(ITEM, null, null));
    }

    @Test
    void regionsAreCutAtTheEdgesOfTheirCanvas() {
        assertThat(Region.of("xywh=900,0,500,50").orElseThrow().on(1000, 1000)).contains(new Box(900, 0, 100, 50));
        assertThat(Region.of("xywh=percent:50,0,50,100").orElseThrow().on(1000, 800))
                .contains(new Box(500, 0, 500, 800));
        assertThat(Region.of("xywh=1000,0,5,5").orElseThrow().on(1000, 1000)).isEmpty();
        assertThat(Region.of("xywh=0,0,0,5")).isEmpty();
        assertThat(Region.of("xywh=-1,0,5,5")).isEmpty();
        assertThat(Region.of("xywh=1e9,0,5,5")).isEmpty();
    }
}
