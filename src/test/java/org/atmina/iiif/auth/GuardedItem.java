package org.atmina.iiif.auth;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.atmina.catalog.Box;
import org.atmina.catalog.FileReading;
import org.atmina.catalog.FileState;
import org.atmina.catalog.ItemFiles;
import org.atmina.catalog.Items;
import org.atmina.catalog.NewFile;
import org.atmina.catalog.PageReading;
import org.atmina.catalog.PublicId;
import org.atmina.catalog.TextKind;
import org.atmina.catalog.TextReading;
import org.atmina.catalog.image.PageImage;
import org.atmina.catalog.image.PageImages;
import org.atmina.language.LanguageTag;
import org.atmina.testing.Given;
import org.jspecify.annotations.Nullable;

/// An item with one image that is not for everybody.
///
/// @param secret stands in its title and its text, and nowhere else
record GuardedItem(String collection, String name, UUID image, String secret) {
    private static final LanguageTag ENGLISH = LanguageTag.of("en");
    private static final int WIDTH = 600;
    private static final int HEIGHT = 800;

    static GuardedItem published(Items items, ItemFiles files, PageImages images, Map<String, Object> access) {
        var made = draft(items, files, images, access);
        Given.publish(made.name);
        return made;
    }

    static GuardedItem draft(Items items, ItemFiles files, PageImages images, Map<String, Object> access) {
        var collection = Given.collection();
        var secret = "zwergel" + Long.toString(System.nanoTime(), Character.MAX_RADIX);
        var form = Given.itemForm(collection);
        form.put("title", Given.text("en", title(secret)));
        form.putAll(access);
        var name = Given.item(form);
        var item = items.byName(new PublicId(name)).orElseThrow().id();
        var file = files.reserve(
                        new NewFile(item, null, "page.jpg", "image/jpeg", 1234, sha512(), ENGLISH, "archivist"))
                .orProblem()
                .file();
        files.register(
                new FileReading(
                        file.id(),
                        FileState.STORED,
                        "v1/content/page.jpg",
                        "image/jpeg",
                        "readable",
                        List.of(),
                        ENGLISH,
                        "archive"),
                null,
                Stream.of(new PageReading(1, WIDTH, HEIGHT, 150, "read", 0.9f, ENGLISH, text(secret))));
        var page = files.page(item, file.position(), 1).orElseThrow().id();
        images.register(
                file.id(),
                List.of(new PageImage(
                        page, item, file.id(), page, file.position(), 1, WIDTH, HEIGHT, "0123456789abcdef")),
                List.of());
        return new GuardedItem(collection, name, page, secret);
    }

    String title() {
        return title(secret);
    }

    private static String title(String secret) {
        return "Papers of " + secret;
    }

    /// The word to look for is another one than the secret, because answers repeat what was asked.
    static String lookFor(String secret) {
        return "finder" + new StringBuilder(secret).reverse();
    }

    private static TextReading text(String secret) {
        var words = lookFor(secret) + " knew " + secret;
        return new TextReading(
                TextKind.OCR,
                ENGLISH,
                words,
                "test",
                0.9f,
                List.of(new TextReading.Segment(
                        "paragraph", 0, words.length(), ENGLISH, null, new Box(60, 80, 300, 40), List.of())));
    }

    static Map<String, Object> visibility(String visibility) {
        return Map.of("visibility", visibility);
    }

    static Map<String, Object> embargoed(@Nullable Integer previewWidth) {
        var until = LocalDate.now().plusYears(1).toString();
        return previewWidth == null
                ? Map.of("visibility", "embargoed", "embargoUntil", until)
                : Map.of("visibility", "embargoed", "embargoUntil", until, "previewWidth", previewWidth);
    }

    private static String sha512() {
        return (UUID.randomUUID().toString().replace("-", "")).repeat(4);
    }
}
