package org.atmina.iiif.presentation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.atmina.catalog.Box;
import org.atmina.catalog.PublicId;
import org.atmina.catalog.SegmentRecord;
import org.atmina.catalog.TextKind;
import org.atmina.catalog.TextVersionRecord;
import org.atmina.catalog.Texts;
import org.atmina.catalog.steward.Steward;
import org.atmina.catalog.steward.Stewards;
import org.atmina.iiif.IiifAddresses;
import org.atmina.iiif.LanguageMap;
import org.atmina.iiif.presentation.model.TextAnnotation;
import org.atmina.iiif.presentation.model.TextAnnotation.Making;
import org.atmina.iiif.presentation.model.TextAnnotation.Purpose;
import org.atmina.iiif.presentation.model.TextAnnotation.Target;
import org.atmina.language.InterfaceLanguage;
import org.atmina.language.LanguageTag;
import org.atmina.language.TextInLanguage.Status;
import org.atmina.translation.ItemTexts;
import org.atmina.translation.Revision;
import org.jspecify.annotations.Nullable;

/// Makes the annotations that bring the text of one canvas in one layer. A segment is a paragraph of
/// text; where it goes on on another typeset page, each page has its part of the source, and the whole
/// of a translation, which nobody can divide.
@ApplicationScoped
class AnnotationMaking {
    private static final String PARAGRAPH = "paragraph";
    private static final String WORD = "word";

    private final PlacedTexts placed;
    private final Texts texts;
    private final ItemTexts translations;
    private final IiifAddresses addresses;
    private final Provider provider;
    private final Stewards stewards;

    AnnotationMaking(
            PlacedTexts placed,
            Texts texts,
            ItemTexts translations,
            IiifAddresses addresses,
            Provider provider,
            Stewards stewards) {
        this.placed = placed;
        this.texts = texts;
        this.translations = translations;
        this.addresses = addresses;
        this.provider = provider;
        this.stewards = stewards;
    }

    /// The source text.
    @Transactional
    List<TextAnnotation> source(ShownItem item, ShownItem.Place place) {
        var pieces = placed.on(item.id(), place.sheet());
        var makings = makings(pieces);
        return pieces.stream()
                .map(piece -> source(item.name(), place, piece, makings.apply(piece.segment())))
                .toList();
    }

    private TextAnnotation source(PublicId item, ShownItem.Place place, PlacedTexts.Piece piece, Making making) {
        var unit = piece.segment().unit();
        return new TextAnnotation(
                addresses.annotation(item, LayerMaking.SOURCE, piece.segment().id(), piece.part()),
                Purpose.TRANSCRIPT,
                piece.text(),
                LanguageMap.key(unit.sourceLanguage()),
                PARAGRAPH,
                new Target(place.canvas().id(), within(piece.box(), place.sheet())),
                making,
                null,
                false);
    }

    /// What was approved in one language.
    @Transactional
    List<TextAnnotation> translation(ShownItem item, ShownItem.Place place, LanguageTag language) {
        var pieces = placed.on(item.id(), place.sheet());
        var units = pieces.stream()
                .map(piece -> piece.segment().unit().id())
                .distinct()
                .toList();
        var revisions = translations.approved(units).stream()
                .filter(revision -> revision.language().equals(language))
                .collect(Collectors.toMap(Revision::unit, revision -> revision));
        var named = stewards.bySlugs(
                revisions.values().stream().map(Revision::steward).toList());
        var annotations = new ArrayList<TextAnnotation>();
        for (var piece : pieces) {
            var revision = revisions.get(piece.segment().unit().id());
            if (revision != null) {
                annotations.add(translation(item.name(), place, piece, revision, named.get(revision.steward())));
            }
        }
        return annotations;
    }

    private TextAnnotation translation(
            PublicId item,
            ShownItem.Place place,
            PlacedTexts.Piece piece,
            Revision revision,
            @Nullable Steward steward) {
        var segment = piece.segment();
        var wording = revision.wording(segment.unit().hashes());
        var reviewed = revision.review().reviewedAt();
        return new TextAnnotation(
                addresses.annotation(item, revision.language().value(), segment.id(), piece.part()),
                Purpose.TRANSLATION,
                wording.text(),
                LanguageMap.key(wording.language()),
                PARAGRAPH,
                new Target(place.canvas().id(), within(piece.box(), place.sheet())),
                by(steward, reviewed == null ? revision.review().createdAt() : reviewed),
                addresses.annotation(item, LayerMaking.SOURCE, segment.id(), piece.part()),
                wording.status() == Status.STALE);
    }

    /// The words of the source that have a place of their own.
    @Transactional
    List<TextAnnotation> words(ShownItem item, ShownItem.Place place) {
        var pieces = placed.on(item.id(), place.sheet());
        var makings = makings(pieces);
        var annotations = new ArrayList<TextAnnotation>();
        for (var piece : pieces) {
            var segment = piece.segment();
            var making = makings.apply(segment);
            int number = 0;
            for (var word : piece.words()) {
                var text = segment.unit().sourceText().substring(word.start(), word.end());
                annotations.add(new TextAnnotation(
                        addresses.annotation(item.name(), LayerMaking.WORDS, segment.id(), ++number),
                        Purpose.TRANSCRIPT,
                        text,
                        LanguageMap.key(segment.unit().sourceLanguage()),
                        WORD,
                        new Target(place.canvas().id(), within(word.box(), place.sheet())),
                        making,
                        null,
                        false));
            }
        }
        return annotations;
    }

    /// Who made the text of each segment: a machine by its name; else the archive, whose people did.
    private Function<SegmentRecord, Making> makings(List<PlacedTexts.Piece> pieces) {
        var versions = texts.makings(pieces.stream()
                .map(piece -> piece.segment().place().textVersionId())
                .collect(Collectors.toSet()));
        Map<UUID, Making> made = new HashMap<>();
        return segment ->
                made.computeIfAbsent(segment.place().textVersionId(), id -> making(segment.origin(), versions.get(id)));
    }

    private Making making(TextKind kind, TextVersionRecord.@Nullable Making version) {
        if (version == null) {
            return new Making(provider.name(InterfaceLanguage.EN.tag()), false, null);
        }
        return kind == TextKind.OCR
                ? new Making(LanguageMap.none(version.engine()), true, version.createdAt())
                : byPeople(version.createdAt());
    }

    /// Whoever publishes a translation stands behind it: a steward, or else the archive.
    private Making by(@Nullable Steward steward, Instant at) {
        if (steward == null) {
            return byPeople(at);
        }
        var names = new LinkedHashMap<String, List<String>>();
        steward.names().forEach(name -> names.put(LanguageMap.key(name.language()), List.of(name.text())));
        return new Making(new LanguageMap(names), false, at);
    }

    private Making byPeople(Instant at) {
        return new Making(provider.name(InterfaceLanguage.EN.tag()), false, at);
    }

    /// What stands out over the edge of its canvas is cut there.
    private static @Nullable Box within(@Nullable Box box, Sheet sheet) {
        if (box == null) {
            return null;
        }
        int x = Math.clamp(box.x(), 0, sheet.width() - 1);
        int y = Math.clamp(box.y(), 0, sheet.height() - 1);
        int right = Math.clamp((long) box.x() + box.width(), x + 1, sheet.width());
        int bottom = Math.clamp((long) box.y() + box.height(), y + 1, sheet.height());
        return new Box(x, y, right - x, bottom - y);
    }
}
