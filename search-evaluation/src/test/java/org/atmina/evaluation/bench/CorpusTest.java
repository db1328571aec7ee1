package org.atmina.evaluation.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CorpusTest {
    private static final long SEED = 7;

    private final List<Vocabulary> vocabularies = new Vocabularies(
                    Path.of("..", "demo"), Path.of("..", "config", "authorities"), Path.of("no", "folder"), SEED)
            .all();
    private final Corpus corpus = new Corpus(vocabularies, 20, SEED);

    @Test
    void hasWordsOfEightLanguages() {
        assertThat(vocabularies).extracting(Vocabulary::language).containsExactlyElementsOf(Vocabularies.LANGUAGES);
        assertThat(vocabularies)
                .allSatisfy(vocabulary -> assertThat(vocabulary.words()).hasSizeGreaterThan(80));
        assertThat(vocabularies.get(1).words()).contains("aasta", "Eesti");
    }

    @Test
    void isTheSameForTheSameSeed() {
        assertThat(new Corpus(vocabularies, 20, SEED).item(123)).isEqualTo(corpus.item(123));
        assertThat(new Corpus(vocabularies, 20, SEED + 1000).item(123)).isNotEqualTo(corpus.item(123));
    }

    @Test
    void translatesToAnotherLanguage() {
        assertThat(corpus.items(500)).allSatisfy(item -> {
            assertThat(item.passages()).hasSize(20);
            assertThat(item.targetLanguage()).isNotEqualTo(item.language());
        });
    }

    @Test
    void usesFrequentWordsMoreOften() {
        var english = vocabularies.getFirst();
        var counts = corpus.items(200)
                .filter(item -> item.language().equals("en"))
                .flatMap(item -> item.passages().stream())
                .flatMap(passage -> Arrays.stream(passage.split("[. ]+")))
                .collect(Collectors.groupingBy(word -> word, Collectors.counting()));

        assertThat(counts.getOrDefault(english.words().getFirst(), 0L))
                .isGreaterThan(4 * counts.getOrDefault(english.words().get(20), 0L));
    }

    @Test
    void isAskedTheSameQuestionsForTheSameSeed() {
        var questions = new QueryMix(vocabularies, corpus, SEED).questions();

        assertThat(new QueryMix(vocabularies, corpus, SEED).questions()).isEqualTo(questions);
        assertThat(questions)
                .extracting(QueryMix.Question::kind)
                .contains("one word", "two words", "phrase", "name", "without marks", "filters", "suggestions");
    }
}
