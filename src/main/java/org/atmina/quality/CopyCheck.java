package org.atmina.quality;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.atmina.catalog.authority.FoldedName;

/// Finds what was left in the language of the source: the whole text, or a run of its words. Names and figures are the
/// same in many languages and are no sign of it; words in small letters are. A quotation is left as it is.
final class CopyCheck {
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}'’-]*");
    private static final Pattern QUOTATION = Pattern.compile("[\"“„«»”][^\"“„«»”]*[\"“”«»]");
    private static final int SHORTEST_RUN = 4;
    /// So many words of a run are common ones at least.
    private static final int COMMON = 3;
    /// And so many of a hundred.
    private static final int MOSTLY = 60;

    private CopyCheck() {}

    static List<Warning> of(Wording source, Wording target) {
        var here = words(source.text());
        var there = words(target.text());
        if (source.language().reads(target.language()) || here.isEmpty()) {
            return List.of();
        }
        boolean same = FoldedName.of(source.text()).equals(FoldedName.of(target.text()));
        if (same) {
            return here.stream().filter(CopyCheck::isCommon).count() == 0
                    ? List.of()
                    : List.of(new Warning(
                            WarningKind.UNTRANSLATED,
                            "same-as-source",
                            new Span(0, source.text().length()),
                            new Span(0, target.text().length()),
                            Map.of()));
        }
        return runs(source, here, target, there);
    }

    private static List<MatchResult> words(String text) {
        return WORD.matcher(text).results().toList();
    }

    private static boolean isCommon(MatchResult word) {
        return Character.isLowerCase(word.group().codePointAt(0))
                && word.group().length() > 1;
    }

    private static List<Warning> runs(Wording source, List<MatchResult> here, Wording target, List<MatchResult> there) {
        var starts = new HashMap<String, List<Integer>>();
        for (int i = 0; i < here.size(); i++) {
            starts.computeIfAbsent(folded(here.get(i)), any -> new ArrayList<>())
                    .add(i);
        }
        var quoted = quoted(source.text());
        var warnings = new ArrayList<Warning>();
        int at = 0;
        while (at < there.size()) {
            int length = 0;
            int from = 0;
            for (int start : starts.getOrDefault(folded(there.get(at)), List.of())) {
                int run = run(here, start, there, at);
                from = run > length ? start : from;
                length = Math.max(length, run);
            }
            if (length >= SHORTEST_RUN
                    && isProse(there.subList(at, at + length))
                    && !quoted.contains(here.get(from).start())) {
                var copied = new Span(
                        there.get(at).start(), there.get(at + length - 1).end());
                warnings.add(new Warning(
                        WarningKind.UNTRANSLATED,
                        "left-in-source-language",
                        new Span(
                                here.get(from).start(),
                                here.get(from + length - 1).end()),
                        copied,
                        Map.of("text", copied.of(target.text()))));
            }
            at += Math.max(1, length);
        }
        return warnings;
    }

    /// Words in small letters for the most part: titles of books and names of bodies are rightly left as they are.
    private static boolean isProse(List<MatchResult> words) {
        long common = words.stream().filter(CopyCheck::isCommon).count();
        return common >= COMMON && common * 100 >= words.size() * MOSTLY;
    }

    /// Where in the text words stand in quotation marks.
    private static Set<Integer> quoted(String text) {
        var quoted = new HashSet<Integer>();
        QUOTATION.matcher(text).results().forEach(found -> {
            for (int i = found.start(); i < found.end(); i++) {
                quoted.add(i);
            }
        });
        return quoted;
    }

    private static int run(List<MatchResult> here, int start, List<MatchResult> there, int at) {
        int length = 0;
        while (start + length < here.size()
                && at + length < there.size()
                && folded(here.get(start + length)).equals(folded(there.get(at + length)))) {
            length++;
        }
        return length;
    }

    private static String folded(MatchResult word) {
        return FoldedName.of(word.group());
    }
}
