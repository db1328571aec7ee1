package org.atmina.catalog;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A date in the Extended Date/Time Format (ISO 8601-2, levels 0 and 1, and the sets of level 2), as it was typed and
/// as the span of days that it may mean.
///
/// @param earliest the first day it may mean; null where the beginning is open or unknown
/// @param latest the last day it may mean; null where the end is open or unknown
public record EdtfDate(
        String text, @Nullable LocalDate earliest, @Nullable LocalDate latest) {}
