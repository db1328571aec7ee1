package org.atmina.catalog.authority.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.atmina.catalog.AuthorityKind;
import org.atmina.catalog.authority.Naming;

/// Finds what may be names of authorities in running text: stretches that begin with a capital letter and are a name,
/// also in another case. Terms are common words and are not looked for. Pure.
final class MentionMatcher {
    /// What this way of finding is called; another way gets another name.
    static final String NAME = "names-1";

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:['’ʼ][\\p{L}\\p{M}\\p{N}]+)*");
    /// No name goes on after these, unless it is the dot of an initial.
    private static final Pattern END = Pattern.compile("[.;:!?()\\[\\]\"“”„«»]");
    private static final int LONGEST_INITIAL = 2;
    private static final int SHORTEST = 3;

    private MentionMatcher() {}

    /// Recognises names among words.
    interface Recognising {
        List<Naming> in(List<String> words);
    }

    record Match(int start, int end, UUID authority) {}

    static List<Match> in(String text, Recognising names) {
        return sentences(text).stream().flatMap(words -> matches(words, names)).toList();
    }

    private static Stream<Match> matches(List<MatchResult> words, Recognising names) {
        return names.in(words.stream().map(MatchResult::group).toList()).stream()
                .filter(naming -> naming.kind() != AuthorityKind.TERM)
                .filter(naming -> isProper(words.get(naming.from()).group()))
                .map(naming -> new Match(
                        words.get(naming.from()).start(),
                        words.get(naming.to() - 1).end(),
                        naming.id()))
                .filter(match -> match.end() - match.start() >= SHORTEST);
    }

    private static boolean isProper(String word) {
        int first = word.codePointAt(0);
        return Character.isUpperCase(first) || Character.isTitleCase(first);
    }

    /// The words of the text, parted where no name can go on.
    private static List<List<MatchResult>> sentences(String text) {
        var sentences = new ArrayList<List<MatchResult>>();
        var words = new ArrayList<MatchResult>();
        var found = WORD.matcher(text);
        while (found.find()) {
            if (!words.isEmpty() && ends(text, words.getLast(), found.start())) {
                sentences.add(List.copyOf(words));
                words.clear();
            }
            words.add(found.toMatchResult());
        }
        sentences.add(List.copyOf(words));
        return sentences;
    }

    private static boolean ends(String text, MatchResult last, int next) {
        var between = text.substring(last.end(), next);
        boolean initial = last.end() - last.start() <= LONGEST_INITIAL && between.startsWith(".");
        return END.matcher(initial ? between.substring(1) : between).find();
    }
}
