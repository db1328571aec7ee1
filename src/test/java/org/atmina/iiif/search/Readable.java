package org.atmina.iiif.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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
import org.atmina.catalog.Texts;
import org.atmina.catalog.WordBox;
import org.atmina.catalog.image.PageImage;
import org.atmina.catalog.image.PageImages;
import org.atmina.catalog.image.TypesetPart;
import org.atmina.language.LanguageTag;
import org.atmina.testing.Given;

/// Items whose words have places: scans that were read, and texts that were typeset, as ingest leaves them.
@ApplicationScoped
public class Readable {
    public static final int WIDTH = 1000;
    public static final int HEIGHT = 1400;
    private static final int LINE = 40;
    private static final int LETTER = 10;
    private static final String VERSION = "0123456789abcdef";

    private final Items items;
    private final ItemFiles files;
    private final Texts texts;
    private final PageImages images;

    Readable(Items items, ItemFiles files, Texts texts, PageImages images) {
        this.items = items;
        this.files = files;
        this.texts = texts;
        this.images = images;
    }

    /// A published item of one scan. Each line stands below the one before, each letter is ten pixels wide.
    public String scan(String collection, String language, String... lines) {
        var name = draft(collection, language, "Scan", lines);
        Given.publish(name);
        return name;
    }

    public String draft(String collection, String language, String title, String... lines) {
        return draft(form(collection, language, title), language, lines);
    }

    public String draft(Map<String, Object> form, String language, String... lines) {
        var name = Given.item(form);
        var item = items.byName(new PublicId(name)).orElseThrow().id();
        var file = file(item, "scan.jpg", "image/jpeg");
        var tag = LanguageTag.of(language);
        var text = String.join("\n", lines);
        var segment = new TextReading.Segment("paragraph", 0, text.length(), tag, null, box(lines), words(text));
        var page = new PageReading(1, WIDTH, HEIGHT, 150, "read", 0.9f, tag, reading(TextKind.OCR, tag, text, segment));
        files.register(reading(file, "image/jpeg", tag), null, Stream.of(page));
        var id = files.page(item, 1, 1).orElseThrow().id();
        images.register(file, List.of(new PageImage(id, item, file, id, 1, 1, WIDTH, HEIGHT, VERSION)), List.of());
        return name;
    }

    /// A published item of a text without pages, that stands on two typeset ones: its second half on the second.
    public String typeset(String collection, String language, String text) {
        var name = Given.item(form(collection, language, "Text"));
        var item = items.byName(new PublicId(name)).orElseThrow().id();
        var file = file(item, "text.txt", "text/plain");
        var tag = LanguageTag.of(language);
        var segment = new TextReading.Segment("paragraph", 0, text.length(), tag, null, null, List.of());
        files.register(
                reading(file, "text/plain", tag), reading(TextKind.BORN_DIGITAL, tag, text, segment), Stream.of());
        var made = texts.segments(item, 0, 1).getFirst().id();
        var words = words(text);
        var pages = List.of(page(item, file, 1), page(item, file, 2));
        int half = words.size() / 2;
        images.register(
                file,
                pages,
                List.of(
                        new TypesetPart(
                                made, 1, pages.getFirst().id(), new Box(90, 90, 820, 100), words.subList(0, half)),
                        new TypesetPart(
                                made,
                                2,
                                pages.getLast().id(),
                                new Box(90, 90, 820, 60),
                                words.subList(half, words.size()))));
        Given.publish(name);
        return name;
    }

    /// A published item of one scan, with as many paragraphs that all say the same.
    public String paragraphs(String collection, String language, String each, int count) {
        var name = Given.item(form(collection, language, "Many"));
        var item = items.byName(new PublicId(name)).orElseThrow().id();
        var file = file(item, "scan.jpg", "image/jpeg");
        var tag = LanguageTag.of(language);
        var segments = new ArrayList<TextReading.Segment>();
        for (int i = 0; i < count; i++) {
            int start = i * (each.length() + 1);
            var box = new Box(100, 10 * i, 10 * each.length(), 9);
            segments.add(
                    new TextReading.Segment("paragraph", start, start + each.length(), tag, null, box, words(each)));
        }
        var text = (each + "\n").repeat(count);
        var read = new TextReading(TextKind.OCR, tag, text, "test", 0.9f, segments);
        var page = new PageReading(1, WIDTH, HEIGHT, 150, "read", 0.9f, tag, read);
        files.register(reading(file, "image/jpeg", tag), null, Stream.of(page));
        var id = files.page(item, 1, 1).orElseThrow().id();
        images.register(file, List.of(new PageImage(id, item, file, id, 1, 1, WIDTH, HEIGHT, VERSION)), List.of());
        Given.publish(name);
        return name;
    }

    /// The image of a page of an item.
    public UUID image(String name, int number) {
        var item = items.byName(new PublicId(name)).orElseThrow().id();
        return images.ofItem(item).get(number - 1).id();
    }

    public UUID segment(String name) {
        var item = items.byName(new PublicId(name)).orElseThrow().id();
        return texts.segments(item, 0, 1).getFirst().id();
    }

    /// What is said about a new item with a title in this language.
    public static Map<String, Object> form(String collection, String language, String title) {
        var form = Given.itemForm(collection);
        form.put("title", Given.text(language, title));
        form.put("languages", List.of(language));
        return form;
    }

    private static PageImage page(UUID item, UUID file, int number) {
        var id = UUID.nameUUIDFromBytes((file + " typeset " + number).getBytes(StandardCharsets.UTF_8));
        return new PageImage(id, item, file, null, 1, number, WIDTH, HEIGHT, VERSION);
    }

    private UUID file(UUID item, String name, String type) {
        var digest =
                "%0128x".formatted(new BigInteger(UUID.randomUUID().toString().replace("-", ""), 16));
        return files.reserve(new NewFile(item, null, name, type, 10, digest, null, "archivist"))
                .orProblem()
                .file()
                .id();
    }

    private static FileReading reading(UUID file, String type, LanguageTag language) {
        return new FileReading(
                file, FileState.STORED, "v1/content/file", type, "readable", List.of(), language, "archive");
    }

    private static TextReading reading(TextKind kind, LanguageTag language, String text, TextReading.Segment segment) {
        return new TextReading(kind, language, text, "test", 0.9f, List.of(segment));
    }

    private static Box box(String... lines) {
        return new Box(100, 100, 800, LINE * lines.length);
    }

    /// Words where they stand: a new line begins where the text has one.
    private static List<WordBox> words(String text) {
        var words = new ArrayList<WordBox>();
        int line = 0;
        int column = 0;
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean inside = i < text.length() && !Character.isWhitespace(text.charAt(i));
            if (inside && start < 0) {
                start = i;
            } else if (!inside && start >= 0) {
                words.add(word(start, i, line, column - (i - start)));
                start = -1;
            }
            column++;
            if (i < text.length() && text.charAt(i) == '\n') {
                line++;
                column = 0;
            }
        }
        return words;
    }

    private static WordBox word(int start, int end, int line, int column) {
        return new WordBox(
                start, end, new Box(100 + column * LETTER, 100 + line * LINE, (end - start) * LETTER, 30), 95);
    }
}
