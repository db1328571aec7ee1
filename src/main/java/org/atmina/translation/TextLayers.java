package org.atmina.translation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.atmina.catalog.Slug;
import org.atmina.catalog.TextKind;
import org.atmina.language.LanguageTag;
import org.atmina.language.TextInLanguage.Origin;
import org.hibernate.Session;

/// In which languages there is a text on each page of an item: the source, and what was approved of its translations.
/// A few statements an item, however many pages it has.
@ApplicationScoped
@Transactional
public class TextLayers {
    private final Session session;

    TextLayers(Session session) {
        this.session = session;
    }

    /// A source text on a page.
    ///
    /// @param page its id, or that of the typeset page; of a file that has no pages yet, the file's
    public record SourceLayer(UUID page, TextKind kind, LanguageTag language, Instant at) {}

    /// A translation on a page.
    ///
    /// @param stale    whether the source of some of it has changed since
    /// @param origins  who or what wrote it, or parts of it
    /// @param relay    whether some of it was made from another translation
    public record TranslationLayer(
            UUID page, LanguageTag language, boolean stale, Set<Origin> origins, boolean relay, Instant at) {
        public TranslationLayer {
            origins = Set.copyOf(origins);
        }
    }

    public List<SourceLayer> sources(UUID itemId) {
        return session.createNativeQuery("""
                        select coalesce(version.page_id, image.id, version.file_id), version.kind, version.language,
                               version.created_at
                        from current_text_version version
                            left join page_image image
                                on version.page_id is null and image.file_id = version.file_id and image.page_id is null
                        where version.item_id = :item
                          and exists (select 1 from segment where segment.text_version_id = version.id)
                        """, Object[].class)
                .setParameter("item", itemId)
                .getResultStream()
                .map(row -> new SourceLayer(
                        (UUID) row[0],
                        Slug.of(TextKind.class, (String) row[1]),
                        LanguageTag.of((String) row[2]),
                        (Instant) row[3]))
                .toList();
    }

    public List<TranslationLayer> translations(UUID itemId) {
        return session.createNativeQuery("""
                        select coalesce(segment.page_id, part.image_id, segment.file_id), translation.language,
                               bool_or(revision.source_hash <> unit.source_hash
                                   and revision.source_hash <> all (unit.same_meaning)),
                               array_agg(distinct revision.origin),
                               bool_or(revision.pivot_language is not null),
                               max(coalesce(revision.reviewed_at, revision.created_at))
                        from text_unit unit
                            join translation on translation.unit_id = unit.id
                            join translation_revision revision on revision.translation_id = translation.id
                                and revision.revision = translation.approved_revision
                            join segment on segment.id = unit.segment_id
                            join current_text_version version on version.id = segment.text_version_id
                            left join typeset_part part on part.segment_id = segment.id and segment.page_id is null
                        where unit.item_id = :item
                        group by 1, 2
                        """, Object[].class)
                .setParameter("item", itemId)
                .getResultStream()
                .map(row -> new TranslationLayer(
                        (UUID) row[0],
                        LanguageTag.of((String) row[1]),
                        (Boolean) row[2],
                        Arrays.stream((String[]) row[3]).map(Origin::of).collect(Collectors.toSet()),
                        (Boolean) row[4],
                        (Instant) row[5]))
                .toList();
    }
}
