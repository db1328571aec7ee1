package org.atmina.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RememberedTest {

    /// Answers with the word and what was asked, and counts.
    private static final class Counting implements Lemmatizer {
        final AtomicInteger asked = new AtomicInteger();

        @Override
        public List<String> lemmas(String word) {
            asked.incrementAndGet();
            return List.of(word, word + "-lemma");
        }

        @Override
        public List<String> foldedLemmas(String folded) {
            asked.incrementAndGet();
            return List.of(folded + "-folded");
        }

        @Override
        public List<String> guesses(String word) {
            asked.incrementAndGet();
            return List.of();
        }
    }

    @Test
    void aWordIsLookedUpOnce() {
        var counting = new Counting();
        var remembered = new Remembered(Language.OTHER, counting);
        for (int round = 0; round < 3; round++) {
            assertThat(remembered.lemmas("once")).containsExactly("once", "once-lemma");
            assertThat(remembered.foldedLemmas("once")).containsExactly("once-folded");
            assertThat(remembered.guesses("once")).isEmpty();
        }
        assertThat(counting.asked).hasValue(3);
    }

    @Test
    void languagesDoNotAnswerForEachOther() {
        Lemmatizer other = word -> List.of("another");
        assertThat(new Remembered(Language.ENGLISH, new Counting()).lemmas("shared"))
                .contains("shared-lemma");
        assertThat(new Remembered(Language.GERMAN, other).lemmas("shared")).containsExactly("another");
    }

    /// Many more words than there are places, from many threads: every answer is that of its own word.
    @Test
    void answersAreRightWhateverIsForgotten() throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            var answers = new ArrayList<Callable<Boolean>>();
            for (int thread = 0; thread < 8; thread++) {
                var remembered = new Remembered(Language.OTHER, new Counting());
                int offset = thread * 10_000;
                answers.add(() -> IntStream.range(0, 200_000)
                        .mapToObj(number -> "w" + (number * 7 + offset) % 150_000)
                        .allMatch(word -> remembered.lemmas(word).equals(List.of(word, word + "-lemma"))
                                && remembered.foldedLemmas(word).equals(List.of(word + "-folded"))));
            }
            for (var answer : threads.invokeAll(answers)) {
                assertThat(answer.get()).isTrue();
            }
        }
    }
}
