package org.atmina.analysis;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.atmina.analysis.hunspell.Dictionary;
import org.atmina.analysis.hunspell.Root;
import org.atmina.analysis.hunspell.Typing;

/// Which infinitive a Lithuanian verb's other two principal parts belong to: `neša` (carries) and
/// `nešė` (carried) to `nešti`. The dictionary lists the three apart, each with the prefixes that the
/// verb takes.
///
/// The grammar in [LithuanianStems] says which infinitives a part may have; of those that the
/// dictionary knows, the one with the most prefixes in common is it, and among equals the first that
/// was named.
final class LithuanianVerbs {
    private static final Map<String, String> IRREGULAR = Map.of(
            "yra", "būti", "esa", "būti", "esti", "būti", "ėjo", "eiti", "reikia", "reikėti", "privalo", "privalėti");

    private final Dictionary dictionary;

    LithuanianVerbs(Dictionary dictionary) {
        this.dictionary = dictionary;
    }

    static boolean isVerb(Root root) {
        return root.flags().chars().anyMatch(flag -> "EPTROY".indexOf(flag) >= 0);
    }

    /// A verb that is listed as reflexive: `juokiasi`, `juokėsi`, `juoktis`.
    static boolean isReflexive(Root part) {
        return part.word().endsWith("tis") || part.word().endsWith("si") && !part.has('E') && !part.has('P');
    }

    /// The infinitive, not reflexive, of the verb that has this principal part; the part where nobody
    /// knows.
    String infinitive(Root part) {
        int self = isReflexive(part) ? part.word().endsWith("tis") ? 1 : 2 : 0;
        String word = part.word().substring(0, part.word().length() - self);
        String irregular = IRREGULAR.get(word);
        if (irregular != null || isInfinitive(part)) {
            return irregular != null ? irregular : word;
        }
        return closest(part, LithuanianStems.infinitives(word, part.has('E')));
    }

    private String closest(Root part, Set<String> candidates) {
        String best = candidates.iterator().next();
        double most = -1;
        for (String candidate : candidates) {
            for (Root known : infinitives(candidate)) {
                double common = common(known.flags(), part.flags());
                if (common > most) {
                    most = common;
                    best = candidate;
                }
            }
        }
        return best;
    }

    private List<Root> infinitives(String word) {
        return Stream.of(word, word + "s")
                .flatMap(form -> dictionary.roots(form, Typing.WITH_ACCENTS).stream())
                .filter(LithuanianVerbs::isInfinitive)
                .toList();
    }

    private static boolean isInfinitive(Root root) {
        return (root.has('T') || root.has('R'))
                && (root.word().endsWith("ti") || root.word().endsWith("tis"));
    }

    /// The share of prefixes, which have small letters for flags, that two entries have in common.
    private static double common(String some, String other) {
        int both = 0;
        int all = 0;
        for (char prefix = 'a'; prefix <= 'z'; prefix++) {
            boolean one = some.indexOf(prefix) >= 0;
            boolean two = other.indexOf(prefix) >= 0;
            both += one && two ? 1 : 0;
            all += one || two ? 1 : 0;
        }
        return all == 0 ? 1 : (double) both / all;
    }
}
