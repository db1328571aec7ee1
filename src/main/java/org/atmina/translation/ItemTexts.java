package org.atmina.translation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atmina.access.Reader;
import org.atmina.catalog.Listing;
import org.atmina.catalog.SegmentRecord;
import org.atmina.catalog.SourceHashes;
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
    private final ShownRevisions shown;

    ItemTexts(Texts texts, TranslationRepository translations, ShownRevisions shown) {
        this.texts = texts;
        this.translations = translations;
        this.shown = shown;
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
    /// @param by what made it the one that readers get, where several stewards publish one
    /// @param alternatives what other stewards publish in the same language
    public record Beside(TextInLanguage wording, int revision, WordingRule.By by, List<Revision> alternatives) {
        static Beside of(WordingRule.Chosen chosen, SourceHashes source) {
            var revision = chosen.revision();
            return new Beside(revision.wording(source), revision.revision(), chosen.by(), chosen.alternatives());
        }
    }

    /// Segments in reading order, some at a time; the caller has decided that the reader may see the
    /// item.
    @Transactional
    public Listing<SegmentText> of(UUID itemId, ReaderLanguages languages, int page, int size) {
        var segments = stretch(itemId, page, size);
        var approved = shown.of(units(segments)).stream()
                .collect(Collectors.groupingBy(chosen -> chosen.revision().unit()));
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
    /// ones. Those of the archive come before those of other stewards.
    @Transactional
    public List<Revision> revisions(Collection<UUID> units, Reader reader) {
        if (!reader.isStaff()) {
            return translations.approvedOfAll(units);
        }
        return Stream.concat(translations.latest(units).stream(), translations.latestOfStewards(units).stream())
                .toList();
    }

    /// The approved revision of each unit in each language that readers get, stale ones too: what may be
    /// found and shown. Where several stewards publish one, it is chosen by [WordingRule].
    @Transactional
    public List<Revision> approved(Collection<UUID> units) {
        return chosen(units).stream().map(WordingRule.Chosen::revision).toList();
    }

    /// Every revision of a unit that readers could read at some time, by language, steward and then by age: what is
    /// cited.
    @Transactional
    public List<Revision> everApproved(UUID unit) {
        return translations.everApproved(unit);
    }

    /// As [#approved], with what decided and what else there is.
    @Transactional
    public List<WordingRule.Chosen> chosen(Collection<UUID> units) {
        return shown.of(units);
    }

    private static SegmentText show(
            SegmentRecord segment, List<WordingRule.Chosen> approved, ReaderLanguages languages) {
        var hashes = segment.unit().hashes();
        var wordings = approved.stream()
                .map(chosen -> Beside.of(chosen, hashes))
                .collect(Collectors.toMap(Beside::wording, each -> each, (one, other) -> one));
        var best = DisplayRule.choose(segment.unit().source(), wordings.keySet(), languages);
        return new SegmentText(segment, wordings.get(best.wording()), best.fallback());
    }

    private Listing<SegmentRecord> stretch(UUID itemId, int page, int size) {
        return new Listing<>(texts.countSegments(itemId), page, size, texts.segments(itemId, (page - 1) * size, size));
    }

    private static Beside beside(Revision revision, SegmentRecord segment) {
        return Beside.of(WordingRule.Chosen.only(revision), segment.unit().hashes());
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
