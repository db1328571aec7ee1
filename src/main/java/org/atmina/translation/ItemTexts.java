package org.atmina.translation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.atmina.access.Reader;
import org.atmina.catalog.Listing;
import org.atmina.catalog.SegmentRecord;
import org.atmina.catalog.Texts;
import org.atmina.language.DisplayRule;
import org.atmina.language.LanguageTag;
import org.atmina.language.ReaderLanguages;
import org.atmina.language.TextInLanguage;
import org.jspecify.annotations.Nullable;

/// The text of an item, segment by segment, with the translation that a reader gets beside the source.
@ApplicationScoped
public class ItemTexts {
    private final Texts texts;
    private final TranslationRepository translations;

    ItemTexts(Texts texts, TranslationRepository translations) {
        this.texts = texts;
        this.translations = translations;
    }

    /// A segment and what stands beside it.
    ///
    /// @param translation the wording in one of the reader's languages; null where there is none, or
    ///     where the reader reads the source
    /// @param fallback whether the best wording for the reader is in another language than they asked
    ///     for
    public record SegmentText(
            SegmentRecord segment, @Nullable Beside translation, boolean fallback) {}

    /// @param revision to name when saving on top of it
    public record Beside(TextInLanguage wording, int revision) {}

    /// Segments in reading order, some at a time; the caller has decided that the reader may see the
    /// item.
    @Transactional
    public Listing<SegmentText> of(UUID itemId, ReaderLanguages languages, int page, int size) {
        var segments = stretch(itemId, page, size);
        var approved = byUnit(translations.approved(units(segments)));
        return segments.map(
                segment -> show(segment, approved.getOrDefault(segment.unit().id(), List.of()), languages));
    }

    /// As [#of], for those who work on it: with the latest revision, whatever its status.
    @Transactional
    public Listing<SegmentText> withDrafts(UUID itemId, LanguageTag language, int page, int size) {
        var segments = stretch(itemId, page, size);
        var latest = byUnit(translations.latest(units(segments)));
        return segments.map(segment -> latest.getOrDefault(segment.unit().id(), List.of()).stream()
                .filter(revision -> language.reads(revision.language()))
                .findFirst()
                .map(revision -> new SegmentText(segment, beside(revision, segment), false))
                .orElseGet(() -> new SegmentText(segment, null, !reads(language, segment))));
    }

    /// The revisions of some units that this reader may see: the approved ones, for editors the latest
    /// ones.
    @Transactional
    public List<Revision> revisions(Collection<UUID> units, Reader reader) {
        return reader.isStaff() ? translations.latest(units) : translations.approved(units);
    }

    /// The approved revision of each unit in each language, stale ones too: what may be found and shown.
    @Transactional
    public List<Revision> approved(Collection<UUID> units) {
        return translations.approved(units);
    }

    /// Every revision of a unit that readers could read at some time, by language and then by age: what is cited.
    @Transactional
    public List<Revision> everApproved(UUID unit) {
        return translations.everApproved(unit);
    }

    private static SegmentText show(SegmentRecord segment, List<Revision> approved, ReaderLanguages languages) {
        var wordings = approved.stream()
                .collect(Collectors.toMap(r -> r.wording(segment.unit().hashes()), Revision::revision, Math::max));
        var shown = DisplayRule.choose(segment.unit().source(), wordings.keySet(), languages);
        var revision = wordings.get(shown.wording());
        return new SegmentText(
                segment, revision == null ? null : new Beside(shown.wording(), revision), shown.fallback());
    }

    private Listing<SegmentRecord> stretch(UUID itemId, int page, int size) {
        return new Listing<>(texts.countSegments(itemId), page, size, texts.segments(itemId, (page - 1) * size, size));
    }

    private static Beside beside(Revision revision, SegmentRecord segment) {
        return new Beside(revision.wording(segment.unit().hashes()), revision.revision());
    }

    private static boolean reads(LanguageTag language, SegmentRecord segment) {
        return language.reads(segment.unit().sourceLanguage());
    }

    private static List<UUID> units(Listing<SegmentRecord> segments) {
        return segments.entries().stream().map(segment -> segment.unit().id()).toList();
    }

    private static Map<UUID, List<Revision>> byUnit(List<Revision> revisions) {
        return revisions.stream().collect(Collectors.groupingBy(Revision::unit));
    }
}
