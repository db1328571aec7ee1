package org.atmina.worklist;

import java.time.Instant;

/// What became of claiming or releasing work.
public sealed interface ClaimOutcome {
    /// Whoever asked holds these units now.
    ///
    /// @param taken how many more there were that somebody else holds
    record Held(int units, Instant until, int taken) implements ClaimOutcome {}

    /// Released; nobody holds these units any more.
    record Released(int units) implements ClaimOutcome {}

    /// Somebody else was faster.
    record Taken(WorkClaim claim) implements ClaimOutcome {}

    /// There is nothing of this kind to do in this language.
    record NothingOpen() implements ClaimOutcome {}

    /// There is no such claim to release.
    record NoSuchClaim() implements ClaimOutcome {}

    record NoSuchUnit() implements ClaimOutcome {}

    /// The roles of who asks do not reach to this language.
    record LanguageNotYours() implements ClaimOutcome {}

    /// The work of who asks is limited to other collections.
    record CollectionNotYours() implements ClaimOutcome {}

    /// Only curators and archivists release what others hold, in the collections that they work on.
    record NotYourClaim() implements ClaimOutcome {}
}
