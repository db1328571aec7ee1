package org.atmina.evaluation.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.atmina.evaluation.bench.Corpus.Item;

/// Texts for which suggestions are asked for: an item of each kind, untranslated, most of them made of
/// remembered texts by changing some of their words.
public final class MemoryQuestions {
    private static final int OF_A_KIND = 32;
    private static final int COMMON = 12;

    private final Vocabulary vocabulary;
    private final Corpus corpus;
    private final int items;
    private final SplittableRandom random;

    /// @param items of the corpus that are remembered
    public MemoryQuestions(Vocabulary vocabulary, Corpus corpus, int items, long seed) {
        this.vocabulary = vocabulary;
        this.corpus = corpus;
        this.items = items;
        this.random = new SplittableRandom(seed);
    }

    /// The items by what is asked with their paragraphs.
    public Map<String, Item> items() {
        var kinds = new LinkedHashMap<String, Supplier<String>>();
        kinds.put("the same text", () -> remembered(5, 60));
        kinds.put("one word in ten is another", () -> changed(remembered(10, 60), 0.1));
        kinds.put("three words in ten are others", () -> changed(remembered(10, 60), 0.3));
        kinds.put("short, one word is another", () -> changed(remembered(5, 8), 0.15));
        kinds.put("long, one word in ten is another", () -> changed(remembered(50, 60), 0.1));
        kinds.put("nothing like it", () -> Corpus.text(vocabulary, 5 + random.nextInt(56), random));
        kinds.put("twelve of the commonest words", this::common);
        var made = new LinkedHashMap<String, Item>();
        kinds.forEach((kind, text) -> made.put(kind, item(made.size(), text)));
        return made;
    }

    private Item item(int at, Supplier<String> text) {
        var passages = Stream.generate(text).limit(OF_A_KIND).toList();
        return new Item(
                Integer.MAX_VALUE - at,
                vocabulary.language(),
                "Questions",
                "Questions to the memory",
                passages,
                vocabulary.language(),
                Map.of(),
                LocalDate.of(1939, 8, 23));
    }

    private String remembered(int shortest, int longest) {
        while (true) {
            var passages = corpus.itemInOneLanguage(random.nextInt(items)).passages();
            var passage = passages.get(random.nextInt(passages.size()));
            int words = passage.split(" ").length;
            if (words >= shortest && words <= longest) {
                return passage;
            }
        }
    }

    private String changed(String text, double share) {
        var words = new ArrayList<>(Arrays.asList(text.split(" ")));
        long changes = Math.max(1, Math.round(words.size() * share));
        for (long change = 0; change < changes; change++) {
            words.set(random.nextInt(words.size()), vocabulary.word(random));
        }
        return String.join(" ", words);
    }

    private String common() {
        List<String> words = vocabulary.words().subList(0, COMMON);
        return String.join(
                " ",
                IntStream.range(0, COMMON)
                        .mapToObj(at -> words.get(random.nextInt(COMMON)))
                        .toList());
    }
}
