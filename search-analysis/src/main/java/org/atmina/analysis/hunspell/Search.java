package org.atmina.analysis.hunspell;

import java.util.ArrayList;
import java.util.List;
import org.atmina.analysis.hunspell.Affixes.Group;

/// Takes one word apart: every prefix it may have, then every ending, and the ending under that one.
final class Search {
    private final Dictionary dictionary;
    private final Affixes affixes;
    private final String word;
    private final Typing typing;
    private final List<Reading> readings = new ArrayList<>();

    Search(Dictionary dictionary, Affixes affixes, String word, Typing typing) {
        this.dictionary = dictionary;
        this.affixes = affixes;
        this.word = typing.of(word);
        this.typing = typing;
    }

    List<Reading> readings() {
        if (word.isEmpty()) {
            return readings;
        }
        new Rest(word, List.of()).read();
        affixes.prefixes().forEach((text, prefixes) -> {
            String typed = typing.of(text);
            if (word.length() > typed.length() && word.startsWith(typed)) {
                new Rest(word.substring(typed.length()), prefixes).read();
            }
        });
        return readings;
    }

    /// What is left of the word behind a prefix, which is one of these; behind none where there are
    /// none.
    private final class Rest {
        private final String rest;
        private final String plain;
        private final List<Prefix> prefixes;

        Rest(String rest, List<Prefix> prefixes) {
            this.rest = rest;
            this.plain = Accents.off(rest);
            this.prefixes = prefixes;
        }

        void read() {
            for (Root root : dictionary.like(plain)) {
                accept(root, List.of());
            }
            forEachCut(plain, (stem, group) -> {
                if (dictionary.mayHave(stem, group.strip())) {
                    oneRule(stem + group.strip(), group);
                }
                if (group.further()) {
                    twoRules(stem + group.strip(), group);
                }
            });
        }

        private void oneRule(String root, Group group) {
            for (Root found : dictionary.like(root)) {
                for (Suffix rule : group.rules()) {
                    if (found.has(rule.flag())) {
                        accept(found, List.of(rule));
                    }
                }
            }
        }

        private void twoRules(String middle, Group outer) {
            forEachCut(middle, (stem, inner) -> {
                if (inner.leads() && dictionary.mayHave(stem, inner.strip())) {
                    for (Root found : dictionary.like(stem + inner.strip())) {
                        twoRules(found, inner, outer);
                    }
                }
            });
        }

        private void twoRules(Root found, Group inner, Group outer) {
            for (Suffix first : inner.rules()) {
                if (!first.further().isEmpty() && found.has(first.flag())) {
                    for (Suffix second : outer.rules()) {
                        if (first.further().indexOf(second.flag()) >= 0) {
                            accept(found, List.of(first, second));
                        }
                    }
                }
            }
        }

        private void accept(Root root, List<Suffix> suffixes) {
            String form = root.word();
            for (Suffix suffix : suffixes) {
                if (!suffix.takes(form)) {
                    return;
                }
                form = suffix.form(form);
            }
            if (!rest.equals(typing.of(form))) {
                return;
            }
            String last = suffixes.isEmpty() ? root.flags() : suffixes.getLast().further();
            if (prefixes.isEmpty()) {
                if (!affixes.needsAffix(last) && (suffixes.isEmpty() || !affixes.isHalf(last))) {
                    readings.add(new Reading(null, root, suffixes));
                }
                return;
            }
            for (Prefix prefix : prefixes) {
                if (fits(prefix, root, last, suffixes) && prefix.condition().holdsAtStart(form)) {
                    readings.add(new Reading(prefix, root, suffixes));
                }
            }
        }

        private boolean fits(Prefix prefix, Root root, String last, List<Suffix> suffixes) {
            boolean half = affixes.isHalf(prefix.further());
            boolean allowed = half
                    ? last.indexOf(prefix.flag()) >= 0
                    : root.has(prefix.flag()) || last.indexOf(prefix.flag()) >= 0;
            return allowed && half == (!suffixes.isEmpty() && affixes.isHalf(last));
        }
    }

    private interface Cut {
        void at(String stem, Group group);
    }

    private void forEachCut(String plain, Cut cut) {
        for (int at = plain.length(); at >= Math.max(0, plain.length() - affixes.longestEnding()); at--) {
            List<Group> groups = affixes.ending(plain.substring(at));
            if (!groups.isEmpty()) {
                String stem = plain.substring(0, at);
                for (Group group : groups) {
                    cut.at(stem, group);
                }
            }
        }
    }
}
