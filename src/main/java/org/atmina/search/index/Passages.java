package org.atmina.search.index;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.atmina.catalog.PublicId;
import org.atmina.catalog.SegmentRecord;
import org.atmina.catalog.TextRole;
import org.atmina.catalog.TextUnitRecord;
import org.atmina.catalog.steward.Steward;
import org.atmina.language.TextInLanguage;
import org.jspecify.annotations.Nullable;

/// The passages of one text unit: its source and its translations, all at the same place.
record Passages(
        ItemText text,
        long revision,
        TextUnitRecord unit,
        @Nullable SegmentRecord segment,
        int order) {
    void addTo(List<PassageDocument> all) {
        all.add(of(unit.source()));
        text.translations(unit.id()).forEach(translation -> all.add(of(translation)));
    }

    private PassageDocument of(TextInLanguage wording) {
        boolean source = wording.status() == TextInLanguage.Status.SOURCE;
        return new PassageDocument(
                text.item().id(),
                segment == null
                        ? List.of()
                        : text.path().stream().map(PublicId::value).toList(),
                revision,
                Documents.access(text),
                unit.id(),
                unit.role().slug(),
                null,
                via(source, wording),
                wording.language().value(),
                wording.status() == TextInLanguage.Status.STALE,
                wording.origin().slug(),
                wording.pivot() == null ? null : wording.pivot().value(),
                Steward.unlessArchive(wording.steward()),
                order,
                segment == null ? null : segment.place().filePosition(),
                segment == null ? null : segment.place().page(),
                segmentId(),
                segment == null ? null : place(segment, source),
                segment == null ? List.of() : text.mentioned(segment.id()),
                unit.role() == TextRole.TITLE ? wording.text() : null,
                Map.of(Fields.of(wording.language()), wording.text()));
    }

    private String via(boolean source, TextInLanguage wording) {
        return switch (unit.role()) {
            case SEGMENT -> source ? "source" : "translation:" + wording.language();
            case TITLE, DESCRIPTION, PROVENANCE, SCOPE_NOTE -> "metadata";
            case CONTEXT_NOTE, AUTHENTICITY -> "context";
        };
    }

    private @Nullable UUID segmentId() {
        return segment == null ? null : segment.id();
    }

    private static PassageDocument.Place place(SegmentRecord segment, boolean source) {
        var box = segment.box();
        var words = segment.words().stream()
                .filter(word -> source)
                .map(word -> new PassageDocument.PlacedWord(
                        word.start(),
                        word.end(),
                        word.box().x(),
                        word.box().y(),
                        word.box().width(),
                        word.box().height()))
                .toList();
        return new PassageDocument.Place(
                box == null ? null : new Area(box.x(), box.y(), box.width(), box.height()), words);
    }
}
