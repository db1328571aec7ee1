package org.atmina.quality;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Compares what is no word: tags, placeholders, brackets, quotation marks, the ends of the text.
final class MarkupCheck {
    private static final Pattern MARK =
            Pattern.compile("</?[A-Za-z][^<>]{0,200}>|\\$?\\{[A-Za-z0-9_.]{0,60}\\}|%(?:\\d+\\$)?[sdf](?![\\p{L}])");
    private static final String QUOTES = "\"“”„«»‟";
    /// Some words in quotation marks; a single one is often a name, which other languages write without.
    private static final Pattern PHRASE = Pattern.compile("[\"“„«»”][^\"“„«»”\\s]+\\s[^\"“„«»”]*[\"“”«»]");
    /// Where books are listed, some languages put titles in marks and others do not.
    private static final Pattern PUBLICATION = Pattern.compile("\\([^()]*\\d{4}\\)");
    private static final String ENDS = ".!?…:;";
    private static final Pattern CLOSING = Pattern.compile("[\\s\"“”„«»’')\\]\\d]+$");

    private final Wording source;
    private final Wording target;
    private final List<Warning> warnings = new ArrayList<>();

    private MarkupCheck(Wording source, Wording target) {
        this.source = source;
        this.target = target;
    }

    static List<Warning> of(Wording source, Wording target) {
        var check = new MarkupCheck(source, target);
        check.marks();
        check.brackets();
        check.quotes();
        check.edges();
        check.ending();
        return check.warnings;
    }

    private void marks() {
        var here = marks(source.text());
        var there = marks(target.text());
        here.forEach((mark, places) -> {
            if (places.size() > there.getOrDefault(mark, List.of()).size()) {
                warn("mark-missing", places.getLast(), null, Map.of("mark", mark));
            }
        });
        there.forEach((mark, places) -> {
            if (places.size() > here.getOrDefault(mark, List.of()).size()) {
                warn("mark-added", null, places.getLast(), Map.of("mark", mark));
            }
        });
    }

    private static Map<String, List<Span>> marks(String text) {
        var marks = new LinkedHashMap<String, List<Span>>();
        MARK.matcher(text)
                .results()
                .forEach(found -> marks.computeIfAbsent(found.group(), any -> new ArrayList<>())
                        .add(new Span(found.start(), found.end())));
        return marks;
    }

    /// Brackets that pair on one side and not on the other; `a)` alone is no pair anywhere.
    private void brackets() {
        for (String pair : List.of("()", "[]", "{}")) {
            boolean pairedHere = isPaired(source.text(), pair);
            int open = unpaired(target.text(), pair);
            if (pairedHere && open >= 0) {
                warn(
                        "bracket-alone",
                        null,
                        new Span(open, open + 1),
                        Map.of("mark", target.text().substring(open, open + 1)));
            } else if (pairedHere && source.text().contains(pair.substring(1)) && !pairs(target.text(), pair)) {
                int at = source.text().indexOf(pair.charAt(0));
                warn("brackets-missing", new Span(at, source.text().indexOf(pair.charAt(1)) + 1), null, Map.of());
            }
        }
    }

    private static boolean isPaired(String text, String pair) {
        return unpaired(text, pair) < 0;
    }

    private static boolean pairs(String text, String pair) {
        return text.indexOf(pair.charAt(0)) >= 0;
    }

    /// Where the first bracket stands that has no other; -1 where each has.
    private static int unpaired(String text, String pair) {
        int depth = 0;
        int opened = -1;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == pair.charAt(0)) {
                opened = depth++ == 0 ? i : opened;
            } else if (text.charAt(i) == pair.charAt(1) && --depth < 0) {
                return i;
            }
        }
        return depth == 0 ? -1 : opened;
    }

    private void quotes() {
        long here = count(source.text());
        long there = count(target.text());
        int last = lastQuote(target.text());
        if (here % 2 == 0 && there % 2 == 1) {
            warn(
                    "quote-alone",
                    null,
                    new Span(last, last + 1),
                    Map.of("mark", target.text().substring(last, last + 1)));
        } else if (there == 0
                && PHRASE.matcher(source.text()).find()
                && !PUBLICATION.matcher(source.text()).find()) {
            int at = lastQuote(source.text());
            warn("quotes-missing", new Span(at, at + 1), null, Map.of());
        }
    }

    private static long count(String text) {
        return text.chars().filter(c -> QUOTES.indexOf(c) >= 0).count();
    }

    private static int lastQuote(String text) {
        int at = text.length() - 1;
        while (at >= 0 && QUOTES.indexOf(text.charAt(at)) < 0) {
            at--;
        }
        return at;
    }

    private void edges() {
        boolean begins = isSpace(source.text(), 0) != isSpace(target.text(), 0);
        int lastHere = source.text().length() - 1;
        int lastThere = target.text().length() - 1;
        if (begins) {
            warn("space-at-beginning", new Span(0, Math.min(1, lastHere + 1)), new Span(0, 1), Map.of());
        }
        if (isSpace(source.text(), lastHere) != isSpace(target.text(), lastThere)) {
            warn("space-at-end", null, new Span(lastThere, lastThere + 1), Map.of());
        }
    }

    private static boolean isSpace(String text, int at) {
        return at >= 0 && at < text.length() && Character.isWhitespace(text.charAt(at));
    }

    /// A sentence that has lost its end may have lost more.
    private void ending() {
        var here = CLOSING.matcher(source.text()).replaceFirst("");
        var there = CLOSING.matcher(target.text()).replaceFirst("");
        if (!here.isEmpty() && !there.isEmpty() && ends(here) && !ends(there)) {
            warn(
                    "end-mark-missing",
                    new Span(here.length() - 1, here.length()),
                    new Span(there.length() - 1, there.length()),
                    Map.of("mark", here.substring(here.length() - 1)));
        }
    }

    private static boolean ends(String text) {
        return ENDS.indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    private void warn(String slug, @Nullable Span here, @Nullable Span there, Map<String, Object> facts) {
        warnings.add(new Warning(WarningKind.MARKUP, slug, here, there, facts));
    }
}
