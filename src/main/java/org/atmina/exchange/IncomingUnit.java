package org.atmina.exchange;

import java.util.UUID;
import org.atmina.catalog.PublicId;
import org.atmina.catalog.Sha256;
import org.jspecify.annotations.Nullable;

/// What a file says of one text unit.
///
/// @param number its place in the file, from 1
/// @param owner the item or collection that it is said to belong to; null where the file does not say
/// @param source the wording that the translator had before them
/// @param target empty where there is none
public record IncomingUnit(int number, UUID id, @Nullable PublicId owner, String source, String target, Memory memory) {
    /// What the archive gave along and got back.
    ///
    /// @param base the revision that the translator began with; 0 where there was none or the file has lost it
    /// @param hash names the source wording; null where the file has lost it
    /// @param note what the translator says about it
    /// @param flaw why the target is no wording that can be taken; null where it is one
    public record Memory(
            int base,
            @Nullable String hash,
            @Nullable String note,
            @Nullable Flaw flaw) {}

    /// Why a target cannot be taken as it is.
    public enum Flaw {
        /// Some of its segments have no target.
        INCOMPLETE,
        /// It holds placeholders, which a plain text does not.
        MARKUP,
        /// It is a number, a date or a formula of a spreadsheet.
        NOT_TEXT
    }

    /// Names the source wording that was translated: as the archive said, or by the wording itself.
    public String sourceHash() {
        var hash = memory.hash();
        return hash == null ? Sha256.of(source) : hash;
    }

    /// Whether somebody has translated it at all.
    public boolean isUntouched() {
        return target.isBlank() && memory.flaw() == null;
    }
}
