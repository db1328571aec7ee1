package org.atmina.citation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A date of EDTF as reference managers know dates: a year, a month or a day.
final class CitedDate {
    private static final Pattern PLAIN = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?[~?%]?");

    private CitedDate() {}

    /// Year, month and day, as far as they are known; empty where the date is a span or something less plain.
    static List<Integer> parts(Reference.Dating date) {
        var edtf = date.edtf();
        var plain = PLAIN.matcher(edtf == null ? "" : edtf.text());
        if (!plain.matches()) {
            return List.of();
        }
        var parts = new ArrayList<Integer>();
        for (int i = 1; i <= plain.groupCount(); i++) {
            if (plain.group(i) != null) {
                parts.add(Integer.parseInt(plain.group(i)));
            }
        }
        return parts;
    }

    /// The year, if the whole date lies in one.
    static Optional<String> year(Reference.Dating date) {
        var edtf = date.edtf();
        if (edtf == null || edtf.earliest() == null || edtf.latest() == null) {
            return Optional.empty();
        }
        int year = edtf.earliest().getYear();
        return year == edtf.latest().getYear() ? Optional.of(String.format("%04d", year)) : Optional.empty();
    }
}
