package org.atmina.catalog.http.text;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.atmina.catalog.correction.TypographicClaim;
import org.jspecify.annotations.Nullable;

/// A claim that two wordings mean the same, as it is sent.
///
/// @param state `open`, `confirmed` or `refused`
@JsonInclude(JsonInclude.Include.NON_NULL)
record ClaimView(
        UUID id,
        UUID unit,
        String from,
        String to,
        String claimedBy,
        Instant claimedAt,
        String state,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String note) {
    static ClaimView of(TypographicClaim claim) {
        var decision = claim.decision();
        return new ClaimView(
                claim.id(),
                claim.unit(),
                claim.fromHash(),
                claim.toHash(),
                claim.claimedBy(),
                claim.claimedAt(),
                decision == null ? "open" : decision.confirmed() ? "confirmed" : "refused",
                decision == null ? null : decision.by(),
                decision == null ? null : decision.at(),
                decision == null ? null : decision.note());
    }
}
