package org.atmina.catalog.authority.exchange;

import java.util.List;
import java.util.Map;
import org.atmina.catalog.AuthorityKind;
import org.atmina.catalog.EdtfDate;
import org.atmina.catalog.Slug;
import org.atmina.catalog.authority.AuthorityForm;
import org.atmina.catalog.authority.AuthorityName;
import org.atmina.catalog.authority.NameKind;
import org.atmina.language.LanguageTag;

/// A row of a file of names: one name of one entity.
///
/// @param number of the record, the header being the first
record NameRow(long number, String entity, AuthorityKind kind, AuthorityName name, List<String> uris) {
    static final List<String> HEADER =
            List.of("entity", "kind", "name", "language", "script", "name_kind", "period", "uri");

    private static final int LONGEST_KEY = 200;
    private static final int LONGEST_URI = 500;

    NameRow {
        uris = List.copyOf(uris);
    }

    /// Why a row cannot be read.
    static final class Unreadable extends Exception {
        private final transient ImportReport.Reason reason;

        Unreadable(String slug, Map<String, String> facts) {
            super(slug, null, false, false);
            this.reason = new ImportReport.Reason(slug, facts);
        }

        ImportReport.Reason reason() {
            return reason;
        }
    }

    /// @param cells in the order of the header, spaces around them taken away
    static NameRow of(long number, List<String> cells) throws Unreadable {
        if (cells.size() != HEADER.size()) {
            throw new Unreadable("columns", Map.of("found", "" + cells.size(), "expected", "" + HEADER.size()));
        }
        var entity = cells.get(0);
        if (entity.isEmpty() || entity.length() > LONGEST_KEY || !entity.matches("[\\p{L}\\p{N}._:/-]+")) {
            throw new Unreadable("entity", Map.of("entity", shortened(entity)));
        }
        var name = new AuthorityName(
                text(CellText.read(cells.get(2))),
                language(cells.get(3)),
                script(cells.get(4)),
                period(cells.get(6)),
                term(NameKind.class, "name-kind", cells.get(5)));
        return new NameRow(number, entity, term(AuthorityKind.class, "kind", cells.get(1)), name, uris(cells.get(7)));
    }

    private static String text(String text) throws Unreadable {
        if (text.isBlank()) {
            throw new Unreadable("name-missing", Map.of());
        }
        if (text.length() > AuthorityName.LONGEST) {
            throw new Unreadable("name-too-long", Map.of("most", "" + AuthorityName.LONGEST));
        }
        if (!text.matches(AuthorityName.VISIBLE)) {
            throw new Unreadable("name-invisible", Map.of());
        }
        return text;
    }

    private static LanguageTag language(String tag) throws Unreadable {
        try {
            return LanguageTag.of(tag);
        } catch (IllegalArgumentException e) {
            throw new Unreadable("language", Map.of("language", shortened(tag)));
        }
    }

    private static String script(String script) throws Unreadable {
        if (!script.isEmpty() && !script.matches(AuthorityName.SCRIPT)) {
            throw new Unreadable("script", Map.of("script", shortened(script)));
        }
        return script;
    }

    private static String period(String period) throws Unreadable {
        if (!period.isEmpty() && EdtfDate.find(period).isEmpty()) {
            throw new Unreadable("period", Map.of("period", shortened(period)));
        }
        return period;
    }

    private static <T extends Enum<T> & Slug> T term(Class<T> list, String slug, String written) throws Unreadable {
        var term = Slug.find(list, written);
        if (term.isEmpty()) {
            throw new Unreadable(slug, Map.of("found", shortened(written)));
        }
        return term.get();
    }

    private static List<String> uris(String cell) throws Unreadable {
        var uris = cell.isEmpty() ? List.<String>of() : List.of(cell.split("\\s+"));
        for (String uri : uris) {
            if (uri.length() > LONGEST_URI || !uri.matches(AuthorityForm.URI)) {
                throw new Unreadable("uri", Map.of("uri", shortened(uri)));
            }
        }
        return uris;
    }

    private static String shortened(String cell) {
        var visible = cell.replaceAll("\\p{C}", "�");
        return visible.length() > 60 ? visible.substring(0, 60) + "…" : visible;
    }
}
