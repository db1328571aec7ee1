package org.atmina.catalog.image;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.atmina.catalog.Box;
import org.atmina.catalog.WordBox;
import org.atmina.outbox.Outbox;
import org.hibernate.Session;

/// Knows which images are served of an item's pages.
@ApplicationScoped
@Transactional
public class PageImages {
    private static final String IMAGES = """
            select image.id, image.item_id, image.file_id, image.page_id, file.position, image.number, image.width,
                   image.height, image.version
            from page_image image join item_file file on file.id = image.file_id
            """;
    private static final int NUMBERS_OF_A_WORD = 7;
    private static final int PARTS_OF_A_BATCH = 500;

    private final Session session;
    private final Outbox outbox;
    private final Clock clock;

    PageImages(Session session, Outbox outbox, Clock clock) {
        this.session = session;
        this.outbox = outbox;
        this.clock = clock;
    }

    public Optional<PageImage> byId(UUID id) {
        return session.createNativeQuery(IMAGES + " where image.id = :id", Object[].class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .map(PageImages::image);
    }

    /// The images of an item, in the order of its files and pages.
    public List<PageImage> ofItem(UUID itemId) {
        return session.createNativeQuery(
                        IMAGES + " where image.item_id = :item order by file.position, image.number", Object[].class)
                .setParameter("item", itemId)
                .getResultStream()
                .map(PageImages::image)
                .toList();
    }

    /// A page of an item: the place of its file among those of the item, and its number in the file.
    public record Leaf(UUID item, int file, int number) {}

    /// The images of these pages, as far as there are any.
    public List<PageImage> at(Collection<Leaf> leaves) {
        return leaves.isEmpty()
                ? List.of()
                : session.createNativeQuery(IMAGES + """
                                join unnest(cast(:items as uuid[]), cast(:files as int[]), cast(:numbers as int[]))
                                    as wanted (item, file, number)
                                    on image.item_id = wanted.item and file.position = wanted.file
                                        and image.number = wanted.number
                                """, Object[].class)
                        .setParameter("items", array(leaves, Leaf::item))
                        .setParameter("files", array(leaves, Leaf::file))
                        .setParameter("numbers", array(leaves, Leaf::number))
                        .getResultStream()
                        .map(PageImages::image)
                        .toList();
    }

    /// As PostgreSQL writes arrays.
    private static String array(Collection<Leaf> leaves, Function<Leaf, Object> part) {
        return leaves.stream().map(leaf -> part.apply(leaf).toString()).collect(Collectors.joining(",", "{", "}"));
    }

    /// Where these segments stand on typeset pages, in their order. The pages show a text as it came: a
    /// segment that was corrected, split or merged since stands where its wording came from, and its words
    /// have no places of their own.
    public List<TypesetPart> typeset(Collection<UUID> segments) {
        if (segments.isEmpty()) {
            return List.of();
        }
        return session.createNativeQuery("""
                        with recursive origin (segment_id, unit_id) as (
                            select segment.id, segment.unit_id from segment where segment.id in (:segments)
                            union
                            select origin.segment_id, lineage.from_unit
                            from origin join unit_lineage lineage on lineage.to_unit = origin.unit_id),
                        own as (
                            select segment_id, part, image_id, box, words from typeset_part
                            where segment_id in (:segments)),
                        inherited as (
                            select distinct origin.segment_id, part.image_id, part.box
                            from origin
                                join segment earlier on earlier.unit_id = origin.unit_id
                                join typeset_part part on part.segment_id = earlier.id
                            where not exists (select 1 from own where own.segment_id = origin.segment_id))
                        select segment_id, part, image_id, box, words from own
                        union all
                        select inherited.segment_id,
                               cast(row_number() over (partition by inherited.segment_id
                                                       order by image.number, inherited.box[2], inherited.box[1]) as int),
                               inherited.image_id, inherited.box, cast('{}' as int[])
                        from inherited join page_image image on image.id = inherited.image_id
                        order by 1, 2
                        """, Object[].class)
                .setParameterList("segments", segments)
                .getResultStream()
                .map(PageImages::part)
                .toList();
    }

    /// The present segments that stand on a typeset page, wholly or in part, with all their parts, wherever they are.
    public List<TypesetPart> typesetAround(UUID image) {
        var segments = session.createNativeQuery("""
                        with recursive heir (unit_id) as (
                            select segment.unit_id
                            from typeset_part part join segment on segment.id = part.segment_id
                            where part.image_id = :image
                            union
                            select lineage.to_unit
                            from heir join unit_lineage lineage on lineage.from_unit = heir.unit_id)
                        select unit.segment_id from heir join text_unit unit on unit.id = heir.unit_id
                        where unit.segment_id is not null
                          and not exists (select 1 from unit_lineage lineage where lineage.from_unit = unit.id)
                        """, UUID.class)
                .setParameter("image", image)
                .getResultList();
        return typeset(segments);
    }

    /// Where a segment of a text begins and ends in it.
    public record Span(int start, int end) {}

    /// The segments of the text of a file without pages, as it came.
    public Map<Span, UUID> segments(UUID fileId) {
        return session.createNativeQuery("""
                        select segment.start_offset, segment.end_offset, segment.id from segment
                        where segment.text_version_id = (
                            select id from text_version
                            where file_id = :file and page_id is null and kind = 'born-digital'
                            order by created_at desc, id limit 1)
                        """, Object[].class)
                .setParameter("file", fileId)
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> new Span((Integer) row[0], (Integer) row[1]),
                        row -> (UUID) row[2],
                        (one, other) -> one));
    }

    /// The pages of a file by their numbers.
    public Map<Integer, UUID> pages(UUID fileId) {
        return session.createNativeQuery("select number, id from page where file_id = :file", Object[].class)
                .setParameter("file", fileId)
                .getResultStream()
                .collect(Collectors.toMap(row -> (Integer) row[0], row -> (UUID) row[1]));
    }

    /// Which bytes of these images are served now; nothing for an image that is not known.
    public Map<UUID, Standing> standing(Collection<UUID> ids) {
        return session.createNativeQuery(
                        "select id, version, made_at from page_image where id in (:ids)", Object[].class)
                .setParameterList("ids", ids)
                .getResultStream()
                .collect(
                        Collectors.toMap(row -> (UUID) row[0], row -> new Standing((String) row[1], (Instant) row[2])));
    }

    /// Which version of an image is served, and since when.
    public record Standing(String version, Instant since) {}

    public long count() {
        return session.createNativeQuery("select count(*) from page_image", Long.class)
                .getSingleResult();
    }

    /// Puts the images of a file in place of those it had, and says so. The same ones again are no change.
    public void register(UUID fileId, List<PageImage> images, List<TypesetPart> parts) {
        if (ofFile(fileId).equals(images)) {
            return;
        }
        session.createNativeMutationQuery("delete from page_image where file_id = :file")
                .setParameter("file", fileId)
                .executeUpdate();
        images.forEach(this::insert);
        session.doWork(connection -> insert(connection, parts));
        session.createNativeQuery("select item_id from item_file where id = :file", UUID.class)
                .setParameter("file", fileId)
                .getResultStream()
                .forEach(item -> outbox.add(Outbox.Kind.ITEM_CHANGED, item));
    }

    /// The images of a file, in the order of its pages.
    public List<PageImage> ofFile(UUID fileId) {
        return session.createNativeQuery(IMAGES + " where image.file_id = :file order by image.number", Object[].class)
                .setParameter("file", fileId)
                .getResultStream()
                .map(PageImages::image)
                .toList();
    }

    private void insert(PageImage image) {
        session.createNativeMutationQuery("""
                        insert into page_image (id, item_id, file_id, page_id, number, width, height, version, made_at)
                        values (:id, :item, :file, :page, :number, :width, :height, :version, :now)
                        """)
                .setParameter("id", image.id())
                .setParameter("item", image.itemId())
                .setParameter("file", image.fileId())
                .setParameter("page", image.pageId(), UUID.class)
                .setParameter("number", image.number())
                .setParameter("width", image.width())
                .setParameter("height", image.height())
                .setParameter("version", image.version())
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    /// A long text has parts by the ten thousand.
    private static void insert(Connection connection, List<TypesetPart> parts) throws SQLException {
        try (var row = connection.prepareStatement(
                "insert into typeset_part (segment_id, part, image_id, box, words) values (?, ?, ?, ?, ?)")) {
            int waiting = 0;
            for (var part : parts) {
                var box = part.box();
                row.setObject(1, part.segmentId());
                row.setInt(2, part.part());
                row.setObject(3, part.imageId());
                row.setArray(
                        4,
                        connection.createArrayOf("int4", new Integer[] {box.x(), box.y(), box.width(), box.height()}));
                row.setArray(5, connection.createArrayOf("int4", numbers(part.words())));
                row.addBatch();
                if (++waiting % PARTS_OF_A_BATCH == 0) {
                    row.executeBatch();
                }
            }
            row.executeBatch();
        }
    }

    private static Integer[] numbers(List<WordBox> words) {
        var numbers = new ArrayList<Integer>(words.size() * NUMBERS_OF_A_WORD);
        for (var word : words) {
            var box = word.box();
            numbers.addAll(
                    List.of(word.start(), word.end(), box.x(), box.y(), box.width(), box.height(), word.confidence()));
        }
        return numbers.toArray(Integer[]::new);
    }

    private static PageImage image(Object[] row) {
        return new PageImage(
                (UUID) row[0],
                (UUID) row[1],
                (UUID) row[2],
                (UUID) row[3],
                (Integer) row[4],
                (Integer) row[5],
                (Integer) row[6],
                (Integer) row[7],
                (String) row[8]);
    }

    private static TypesetPart part(Object[] row) {
        return new TypesetPart(
                (UUID) row[0], (Integer) row[1], (UUID) row[2], box((Integer[]) row[3], 0), words((Integer[]) row[4]));
    }

    private static List<WordBox> words(Integer[] numbers) {
        var words = new ArrayList<WordBox>(numbers.length / NUMBERS_OF_A_WORD);
        for (int at = 0; at < numbers.length; at += NUMBERS_OF_A_WORD) {
            words.add(new WordBox(numbers[at], numbers[at + 1], box(numbers, at + 2), numbers[at + 6]));
        }
        return words;
    }

    private static Box box(Integer[] numbers, int at) {
        return new Box(numbers[at], numbers[at + 1], numbers[at + 2], numbers[at + 3]);
    }
}
