package org.atmina.memory;

import java.util.UUID;
import org.atmina.catalog.TextUnitRecord;
import org.atmina.language.LanguageTag;
import org.jspecify.annotations.Nullable;

/// What somebody wants suggestions for.
///
/// @param collection the collection that the unit describes, or that holds its item; null for what belongs
///     to neither
/// @param least the lowest score that is worth a look
/// @param most how many suggestions
public record Asked(TextUnitRecord unit, @Nullable UUID collection, LanguageTag to, int least, int most) {}
