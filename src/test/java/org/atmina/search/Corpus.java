package org.atmina.search;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.atmina.catalog.AgentRole;
import org.atmina.catalog.AuthorityKind;
import org.atmina.catalog.Box;
import org.atmina.catalog.EdtfDate;
import org.atmina.catalog.ItemDate;
import org.atmina.catalog.ItemLevel;
import org.atmina.catalog.ItemRecord;
import org.atmina.catalog.ItemState;
import org.atmina.catalog.ItemType;
import org.atmina.catalog.ItemVisibility;
import org.atmina.catalog.PublicId;
import org.atmina.catalog.SegmentRecord;
import org.atmina.catalog.SourceHashes;
import org.atmina.catalog.TextKind;
import org.atmina.catalog.TextRole;
import org.atmina.catalog.TextUnitRecord;
import org.atmina.catalog.WordBox;
import org.atmina.catalog.context.ItemContext;
import org.atmina.language.LanguageTag;
import org.atmina.language.TextInLanguage;
import org.atmina.search.index.ItemText;
import org.atmina.search.index.LinkedAuthority;
import org.jspecify.annotations.Nullable;

/// Makes items for tests, described in a few words. Identifiers follow from the key, so that files can name them.
public final class Corpus {
    private static final Instant MADE = Instant.parse("2026-01-01T00:00:00Z");

    private final UUID id;
    private final String key;
    private final TextUnitRecord title;
    private final Map<UUID, List<TextInLanguage>> approved = new HashMap<>();
    private final List<SegmentRecord> segments = new ArrayList<>();
    private List<PublicId> path = List.of(publicId("collection"));
    private ItemState state = ItemState.PUBLISHED;
    private ItemVisibility visibility = ItemVisibility.PUBLIC;
    private @Nullable LocalDate embargoUntil;
    private @Nullable String date;
    private ItemType type = ItemType.TEXT;
    private @Nullable String rights;
    private final List<LinkedAuthority> links = new ArrayList<>();
    private final Map<UUID, List<String>> mentions = new HashMap<>();

    private Corpus(String key, String language, String title) {
        this.key = key;
        this.id = uuid(key);
        this.title = unit(uuid(key + " title"), TextRole.TITLE, null, language, title);
    }

    public static Corpus item(String key, String language, String title) {
        return new Corpus(key, language, title);
    }

    /// The public identifier of the item or collection that is called so in a test.
    public static PublicId publicId(String key) {
        return PublicId.mint(new Random(key.hashCode()));
    }

    public static UUID uuid(String key) {
        return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
    }

    public Corpus titleIn(String language, String text) {
        return approve(title.id(), language, text);
    }

    public Corpus text(String language, String text) {
        return segment(language, text, null, List.of());
    }

    /// A line of a scan: each word in a box of its own, ten pixels a character.
    public Corpus scanned(String language, String text) {
        var words = new ArrayList<WordBox>();
        int at = 0;
        for (String word : text.split(" ")) {
            words.add(new WordBox(at, at + word.length(), new Box(at * 10, 0, word.length() * 10, 20), 96));
            at += word.length() + 1;
        }
        return segment(language, text, new Box(0, 0, text.length() * 10, 20), words);
    }

    /// Of the text before.
    public Corpus translated(String language, String text) {
        return approve(segments.getLast().unit().id(), language, text);
    }

    public Corpus in(String... collections) {
        path = Arrays.stream(collections).map(Corpus::publicId).toList();
        return this;
    }

    public Corpus state(ItemState given) {
        state = given;
        return this;
    }

    public Corpus visibility(ItemVisibility given) {
        visibility = given;
        return this;
    }

    public Corpus embargoedUntil(String day) {
        embargoUntil = LocalDate.parse(day);
        return visibility(ItemVisibility.EMBARGOED);
    }

    public Corpus date(String edtf) {
        date = edtf;
        return this;
    }

    public Corpus type(ItemType given) {
        type = given;
        return this;
    }

    public Corpus rights(String uri) {
        rights = uri;
        return this;
    }

    /// Describes the item by somebody or something with these names, each written as `et:Tartu`.
    public Corpus about(AgentRole role, AuthorityKind kind, String authority, String... names) {
        links.add(new LinkedAuthority(role, publicId(authority), kind, names(names)));
        return this;
    }

    /// Somebody has confirmed that the text before speaks of this authority.
    public Corpus mentioning(String authority) {
        mentions.put(segments.getLast().id(), List.of(publicId(authority).value()));
        return this;
    }

    /// Names with their languages, each written as `et:Tartu`.
    public static List<TextInLanguage> names(String... names) {
        return Arrays.stream(names)
                .map(name -> name.split(":", 2))
                .map(parts -> TextInLanguage.source(parts[1], LanguageTag.of(parts[0])))
                .toList();
    }

    public ItemText build() {
        var facts = new ItemRecord.Facts(
                null,
                ItemLevel.ITEM,
                type,
                List.of(title.sourceLanguage()),
                date == null ? null : new ItemDate(EdtfDate.parse(date), null, null),
                rights,
                List.of());
        var record = new ItemRecord(
                id,
                publicId(key),
                uuid("collection"),
                facts,
                new ItemRecord.Access(state, visibility, embargoUntil, null, null),
                Map.of(TextRole.TITLE, title),
                new ItemRecord.Times("tester", MADE, MADE, MADE),
                1);
        boolean scanned = segments.stream().anyMatch(segment -> segment.place().page() != null);
        return new ItemText(
                record,
                path,
                segments,
                approved,
                links,
                mentions,
                scanned,
                new ItemContext(null, List.of(), List.of()));
    }

    private Corpus segment(String language, String text, @Nullable Box box, List<WordBox> words) {
        int number = segments.size();
        var segment = uuid(key + " segment " + number);
        var place = new SegmentRecord.Place(
                uuid(key + " file"), 1, box == null ? null : 1, uuid(key + " version"), number, 0, text.length());
        var unit = unit(uuid(key + " unit " + number), TextRole.SEGMENT, segment, language, text);
        segments.add(new SegmentRecord(segment, place, "paragraph", TextKind.OCR, unit, null, box, words));
        return this;
    }

    private Corpus approve(UUID unit, String language, String text) {
        approved.computeIfAbsent(unit, any -> new ArrayList<>())
                .add(new TextInLanguage(
                        text, LanguageTag.of(language), TextInLanguage.Status.APPROVED, TextInLanguage.Origin.HUMAN));
        return this;
    }

    private TextUnitRecord unit(UUID unit, TextRole role, @Nullable UUID segment, String language, String text) {
        return new TextUnitRecord(
                unit,
                id,
                null,
                role,
                segment,
                LanguageTag.of(language),
                text,
                new SourceHashes("0".repeat(64), Set.of()),
                1);
    }
}
