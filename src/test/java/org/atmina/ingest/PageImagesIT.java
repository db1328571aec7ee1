package org.atmina.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.atmina.ingest.Sending.archivist;
import static org.atmina.ingest.Sending.as;
import static org.atmina.ingest.Sending.ended;
import static org.atmina.ingest.Sending.upload;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.atmina.catalog.ItemRecord;
import org.atmina.catalog.SegmentRecord;
import org.atmina.catalog.Texts;
import org.atmina.catalog.image.PageImage;
import org.atmina.catalog.image.PageImages;
import org.atmina.pyramid.Levels;
import org.atmina.pyramid.Pyramid;
import org.atmina.storage.Derivatives;
import org.junit.jupiter.api.Test;

/// From an upload to the images that are served of it, and from the vault to the same images again.
@QuarkusTest
@WithTestResource(value = IngestTestSettings.class, scope = TestResourceScope.GLOBAL)
class PageImagesIT {
    @Inject
    Shelf shelf;

    @Inject
    PageImages images;

    @Inject
    Derivatives derivatives;

    @Inject
    Texts texts;

    @Test
    void everyPageOfAScanHasAnImageOfItsSize() throws IOException {
        // Given
        var item = shelf.item("en");
        // When
        ended(upload(item, "scan.tif", Scans.tiff("The treaty was signed", "in Moscow on that night")));
        // Then
        var served = images.ofItem(item.id());
        assertThat(served).extracting(PageImage::number).containsExactly(1, 2);
        for (var image : served) {
            assertThat(image.id()).isEqualTo(image.pageId());
            try (var pyramid = open(image)) {
                assertThat(pyramid.levels()).isEqualTo(new Levels(image.width(), image.height()));
                assertThat(pyramid.version()).isEqualTo(image.version());
            }
        }
    }

    @Test
    void aTextIsSetIntoPagesOnWhichItsWordsAreFound() throws IOException {
        // Given
        var item = shelf.item("en");
        var text = "The first paragraph.\n\nThe second one, with õ and ž.\n";
        // When
        ended(upload(item, "essay.txt", text.getBytes(UTF_8)));
        // Then
        var image = images.ofItem(item.id()).getFirst();
        assertThat(image.isTypeset()).isTrue();
        open(image).verify();
        var segments = texts.segments(item.id(), 0, 10);
        var parts = images.typeset(segments.stream().map(SegmentRecord::id).toList());
        assertThat(parts).hasSize(2).allSatisfy(part -> {
            assertThat(part.imageId()).isEqualTo(image.id());
            assertThat(part.words()).isNotEmpty();
        });
        archivist(item, "/pages/1/1/image.jpg").then().statusCode(200).contentType("image/jpeg");
    }

    @Test
    void whatIsLostIsMadeAgainFromTheVault() throws IOException {
        // Given
        var scan = shelf.item("en");
        ended(upload(scan, "scan.jpg", Scans.jpeg("The train left", "in June")));
        var essay = shelf.item("en");
        ended(upload(essay, "essay.txt", "One paragraph.\n\nAnother one.".getBytes(UTF_8)));
        var before = List.of(only(scan), only(essay));
        for (var image : before) {
            Files.delete(
                    derivatives.find(image.id(), image.version()).orElseThrow().tiff());
        }
        archivist(scan, "/pages/1/1/image.jpg").then().statusCode(503).contentType("application/problem+json");
        // When
        as("admin").post("/api/v1/admin/derivatives").then().statusCode(202);
        await().atMost(Sending.PATIENCE)
                .until(() -> before.stream()
                        .allMatch(image ->
                                derivatives.find(image.id(), image.version()).isPresent()));
        // Then
        assertThat(List.of(only(scan), only(essay))).isEqualTo(before);
        archivist(scan, "/pages/1/1/image.jpg").then().statusCode(200);
        await().atMost(Sending.PATIENCE)
                .until(() ->
                        as("admin").get("/api/v1/admin/derivatives").jsonPath().getLong("waiting") == 0);
        assertThat(texts.segments(scan.id(), 0, 10)).isNotEmpty();
    }

    private PageImage only(ItemRecord item) {
        var served = images.ofItem(item.id());
        assertThat(served).hasSize(1);
        return served.getFirst();
    }

    private Pyramid open(PageImage image) throws IOException {
        var files = derivatives.find(image.id(), image.version()).orElseThrow();
        return Pyramid.open(files.tiff(), files.sidecar());
    }
}
