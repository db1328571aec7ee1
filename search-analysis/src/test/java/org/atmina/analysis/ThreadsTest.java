package org.atmina.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.Analyzer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ThreadsTest {
    private static final int THREADS = 8;
    private static final String TEXT =
            "Deportācijas küüditamisel tremtinių deportacjami karkotuksen депортации Čakstes Чехов ";

    static Set<Map.Entry<String, Analyzer>> analyzers() {
        return Analyzers.all().entrySet();
    }

    @ParameterizedTest
    @MethodSource("analyzers")
    void manyThreadsSeeWhatOneSees(Map.Entry<String, Analyzer> named) throws Exception {
        Analyzer analyzer = named.getValue();
        Terms alone = Terms.of(analyzer, TEXT.repeat(20));
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            Callable<Boolean> sameTwentyTimes = () -> IntStream.range(0, 20)
                    .allMatch(round -> Terms.of(analyzer, TEXT.repeat(20)).equals(alone));
            var answers = new ArrayList<Callable<Boolean>>();
            IntStream.range(0, THREADS).forEach(thread -> answers.add(sameTwentyTimes));
            for (var answer : threads.invokeAll(answers)) {
                assertThat(answer.get()).isTrue();
            }
        }
    }
}
