package org.atmina.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.atmina.access.Reader;
import org.atmina.annotation.PublishedAnnotation.Place;
import org.atmina.catalog.Box;
import org.atmina.catalog.FileReading;
import org.atmina.catalog.FileState;
import org.atmina.catalog.ItemFiles;
import org.atmina.catalog.Items;
import org.atmina.catalog.NewFile;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Where annotations of a text without pages stand on its typeset pages.
@QuarkusTest
class PlacesIT {
    private static final Reader CURATOR = new Reader("curator", Set.of("curator"), Set.of());
    private static final LanguageTag ENGLISH = LanguageTag.of("en");
    private static final String WORDING = "Before the fold, after it.";
    private static final Box FIRST = new Box(100, 1300, 800, 40);
    private static final Box SECOND = new Box(100, 100, 300, 40);

    @Inject
    Items items;

    @Inject
    ItemFiles files;

    @Inject
    Texts texts;

    @Inject
    PageImages images;

    @Inject
    Annotating annotating;

    @Inject
    Annotations annotations;

    @Inject
    EntityManager entities;

    private UUID item;
    private UUID file;
    private UUID segment;
    private UUID front;
    private UUID back;

    @BeforeEach
    void aParagraphThatGoesOnOverleaf() {
        var name = Given.publishedItem(Given.collection());
        item = items.byName(new PublicId(name)).orElseThrow().id();
        var digest = "%0128x".formatted(new BigInteger(1, name.getBytes(StandardCharsets.UTF_8)));
        file = files.reserve(new NewFile(item, null, "a.txt", "text/plain", 9, digest, ENGLISH, "archivist"))
                .orProblem()
                .file()
                .id();
        var paragraph = new TextReading.Segment("paragraph", 0, WORDING.length(), ENGLISH, null, null, List.of());
        var reading = new FileReading(
                file, FileState.STORED, "v1/a.txt", "text/plain", "readable", List.of(), ENGLISH, "archive");
        files.register(
                reading,
                new TextReading(TextKind.BORN_DIGITAL, ENGLISH, WORDING, "test", null, List.of(paragraph)),
                Stream.of());
        segment = texts.segments(item, 0, 1).getFirst().id();
        front = UUID.randomUUID();
        back = UUID.randomUUID();
        typeset(List.of(
                new TypesetPart(segment, 1, front, FIRST, List.of(new WordBox(0, 6, new Box(100, 1300, 90, 40), 100))),
                new TypesetPart(
                        segment, 2, back, SECOND, List.of(new WordBox(17, 22, new Box(100, 100, 70, 40), 100)))));
    }

    private void typeset(List<TypesetPart> parts) {
        images.register(file, List.of(image(front, 1), image(back, 2)), parts);
    }

    private PageImage image(UUID id, int number) {
        return new PageImage(id, item, file, null, 1, number, 1000, 1400, "0123456789abcdef");
    }

    private List<Place> places(Target target) {
        var body = new Body("A note.", ENGLISH, null);
        annotating
                .write(
                        item,
                        new AnnotationForm(Motivation.COMMENTING, List.of(body), target, null, null),
                        false,
                        CURATOR)
                .orProblem();
        return annotations.published(item).getLast().places();
    }

    @Test
    void theParagraphStandsOnBothPages() {
        assertThat(places(new Target.OnSegment(segment, null)))
                .containsExactly(new Place(front, FIRST), new Place(back, SECOND));
    }

    @Test
    void itsWordsStandWhereTheyStand() {
        var after = new Target.Quote(17, 22, "after", null, null);
        assertThat(places(new Target.OnSegment(segment, after)))
                .containsExactly(new Place(back, new Box(100, 100, 70, 40)));
    }

    @Test
    void aCanvasThatIsNotShownAnyMoreIsNoPlace() {
        assertThat(places(new Target.OnCanvas(UUID.randomUUID(), new Box(0, 0, 1, 1))))
                .isEmpty();
    }

    @Test
    void aCorrectedParagraphStandsWhereItsWordingCameFrom() {
        var corrected = correct();
        assertThat(places(new Target.OnSegment(corrected, null)))
                .containsExactly(new Place(front, FIRST), new Place(back, SECOND));
        assertThat(images.typesetAround(back))
                .containsExactly(
                        new TypesetPart(corrected, 1, front, FIRST, List.of()),
                        new TypesetPart(corrected, 2, back, SECOND, List.of()));
    }

    @Test
    void aNoteOnWordsThatWereCorrectedStaysOnTheirPicture() {
        correct();
        assertThat(places(new Target.OnSegment(segment, new Target.Quote(0, 6, "Before", null, null))))
                .containsExactly(new Place(front, new Box(100, 1300, 90, 40)));
    }

    /// The text unit moves on to a segment of another text version.
    private UUID correct() {
        var version = UUID.randomUUID();
        var later = UUID.randomUUID();
        QuarkusTransaction.requiringNew().run(() -> {
            entities.createNativeQuery("""
                            insert into text_version (id, item_id, file_id, kind, language, text, sha256, engine,
                                created_by, created_at)
                            values (:version, :item, :file, 'corrected', 'en', 'Short.', repeat('a', 64), 'person',
                                'curator', now())
                            """)
                    .setParameter("version", version)
                    .setParameter("item", item)
                    .setParameter("file", file)
                    .executeUpdate();
            entities.createNativeQuery("""
                            insert into segment (id, item_id, text_version_id, file_id, sequence, kind, start_offset,
                                end_offset, language, unit_id)
                            select :later, item_id, :version, file_id, 1, kind, 0, 6, language, unit_id
                            from segment where id = :segment
                            """)
                    .setParameter("later", later)
                    .setParameter("version", version)
                    .setParameter("segment", segment)
                    .executeUpdate();
            entities.createNativeQuery("update text_unit set segment_id = :later where segment_id = :segment")
                    .setParameter("later", later)
                    .setParameter("segment", segment)
                    .executeUpdate();
        });
        return later;
    }
}
