package org.atmina.catalog.authority;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.atmina.catalog.AuthorityKind;
import org.atmina.language.TextInLanguage;

/// All names of all authorities, folded and sorted, each with those who bear it. Never changes; many threads may ask.
///
/// A sorted list of keys with numbers beside it takes a fraction of the memory of a map, and shows at once whether any
/// name goes on after the words read so far.
final class NameTable {
    static final NameTable EMPTY = NameTable.of(List.of());

    /// Names of one word of these kinds are recognised with other endings, too.
    private static final Set<AuthorityKind> INFLECTED =
            EnumSet.of(AuthorityKind.PERSON, AuthorityKind.FAMILY, AuthorityKind.PLACE);

    private final KnownAuthority[] authorities;
    private final String[] keys;
    /// Where the bearers of each key begin; one more than there are keys.
    private final int[] starts;
    private final int[] bearers;

    private NameTable(KnownAuthority[] authorities, String[] keys, int[] starts, int[] bearers) {
        this.authorities = authorities;
        this.keys = keys;
        this.starts = starts;
        this.bearers = bearers;
    }

    static NameTable of(Collection<KnownAuthority> known) {
        var authorities = known.toArray(KnownAuthority[]::new);
        var byKey = new TreeMap<String, List<Integer>>();
        for (int i = 0; i < authorities.length; i++) {
            for (TextInLanguage name : authorities[i].names()) {
                var key = FoldedName.of(name.text());
                if (!key.isEmpty()) {
                    var bearers = byKey.computeIfAbsent(key, any -> new ArrayList<>(1));
                    if (bearers.isEmpty() || bearers.getLast() != i) {
                        bearers.add(i);
                    }
                }
            }
        }
        var starts = new int[byKey.size() + 1];
        int key = 0;
        for (List<Integer> each : byKey.values()) {
            starts[key + 1] = starts[key] + each.size();
            key++;
        }
        var bearers = byKey.values().stream()
                .flatMapToInt(each -> each.stream().mapToInt(Integer::intValue))
                .toArray();
        return new NameTable(authorities, byKey.keySet().toArray(String[]::new), starts, bearers);
    }

    int size() {
        return keys.length;
    }

    /// A stretch of words that is a name, and who bears it.
    record Found(int from, int to, List<KnownAuthority> bearers, boolean inflected) {}

    /// The names among these words, from left to right: at each word the longest one, and no two share a word.
    List<Found> in(List<String> words) {
        var tokens = Tokens.of(words);
        var found = new ArrayList<Found>();
        int at = 0;
        while (at < tokens.size()) {
            var name = tokens.isWordStart(at) ? at(tokens, at) : Optional.<Match>empty();
            if (name.isPresent()) {
                var match = name.get();
                found.add(new Found(
                        tokens.word(at), tokens.word(match.end() - 1) + 1, match.bearers(), match.inflected()));
                at = match.end();
            } else {
                at++;
            }
        }
        return found;
    }

    private record Match(int end, List<KnownAuthority> bearers, boolean inflected) {}

    private Optional<Match> at(Tokens tokens, int from) {
        var key = new StringBuilder();
        Optional<Match> longest = Optional.empty();
        for (int end = from + 1; end <= tokens.size(); end++) {
            key.append(end == from + 1 ? "" : " ").append(tokens.text(end - 1));
            var soFar = key.toString();
            int place = Arrays.binarySearch(keys, soFar);
            if (place >= 0 && tokens.isWordEnd(end)) {
                longest = Optional.of(new Match(end, bearers(place), false));
            }
            if (!goesOn(soFar, place)) {
                break;
            }
        }
        return longest.or(() -> inflected(tokens, from));
    }

    private boolean goesOn(String words, int place) {
        int next = Arrays.binarySearch(keys, place >= 0 ? place + 1 : -place - 1, keys.length, words + " ");
        next = next >= 0 ? next : -next - 1;
        return next < keys.length && keys[next].startsWith(words + " ");
    }

    private Optional<Match> inflected(Tokens tokens, int at) {
        if (!tokens.isWordEnd(at + 1)) {
            return Optional.empty();
        }
        return NameEndings.formsOf(tokens.text(at))
                .map(forms -> forms.stream()
                        .map(form -> Arrays.binarySearch(keys, form))
                        .filter(place -> place >= 0)
                        .flatMap(place -> bearers(place).stream())
                        .filter(each -> INFLECTED.contains(each.kind()))
                        .distinct()
                        .toList())
                .filter(bearers -> !bearers.isEmpty())
                .findFirst()
                .map(bearers -> new Match(at + 1, bearers, true));
    }

    private List<KnownAuthority> bearers(int key) {
        return Arrays.stream(bearers, starts[key], starts[key + 1])
                .mapToObj(i -> authorities[i])
                .toList();
    }

    /// Folded words; one word as it was written (`Brest-Litovsk`) may be several of them.
    private record Tokens(List<String> texts, List<Integer> words) {
        static Tokens of(List<String> words) {
            var texts = new ArrayList<String>();
            var places = new ArrayList<Integer>();
            for (int i = 0; i < words.size(); i++) {
                for (String text : FoldedName.words(words.get(i))) {
                    texts.add(text);
                    places.add(i);
                }
            }
            return new Tokens(texts, places);
        }

        int size() {
            return texts.size();
        }

        String text(int at) {
            return texts.get(at);
        }

        int word(int at) {
            return words.get(at);
        }

        boolean isWordStart(int at) {
            return at == 0 || word(at - 1) != word(at);
        }

        boolean isWordEnd(int end) {
            return end == size() || word(end - 1) != word(end);
        }
    }
}
