package org.atmina.catalog.http;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.atmina.catalog.AuthorityKind;
import org.atmina.catalog.Listing;
import org.atmina.catalog.PublicId;
import org.atmina.catalog.authority.mention.Mention;
import org.atmina.catalog.authority.mention.MentionState;
import org.atmina.language.ReaderLanguages;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A mention as it is sent.
///
/// @param start within the wording of the segment, in UTF-16 code units
/// @param text the words
/// @param matcher what found it; `person` where somebody did
/// @param stale the wording is another one now, or is no part of the present text any more
@Schema(name = "Mention")
record MentionView(
        UUID id,
        UUID segment,
        int start,
        int end,
        String text,
        Named authority,
        MentionState state,
        String matcher,
        Instant matchedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        boolean stale) {
    @Schema(name = "MentionedAuthority")
    record Named(@Schema(implementation = String.class) PublicId id, AuthorityKind kind, ShownName label) {}

    /// @param pending suggestions were asked for and are not made yet
    @Schema(name = "Mentions")
    record Page(long total, int page, int size, boolean pending, List<MentionView> mentions) {
        static Page of(Listing<Mention> listing, boolean pending, ReaderLanguages languages) {
            return new Page(
                    listing.total(),
                    listing.page(),
                    listing.size(),
                    pending,
                    listing.entries().stream()
                            .map(each -> MentionView.of(each, languages))
                            .toList());
        }
    }

    static MentionView of(Mention mention, ReaderLanguages languages) {
        var authority = mention.authority();
        var decision = mention.decision();
        return new MentionView(
                mention.id(),
                mention.at().segment(),
                mention.at().start(),
                mention.at().end(),
                mention.found().text(),
                new Named(
                        authority.name(),
                        authority.kind(),
                        ShownName.of(mention.labels().in(languages))),
                mention.state(),
                mention.found().matcher(),
                mention.found().at(),
                decision == null ? null : decision.by(),
                decision == null ? null : decision.at(),
                mention.stale());
    }
}
