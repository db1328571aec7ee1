package org.atmina.evaluation;

import com.ibm.icu.text.Normalizer2;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.atmina.evaluation.AnalyzerReport.Dictionaries;
import org.atmina.evaluation.AnalyzerReport.OfLanguage;
import org.atmina.evaluation.AnalyzerReport.OfNames;
import org.atmina.evaluation.names.NameGroups;
import org.atmina.evaluation.names.NamePeers;
import org.atmina.evaluation.names.NameScorer;
import org.atmina.evaluation.words.AnalyzerTerms;
import org.atmina.evaluation.words.DevelopmentSet;
import org.atmina.evaluation.words.LiveTerms;
import org.atmina.evaluation.words.Loading;
import org.atmina.evaluation.words.PluginAnalyzers;
import org.atmina.evaluation.words.Scorer;
import org.atmina.evaluation.words.Scores;
import org.atmina.evaluation.words.Speed;
import org.atmina.evaluation.words.StockAnalyzers;
import org.atmina.evaluation.words.TermSource;
import org.jspecify.annotations.Nullable;

/// Scores all analyzers of the plug-in over the development sets of a folder, beside their peers.
public final class AnalyzerEvaluation {
    public static final List<String> LANGUAGES = List.of("en", "et", "lv", "lt", "pl", "fi", "de", "ru");
    /// Letters as readers type them who have no keyboard for the language.
    private static final Normalizer2 FOLDING = ICUFoldingFilter.NORMALIZER;

    private static final String NAMES = "names/names.dev.tsv";
    private static final List<String> OURS = List.of("atmina_name", "atmina_name_loose");

    private final PluginAnalyzers plugin;
    private final @Nullable URI node;
    private final Path data;
    private final Consumer<String> progress;

    /// @param node asks this node for the terms of our analyzers; null asks the classes of the plug-in in this process
    public AnalyzerEvaluation(PluginAnalyzers plugin, @Nullable URI node, Path data, Consumer<String> progress) {
        this.plugin = plugin;
        this.node = node;
        this.data = data;
        this.progress = progress;
    }

    /// @throws EvaluationException where the folder holds no development set of any language
    public AnalyzerReport run() {
        var languages = LANGUAGES.stream()
                .filter(language -> DevelopmentSet.isIn(data, language))
                .toList();
        if (languages.isEmpty()) {
            throw new EvaluationException(data.toAbsolutePath().normalize() + " holds no development set.");
        }
        long empty = Loading.heapInUse();
        new AnalyzerTerms(plugin.analyzer("atmina_exact")).of("a");
        var loadings = load(languages);
        long loaded = Loading.heapInUse();
        var reports = new ArrayList<OfLanguage>();
        for (String language : languages) {
            reports.add(of(language, loadings.getOrDefault(language, new Loading(0, 0))));
        }
        var names = names();
        var dictionaries = new Dictionaries(
                loadings.values().stream().mapToDouble(Loading::seconds).sum(),
                loaded - empty,
                Loading.heapInUse() - empty);
        var source = node == null ? "the classes of the plug-in" : "_analyze of a running node";
        return new AnalyzerReport(source, Machine.here(), reports, names, dictionaries);
    }

    private Map<String, Loading> load(List<String> languages) {
        var loadings = new HashMap<String, Loading>();
        for (String language : languages) {
            var word = DevelopmentSet.read(data, language).words().getFirst().form();
            loadings.put(language, Loading.of(plugin.analyzer("atmina_" + language), word));
        }
        return loadings;
    }

    private OfLanguage of(String language, Loading loading) {
        var set = DevelopmentSet.read(data, language);
        var scorer = new Scorer(set);
        var texts = set.texts();
        var ours = scorer.score(ours("atmina_" + language).terms(texts));
        progress.accept(
                "%s: retrieval F1 %.3f".formatted(language, ours.retrieval().f1()));
        var folded = folded(language, set, scorer);
        var stock = StockAnalyzers.of(language);
        var stockScores = scorer.score(new AnalyzerTerms(stock).terms(texts));
        var speed = Speed.of(
                plugin.analyzer("atmina_" + language),
                stock,
                set.sentences().stream().map(DevelopmentSet.Sentence::text).toList());
        return new OfLanguage(language, ours, stockScores, folded.retrieval(), speed, loading);
    }

    private Scores folded(String language, DevelopmentSet set, Scorer scorer) {
        var terms = ours("atmina_" + language + "_folded");
        var typed = new ArrayList<String>();
        set.texts().forEach(text -> typed.add(FOLDING.normalize(text)));
        var queries = terms.terms(typed);
        return scorer.score(
                terms.terms(set.texts()), lemma -> queries.getOrDefault(FOLDING.normalize(lemma), Set.of()));
    }

    private TermSource ours(String analyzer) {
        return node == null ? new AnalyzerTerms(plugin.analyzer(analyzer)) : new LiveTerms(node, analyzer);
    }

    private List<OfNames> names() {
        var file = data.resolve(NAMES);
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        var groups = NameGroups.read(file);
        var scorer = new NameScorer(groups);
        var reports = new ArrayList<OfNames>();
        for (String name : OURS) {
            if (plugin.has(name)) {
                reports.add(new OfNames(name, scorer.score(ours(name).terms(groups.names()))));
            }
        }
        NamePeers.all()
                .forEach((name, analyzer) -> reports.add(
                        new OfNames(name, scorer.score(new AnalyzerTerms(analyzer).terms(groups.names())))));
        return reports;
    }
}
