package org.atmina.evaluation.gold;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// How well an archive answers the gold set.
public record GoldReport(List<Answered> queries) {

    /// @param precision of the first five
    /// @param ndcg      of the first ten
    /// @param recall    in the first ten
    /// @param mrr       one over the place of the first right answer
    public record Figures(double precision, double ndcg, double recall, double mrr) {
        static Figures mean(List<Figures> all) {
            return new Figures(
                    mean(all, Figures::precision),
                    mean(all, Figures::ndcg),
                    mean(all, Figures::recall),
                    mean(all, Figures::mrr));
        }

        private static double mean(List<Figures> all, Function<Figures, Double> figure) {
            return all.stream().mapToDouble(figure::apply).average().orElse(0);
        }
    }

    /// @param answers identifiers of the items that were found, the best first
    /// @param offered whether the right wording was offered; null where none had to be
    public record Answered(
            String language,
            String kind,
            String query,
            List<String> answers,
            Figures figures,
            @Nullable Boolean offered) {}

    public GoldReport {
        queries = List.copyOf(queries);
    }

    public Figures all() {
        return Figures.mean(queries.stream().map(Answered::figures).toList());
    }

    public Map<String, Figures> byLanguage() {
        return by(Answered::language);
    }

    public Map<String, Figures> byKind() {
        return by(Answered::kind);
    }

    /// The share of slips for which the right wording was offered.
    public double offered() {
        return queries.stream()
                .filter(query -> query.offered() != null)
                .mapToDouble(query -> Boolean.TRUE.equals(query.offered()) ? 1 : 0)
                .average()
                .orElse(0);
    }

    private Map<String, Figures> by(Function<Answered, String> part) {
        return queries.stream()
                .collect(Collectors.groupingBy(
                        part,
                        TreeMap::new,
                        Collectors.collectingAndThen(
                                Collectors.mapping(Answered::figures, Collectors.toList()), Figures::mean)));
    }
}
