package org.atmina.citation;

import java.util.Locale;
import org.atmina.catalog.ItemType;
import org.atmina.language.LanguageTag;
import org.jspecify.annotations.Nullable;

/// A citation in RIS, in UTF-8: a tag and a value a line. A value never goes on on the next line, where it could pass
/// for a tag.
final class Ris {
    private static final String LINE_END = "\r\n";

    private Ris() {}

    static String of(Reference reference, LanguageTag language) {
        var words = new CitationWords(reference, language);
        var lines = new StringBuilder();
        add(lines, "TY", type(reference.type()));
        add(lines, "ID", reference.key());
        reference.authors().forEach(author -> add(lines, "AU", author));
        add(lines, "TI", reference.title());
        var date = reference.date();
        if (date != null) {
            CitedDate.year(date).ifPresent(year -> add(lines, "PY", year));
            add(lines, "DA", date(date));
        }
        var translator = reference.wording().translator();
        if (translator != null) {
            add(lines, "A4", translator);
        }
        var publisher = reference.wording().publisher();
        if (publisher != null) {
            add(lines, "PB", publisher);
        }
        var archive = reference.archive();
        add(lines, "LA", reference.wording().language().value());
        add(lines, "DB", archive.name());
        if (archive.collection() != null) {
            add(lines, "T2", archive.collection());
        }
        if (archive.identifier() != null) {
            add(lines, "CN", archive.identifier());
        }
        add(lines, "AN", archive.ark());
        words.locus().ifPresent(locus -> add(lines, "N1", locus));
        add(lines, "N1", words.wording());
        add(lines, "UR", reference.address());
        add(lines, "Y2", reference.accessed().toString().replace('-', '/'));
        return lines.append("ER  - ").append(LINE_END).toString();
    }

    private static void add(StringBuilder lines, String tag, String value) {
        lines.append(tag).append("  - ").append(PlainCitation.oneLine(value)).append(LINE_END);
    }

    /// `1941/06/14/`; what is no plain date, in words behind three strokes.
    private static String date(Reference.Dating date) {
        var parts = CitedDate.parts(date);
        if (parts.isEmpty()) {
            return "///" + date.words();
        }
        var written = new StringBuilder(String.format(Locale.ROOT, "%04d", parts.getFirst()));
        for (int i = 1; i < 3; i++) {
            written.append('/');
            if (i < parts.size()) {
                written.append(String.format(Locale.ROOT, "%02d", parts.get(i)));
            }
        }
        return written.append('/').toString();
    }

    private static String type(@Nullable ItemType type) {
        return switch (type) {
            case null -> "GEN";
            case TEXT -> "MANSCPT";
            case IMAGE -> "ART";
            case SOUND -> "SOUND";
            case MOVING_IMAGE -> "VIDEO";
            case OBJECT -> "GEN";
        };
    }
}
