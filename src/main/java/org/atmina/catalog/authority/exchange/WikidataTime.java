package org.atmina.catalog.authority.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.atmina.catalog.EdtfDate;
import org.jspecify.annotations.Nullable;

/// Turns Wikidata's times, a moment with a precision, into EDTF. Pure.
final class WikidataTime {
    private static final Pattern TIME = Pattern.compile("([+-])([0-9]{1,9})-([0-9]{2})-([0-9]{2})T.*");
    private static final int CENTURY = 7;
    private static final int DECADE = 8;
    private static final int YEAR = 9;
    private static final int MONTH = 10;
    private static final int DAY = 11;

    private WikidataTime() {}

    /// Null where there is no such time, or none that EDTF says in four digits of the year.
    static @Nullable String edtf(JsonNode value) {
        var time = TIME.matcher(value.path("time").asText());
        if (!time.matches() || time.group(1).equals("-") && !time.group(2).matches("0*")) {
            return null;
        }
        var year = "%04d".formatted(Long.parseLong(time.group(2)));
        var edtf = year.length() > 4
                ? null
                : edtf(year, time, value.path("precision").asInt());
        return edtf != null && EdtfDate.find(edtf).isPresent() ? edtf : null;
    }

    private static @Nullable String edtf(String year, Matcher time, int precision) {
        return switch (precision) {
            case CENTURY -> year.substring(0, 2) + "XX";
            case DECADE -> year.substring(0, 3) + "X";
            case YEAR -> year;
            case MONTH -> year + "-" + time.group(3);
            case DAY -> year + "-" + time.group(3) + "-" + time.group(4);
            default -> null;
        };
    }

    /// From one to the other, either of which may not be known.
    static @Nullable String interval(@Nullable String from, @Nullable String to) {
        if (from == null && to == null) {
            return null;
        }
        var interval = (from == null ? "" : from) + "/" + (to == null ? "" : to);
        return EdtfDate.find(interval).isPresent() ? interval : null;
    }
}
