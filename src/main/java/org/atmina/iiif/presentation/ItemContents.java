package org.atmina.iiif.presentation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.atmina.catalog.CollectionRecord;
import org.atmina.catalog.FileRecord;
import org.atmina.catalog.ItemRecord;
import org.atmina.catalog.PageRecord;
import org.atmina.catalog.SegmentRecord;
import org.atmina.catalog.TextUnitRecord;
import org.atmina.catalog.authority.Coordinates;
import org.atmina.catalog.context.ItemContext;
import org.atmina.catalog.image.PageImage;
import org.atmina.catalog.steward.Steward;
import org.atmina.iiif.LanguageMap;
import org.atmina.language.TextInLanguage;
import org.atmina.translation.TextLayers;

/// All that a manifest is made from.
///
/// @param collection that the item lies in
/// @param places     where the places are that the item links, by authority
/// @param approved   what readers may see of translations, by text unit
/// @param context    what puts the item in context
/// @param stewards   whose wordings are among the translations, by slug
/// @param noted      the sheets on which people have noted something
record ItemContents(
        ItemRecord item,
        CollectionRecord collection,
        Sheets sheets,
        Layers layers,
        List<Heading> headings,
        Map<UUID, Coordinates> places,
        Map<UUID, List<TextInLanguage>> approved,
        ItemContext context,
        Map<String, Steward> stewards,
        Set<UUID> noted) {
    /// What there is to look at.
    record Sheets(List<FileRecord> files, List<PageRecord> pages, List<PageImage> images) {}

    /// In which languages there is text, page by page.
    record Layers(List<TextLayers.SourceLayer> sources, List<TextLayers.TranslationLayer> translations) {}

    /// A heading in the text.
    ///
    /// @param page its id, or that of the typeset page, or that of its file where that has no pages yet
    record Heading(SegmentRecord segment, UUID page) {}

    /// A text in all its languages.
    LanguageMap wordings(TextUnitRecord unit) {
        return LanguageMap.of(unit.source(), approved.getOrDefault(unit.id(), List.of()));
    }
}
