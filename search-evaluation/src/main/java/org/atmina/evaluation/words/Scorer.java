package org.atmina.evaluation.words;

import static org.atmina.evaluation.words.DevelopmentSet.lowerCase;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.atmina.evaluation.words.DevelopmentSet.Sentence;
import org.atmina.evaluation.words.DevelopmentSet.Token;
import org.atmina.evaluation.words.DevelopmentSet.Word;
import org.atmina.evaluation.words.Scores.Measure;

/// Scores an analyzer on a development set. Pure.
public final class Scorer {
    private final DevelopmentSet set;

    public Scorer(DevelopmentSet set) {
        this.set = set;
    }

    /// @param terms of every text that [DevelopmentSet#texts] names; a missing one counts as having none
    public Scores score(Map<String, Set<String>> terms) {
        return score(terms, lemma -> terms.getOrDefault(lemma, Set.of()));
    }

    /// @param queryTerms the terms of a lemma in lower case where it is asked for, if others than where it stands
    public Scores score(Map<String, Set<String>> terms, Function<String, Set<String>> queryTerms) {
        var lemmas = lemmasByForm();
        var gold = pairs(lemmas.values());
        var found = pairs(termsByForm(lemmas.keySet(), terms));
        long right = found.stream().filter(gold::contains).count();
        var retrieval = retrieval(terms, queryTerms);
        return new Scores(
                lemmas.size(),
                gold.size(),
                found.size(),
                Measure.of(right, found.size(), gold.size()),
                retrieval.queries(),
                retrieval.measure(),
                retrieval.full());
    }

    private Map<String, Set<String>> lemmasByForm() {
        var lemmas = new LinkedHashMap<String, Set<String>>();
        for (Word word : set.words()) {
            lemmas.computeIfAbsent(lowerCase(word.form()), form -> new LinkedHashSet<>())
                    .add(lowerCase(word.lemma()));
        }
        return lemmas;
    }

    /// A form is given to the analyzer as it was mostly written.
    private List<Set<String>> termsByForm(Set<String> forms, Map<String, Set<String>> terms) {
        var written = new HashMap<String, Map<String, Integer>>();
        for (Word word : set.words()) {
            written.computeIfAbsent(lowerCase(word.form()), form -> new LinkedHashMap<>())
                    .merge(word.form(), word.count(), Integer::sum);
        }
        return forms.stream()
                .map(form -> terms.getOrDefault(mostly(written.getOrDefault(form, Map.of())), Set.<String>of()))
                .toList();
    }

    /// The first of those that are most frequent.
    private static String mostly(Map<String, Integer> written) {
        var best = "";
        int most = 0;
        for (var entry : written.entrySet()) {
            if (entry.getValue() > most) {
                best = entry.getKey();
                most = entry.getValue();
            }
        }
        return best;
    }

    /// All pairs that have a key in common, each as one number.
    private static Set<Long> pairs(Iterable<Set<String>> keys) {
        var byKey = new HashMap<String, List<Integer>>();
        int place = 0;
        for (Set<String> each : keys) {
            for (String key : each) {
                byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(place);
            }
            place++;
        }
        var pairs = new HashSet<Long>();
        byKey.values().forEach(places -> addPairs(places, pairs));
        return pairs;
    }

    private static void addPairs(List<Integer> places, Set<Long> pairs) {
        for (int first = 0; first < places.size(); first++) {
            for (int second = first + 1; second < places.size(); second++) {
                pairs.add(((long) places.get(first) << Integer.SIZE) | places.get(second));
            }
        }
    }

    private record Retrieval(int queries, Measure measure, double full) {}

    private Retrieval retrieval(Map<String, Set<String>> terms, Function<String, Set<String>> queryTerms) {
        var index = new Index(terms);
        int place = 0;
        for (Sentence sentence : set.sentences()) {
            for (Token token : sentence.tokens()) {
                index.add(place, token);
            }
            place++;
        }
        var queries = index.queries();
        double precision = 0;
        double recall = 0;
        double f1 = 0;
        int full = 0;
        for (String lemma : queries) {
            var one = index.ask(lemma, queryTerms.apply(lemma));
            precision += one.precision();
            recall += one.recall();
            f1 += one.f1();
            full += one.recall() == 1 ? 1 : 0;
        }
        int count = queries.size();
        return count == 0
                ? new Retrieval(0, Measure.NONE, 0)
                : new Retrieval(
                        count, new Measure(precision / count, recall / count, f1 / count), (double) full / count);
    }

    /// Which sentences hold a lemma, and which a term.
    private static final class Index {
        private final Map<String, Set<String>> terms;
        private final Map<String, Set<Integer>> byLemma = new LinkedHashMap<>();
        private final Map<String, Set<Integer>> byTerm = new HashMap<>();
        private final Map<String, Set<String>> forms = new HashMap<>();

        Index(Map<String, Set<String>> terms) {
            this.terms = terms;
        }

        void add(int sentence, Token token) {
            var lemma = lowerCase(token.lemma());
            byLemma.computeIfAbsent(lemma, l -> new HashSet<>()).add(sentence);
            forms.computeIfAbsent(lemma, l -> new HashSet<>()).add(lowerCase(token.form()));
            for (String term : terms.getOrDefault(token.form(), Set.of())) {
                byTerm.computeIfAbsent(term, t -> new HashSet<>()).add(sentence);
            }
        }

        /// Lemmas that stand in two sentences, or in another form than themselves.
        List<String> queries() {
            return byLemma.keySet().stream()
                    .filter(lemma ->
                            sentences(lemma).size() > 1 || !Set.of(lemma).equals(forms.get(lemma)))
                    .toList();
        }

        private Set<Integer> sentences(String lemma) {
            return byLemma.getOrDefault(lemma, Set.of());
        }

        Measure ask(String lemma, Set<String> asked) {
            var found = new HashSet<Integer>();
            asked.forEach(term -> found.addAll(byTerm.getOrDefault(term, Set.of())));
            var right = sentences(lemma);
            long hits = right.stream().filter(found::contains).count();
            double precision = found.isEmpty() ? 0 : (double) hits / found.size();
            double recall = (double) hits / right.size();
            return new Measure(precision, recall, Measure.f1(precision, recall));
        }
    }
}
