package org.atmina.inspect.worker.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.atmina.inspect.worker.language.Languages.Guess;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/// How often the language of a few words is found, measured on the sentences of the optional corpus beside the
/// repository; without it this is skipped and says so.
class SentencesIT {
    private static final Path CORPUS = Path.of("..", "..", "shared", "corpus", "lang");
    private static final List<String> LANGUAGES = List.of("en", "et", "lv", "lt", "pl", "fi", "de", "ru");
    private static final int SENTENCES_OF_EACH = 250;

    private final ParagraphLanguages paragraphs = new ParagraphLanguages(new Languages(), List.of());

    /// @param named of all, how many were given a language
    /// @param right of those, how many were given the right one
    private record Share(double named, double right) {}

    @Test
    void fewWordsAreEnough() throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(CORPUS), "no sentences at " + CORPUS.normalize());
        for (var goal : List.of(new Goal(3, 0.94, 0.985), new Goal(5, 0.98, 0.99), new Goal(8, 0.99, 0.995))) {
            var share = measure(goal.words());
            System.out.printf(
                    "event=language-of-words words=%d named=%.3f right=%.4f%n",
                    goal.words(), share.named(), share.right());
            assertThat(share.named()).isGreaterThan(goal.named());
            assertThat(share.right()).isGreaterThan(goal.right());
        }
    }

    private record Goal(int words, double named, double right) {}

    private Share measure(int words) throws IOException {
        int all = 0;
        int named = 0;
        int right = 0;
        for (String language : LANGUAGES) {
            for (String beginning : beginnings(language, words)) {
                var tag = paragraphs.of(beginning, Guess.NONE).tag();
                all++;
                named += tag.equals("und") ? 0 : 1;
                right += tag.equals(language) ? 1 : 0;
            }
        }
        return new Share((double) named / all, (double) right / named);
    }

    private static List<String> beginnings(String language, int words) throws IOException {
        try (var lines = Files.lines(CORPUS.resolve(language + ".sents.tsv"))) {
            return lines.map(line -> line.split("\t")[1].split(" "))
                    .filter(sentence -> sentence.length >= words)
                    .limit(SENTENCES_OF_EACH)
                    .map(sentence -> String.join(" ", Arrays.copyOf(sentence, words)))
                    .toList();
        }
    }
}
