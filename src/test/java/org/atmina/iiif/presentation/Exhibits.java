package org.atmina.iiif.presentation;

import static org.atmina.testing.Given.API;
import static org.atmina.testing.Given.as;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.atmina.catalog.Box;
import org.atmina.catalog.FileReading;
import org.atmina.catalog.FileRecord;
import org.atmina.catalog.FileState;
import org.atmina.catalog.ItemFiles;
import org.atmina.catalog.Items;
import org.atmina.catalog.NewFile;
import org.atmina.catalog.PageReading;
import org.atmina.catalog.PublicId;
import org.atmina.catalog.TextKind;
import org.atmina.catalog.TextReading;
import org.atmina.catalog.WordBox;
import org.atmina.catalog.image.PageImage;
import org.atmina.catalog.image.PageImages;
import org.atmina.language.LanguageTag;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// Items to look at: files with pages, images and texts, put into the running archive.
@ApplicationScoped
public class Exhibits {
    static final int WIDTH = 1500;
    static final int HEIGHT = 2000;

    private final Items items;
    private final ItemFiles files;
    private final PageImages images;
    private final Session session;

    Exhibits(Items items, ItemFiles files, PageImages images, Session session) {
        this.items = items;
        this.files = files;
        this.images = images;
        this.session = session;
    }

    UUID id(String item) {
        return items.byName(new PublicId(item)).orElseThrow().id();
    }

    /// A file of scanned pages, each with these lines of text, which a machine read.
    FileRecord scans(String item, int pages, String language, String... paragraphs) {
        var file = reserve(item, "scans.pdf", "application/pdf");
        var tag = LanguageTag.of(language);
        var read = IntStream.rangeClosed(1, pages)
                .mapToObj(number -> new PageReading(
                        number, WIDTH, HEIGHT, 150, "read", 0.9f, tag, text(TextKind.OCR, tag, true, paragraphs)));
        return files.register(reading(file, "application/pdf", tag), null, read);
    }

    /// A file of text without pages.
    FileRecord text(String item, String language, String... paragraphs) {
        var file = reserve(item, "text.txt", "text/plain");
        var tag = LanguageTag.of(language);
        return files.register(
                reading(file, "text/plain", tag), text(TextKind.BORN_DIGITAL, tag, false, paragraphs), Stream.of());
    }

    /// Images for the pages of a file; of the pages in the list none could be made.
    @Transactional
    void images(String item, FileRecord file, Integer... without) {
        var pages = files.pages(id(item), 1, Integer.MAX_VALUE).entries().stream()
                .filter(page -> page.fileId().equals(file.id()))
                .filter(page -> !List.of(without).contains(page.number()))
                .map(page -> new PageImage(
                        page.id(),
                        id(item),
                        file.id(),
                        page.id(),
                        file.position(),
                        page.number(),
                        WIDTH,
                        HEIGHT,
                        "0123456789abcdef"))
                .toList();
        images.register(file.id(), pages, List.of());
    }

    /// Makes the item one for readers with a login, of which everybody may see small pictures.
    @Transactional
    void restrict(String item, @Nullable Integer previewWidth) {
        session.createNativeMutationQuery(
                        "update item set visibility = 'registered', preview_width = :width where name = :name")
                .setParameter("width", previewWidth, Integer.class)
                .setParameter("name", item)
                .executeUpdate();
        session.createNativeMutationQuery(
                        "insert into outbox (kind, subject, at) select 'item-changed', id, now() from item where name = :name")
                .setParameter("name", item)
                .executeUpdate();
    }

    /// Saves a translation of every text unit of the item's text that begins so, and has it approved.
    static void translate(String item, String language, String beginning, String text) {
        var found = as("translator-" + language)
                .get(API + "/items/" + item + "/text?size=200")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        for (int i = 0; i < found.getInt("segments.size()"); i++) {
            if (found.getString("segments[" + i + "].source.text").startsWith(beginning)) {
                approve(found.getString("segments[" + i + "].unit"), language, text);
            }
        }
    }

    /// Saves a translation of a text unit and has it approved.
    static void approve(String unit, String language, String text) {
        var path = API + "/text-units/" + unit + "/translations/" + language;
        as("translator-" + language)
                .body(Map.of("baseRevision", 0, "text", text))
                .put(path)
                .then()
                .statusCode(200);
        as("translator-" + language)
                .body(Map.of("revision", 1))
                .post(path + "/submit")
                .then()
                .statusCode(200);
        as("reviewer-" + language)
                .body(Map.of("revision", 1))
                .post(path + "/approve")
                .then()
                .statusCode(200);
    }

    /// Gives an item another title.
    static void retitle(String item, String language, String title) {
        int version = as("curator").get(API + "/items/" + item).path("version");
        as("curator")
                .body(Map.of("version", version, "title", Map.of("texts", Map.of(language, title))))
                .patch(API + "/items/" + item)
                .then()
                .statusCode(200);
    }

    /// The text unit of the title of an item.
    static String titleUnit(String item) {
        return as("curator")
                .get(API + "/items/" + item)
                .then()
                .statusCode(200)
                .extract()
                .path("titleUnit");
    }

    private FileRecord reserve(String item, String name, String type) {
        var digest =
                "%0128x".formatted(new BigInteger(UUID.randomUUID().toString().replace("-", ""), 16));
        return files.reserve(new NewFile(id(item), null, name, type, 1234, digest, null, "archivist"))
                .orProblem()
                .file();
    }

    private static FileReading reading(FileRecord file, String type, LanguageTag language) {
        return new FileReading(
                file.id(),
                FileState.STORED,
                "v1/content/" + file.name(),
                type,
                "readable",
                List.of(),
                language,
                "archive");
    }

    /// A paragraph that begins with `#` is a heading.
    private static TextReading text(TextKind kind, LanguageTag language, boolean boxes, String... paragraphs) {
        var segments = new ArrayList<TextReading.Segment>();
        int at = 0;
        int y = 100;
        for (String paragraph : paragraphs) {
            int end = at + paragraph.length();
            var box = boxes ? new Box(100, y, 800, 60) : null;
            int space = Math.max(1, paragraph.indexOf(' '));
            var words = boxes
                    ? List.of(
                            new WordBox(0, space, new Box(100, y, 300, 60), 90),
                            new WordBox(space, paragraph.length(), new Box(420, y, 480, 60), 80))
                    : List.<WordBox>of();
            segments.add(new TextReading.Segment(
                    paragraph.startsWith("#") ? "heading" : "paragraph", at, end, language, null, box, words));
            at = end + 2;
            y += 100;
        }
        return new TextReading(kind, language, String.join("\n\n", paragraphs), "tesseract 5.5", 0.9f, segments);
    }
}
