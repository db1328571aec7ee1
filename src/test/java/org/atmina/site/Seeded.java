package org.atmina.site;

import static org.atmina.testing.Given.API;
import static org.atmina.testing.Given.as;

import java.awt.Color;
import java.awt.image.BufferedImage;
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
import org.atmina.catalog.PageReading;
import org.atmina.catalog.PublicId;
import org.atmina.catalog.TextKind;
import org.atmina.catalog.TextReading;
import org.atmina.catalog.image.PageImages;
import org.atmina.language.LanguageTag;
import org.atmina.storage.Derivatives;
import org.atmina.testing.Given;
import org.atmina.testing.ServedImage;
import org.jspecify.annotations.Nullable;

/// A small archive to look at: a collection with an item in English whose first paragraph is translated into Latvian
/// and which has a scan, an item full of markup, and one that was withdrawn.
///
/// @param word stands in the text of the item and nowhere else
record Seeded(String collection, String item, String hostile, String withdrawn, String word) {
    static final String HOSTILE = "<script>alert(1)</script> & \"quoted\" <img src=x onerror=alert(2)>";
    static final String LATVIAN = "Vilciens izbrauca jūnijā.";
    private static final LanguageTag ENGLISH = LanguageTag.of("en");
    private static @Nullable Seeded instance;

    /// The same for all tests of this JVM.
    static synchronized Seeded in(Items items, ItemFiles files, Derivatives derivatives, PageImages images) {
        if (instance == null) {
            instance = new Seeding(items, files, derivatives, images).seed();
        }
        return instance;
    }

    private record Seeding(Items items, ItemFiles files, Derivatives derivatives, PageImages images) {
        private Seeded seed() {
            var word = "quillon" + Long.toString(System.nanoTime(), Character.MAX_RADIX);
            var collection = Given.collection();
            var item = item(collection, word);
            translate(item);
            Given.publish(item);
            var hostile = hostile(collection);
            Given.publish(hostile);
            var withdrawn = Given.publishedItem(collection);
            Given.withdraw(withdrawn, "The owner asked for it.");
            return new Seeded(collection, item, hostile, withdrawn, word);
        }

        private String item(String collection, String word) {
            var form = Given.itemForm(collection);
            form.put("title", Given.text("en", "The train of June 1941"));
            form.put("description", Given.text("en", "What was written about a train."));
            form.put("date", "1941-06-14~");
            form.put("dateAsWritten", "mid-June 1941");
            form.put("rights", "http://creativecommons.org/licenses/by/4.0/");
            form.put("agents", List.of(Map.of("role", "creator", "name", "Anna Ozola")));
            var name = Given.item(form);
            read(
                    name,
                    "text.txt",
                    "text/plain",
                    "1",
                    List.of("The train left in June.", "Nobody knew the " + word + "."));
            var scan = read(name, "page-1.jpg", "image/jpeg", "2", List.of());
            picture(name, scan);
            return name;
        }

        private String hostile(String collection) {
            var form = Given.itemForm(collection);
            form.put("title", Given.text("en", HOSTILE));
            form.put("dateAsWritten", HOSTILE);
            var name = Given.item(form);
            read(name, "text.txt", "text/plain", "3", List.of(HOSTILE));
            return name;
        }

        /// A file with these paragraphs; without any it is a page whose text was read from its picture.
        private UUID read(String item, String name, String type, String digit, List<String> paragraphs) {
            var id = items.byName(new PublicId(item)).orElseThrow().id();
            var file = files.reserve(new NewFile(id, null, name, type, 1234, digit.repeat(128), ENGLISH, "archivist"))
                    .orProblem()
                    .file();
            var reading = new FileReading(
                    file.id(), FileState.STORED, "v1/content/" + name, type, "readable", List.of(), ENGLISH, "archive");
            var page = new PageReading(
                    1, 600, 800, 150, "read", 0.9f, ENGLISH, text(TextKind.OCR, List.of("The train left in Junc.")));
            files.register(
                    reading,
                    paragraphs.isEmpty() ? null : text(TextKind.BORN_DIGITAL, paragraphs),
                    paragraphs.isEmpty() ? Stream.of(page) : Stream.of());
            return file.id();
        }

        private static TextReading text(TextKind kind, List<String> paragraphs) {
            var segments = new ArrayList<TextReading.Segment>();
            int at = 0;
            for (String paragraph : paragraphs) {
                int end = at + paragraph.length();
                segments.add(new TextReading.Segment("paragraph", at, end, ENGLISH, null, null, List.of()));
                at = end + 2;
            }
            return new TextReading(kind, ENGLISH, String.join("\n\n", paragraphs), "test", 0.9f, segments);
        }

        private void picture(String item, UUID file) {
            var id = items.byName(new PublicId(item)).orElseThrow().id();
            var image = new BufferedImage(600, 800, BufferedImage.TYPE_INT_RGB);
            var ink = image.createGraphics();
            ink.setColor(Color.WHITE);
            ink.fillRect(0, 0, 600, 800);
            ink.setColor(Color.BLACK);
            ink.drawString("The train left in June.", 60, 80);
            ink.dispose();
            ServedImage.ofFirstPage(id, file, image, derivatives, images);
        }

        private static void translate(String item) {
            String unit = as("translator-lv")
                    .get(API + "/items/" + item + "/text?lang=lv")
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("segments[0].unit");
            var translation = API + "/text-units/" + unit + "/translations/lv";
            as("translator-lv")
                    .body(Map.of("baseRevision", 0, "text", LATVIAN))
                    .put(translation)
                    .then()
                    .statusCode(200);
            as("translator-lv")
                    .body(Map.of("revision", 1))
                    .post(translation + "/submit")
                    .then()
                    .statusCode(200);
            as("reviewer-lv")
                    .body(Map.of("revision", 1))
                    .post(translation + "/approve")
                    .then()
                    .statusCode(200);
        }
    }
}
