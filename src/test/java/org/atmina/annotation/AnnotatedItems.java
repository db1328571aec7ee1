package org.atmina.annotation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
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
import org.atmina.iiif.IiifAddresses;
import org.atmina.language.LanguageTag;

/// Items with a scanned page of 1000 x 1400 pixels and one paragraph on it.
@ApplicationScoped
public class AnnotatedItems {
    public static final String WORDING = "Deported from Rēzekne \uD83D\uDE82 in June, and in June forgotten.";
    private static final LanguageTag ENGLISH = LanguageTag.of("en");
    private static final Box BOX = new Box(100, 200, 600, 90);

    private final Items items;
    private final ItemFiles files;
    private final Texts texts;
    private final PageImages images;
    private final IiifAddresses addresses;

    AnnotatedItems(Items items, ItemFiles files, Texts texts, PageImages images, IiifAddresses addresses) {
        this.items = items;
        this.files = files;
        this.texts = texts;
        this.images = images;
        this.addresses = addresses;
    }

    /// What tests need to know of one.
    public record Annotated(PublicId name, UUID id, UUID image, UUID segment, IiifAddresses addresses) {
        public String container() {
            return "/iiif/annotations/" + name + "/";
        }

        public String manifest() {
            return addresses.manifest(name);
        }

        public String canvas() {
            return addresses.canvas(name, image);
        }

        public String paragraph() {
            return addresses.annotation(name, "source", segment, 1);
        }
    }

    /// Gives an item its page, text and image.
    public Annotated fill(String item) {
        var name = new PublicId(item);
        var id = items.byName(name).orElseThrow().id();
        var file = files.reserve(
                        new NewFile(id, null, "scan.png", "image/png", 1234, digest(name), ENGLISH, "archivist"))
                .orProblem()
                .file();
        var words = List.of(
                new WordBox(0, 8, new Box(100, 200, 150, 40), 96),
                new WordBox(9, 13, new Box(260, 200, 70, 40), 96),
                new WordBox(14, 21, new Box(340, 200, 140, 40), 90));
        var segment = new TextReading.Segment("paragraph", 0, WORDING.length(), ENGLISH, null, BOX, words);
        var text = new TextReading(TextKind.OCR, ENGLISH, WORDING, "test", 0.9f, List.of(segment));
        var reading = new FileReading(
                file.id(), FileState.STORED, "v1/s.png", "image/png", "readable", List.of(), ENGLISH, "archive");
        files.register(reading, null, Stream.of(new PageReading(1, 1000, 1400, 300, "read", 0.9f, ENGLISH, text)));
        var page = files.page(id, 1, 1).orElseThrow().id();
        images.register(
                file.id(),
                List.of(new PageImage(page, id, file.id(), page, 1, 1, 1000, 1400, "0123456789abcdef")),
                List.of());
        return new Annotated(name, id, page, texts.segments(id, 0, 1).getFirst().id(), addresses);
    }

    private static String digest(PublicId name) {
        return "%0128x"
                .formatted(new java.math.BigInteger(1, name.value().getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }
}
