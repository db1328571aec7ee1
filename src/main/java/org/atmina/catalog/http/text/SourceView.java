package org.atmina.catalog.http.text;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.atmina.catalog.TextRole;
import org.atmina.catalog.TextUnitRecord;
import org.atmina.catalog.correction.Reason;
import org.atmina.catalog.correction.SourceWording;
import org.atmina.catalog.correction.TypographicClaim;
import org.atmina.language.LanguageTag;
import org.jspecify.annotations.Nullable;

/// The source of a text unit as it stands. Times are UTC.
///
/// @param sameMeaning hashes of earlier wordings whose translations are not out of date
/// @param segment where it stands in the text; null for a field of a description
/// @param claims that wait for a second person
@JsonInclude(JsonInclude.Include.NON_NULL)
record SourceView(
        UUID unit,
        TextRole role,
        LanguageTag language,
        String text,
        String hash,
        Set<String> sameMeaning,
        long version,
        @Nullable UUID segment,
        @Nullable Reason reason,
        @Nullable String note,
        String by,
        Instant at,
        List<ClaimView> claims) {
    static SourceView of(TextUnitRecord unit, SourceWording present, List<TypographicClaim> claims) {
        return new SourceView(
                unit.id(),
                unit.role(),
                present.language(),
                present.text(),
                present.hash(),
                unit.hashes().sameMeaning(),
                present.version(),
                unit.segmentId(),
                present.reason(),
                present.note(),
                present.by(),
                present.at(),
                claims.stream()
                        .filter(claim -> claim.decision() == null)
                        .map(ClaimView::of)
                        .toList());
    }
}
