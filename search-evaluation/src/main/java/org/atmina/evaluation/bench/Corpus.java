package org.atmina.evaluation.bench;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Generated items: made of words as the languages have them, and the same for the same seed and number.
public final class Corpus {
    private static final int TITLE = 5;
    private static final int DESCRIPTION = 15;
    private static final int WORDS_OF_A_SENTENCE = 9;
    private static final LocalDate FIRST_DAY = LocalDate.of(1918, 1, 1);
    private static final int DAYS = 26_000;

    private final List<Vocabulary> vocabularies;
    private final int passagesOfAnItem;
    private final long seed;
    private final Shape shape;

    /// How long paragraphs are, in words, and how many of them are translated.
    public record Shape(int shortest, int longest, double translated) {
        static final Shape OF_A_SEARCH = new Shape(8, 32, 0.1);
        public static final Shape OF_A_MEMORY = new Shape(5, 61, 1);
    }

    public Corpus(List<Vocabulary> vocabularies, int passagesOfAnItem, long seed) {
        this(vocabularies, passagesOfAnItem, seed, Shape.OF_A_SEARCH);
    }

    public Corpus(List<Vocabulary> vocabularies, int passagesOfAnItem, long seed, Shape shape) {
        this.vocabularies = List.copyOf(vocabularies);
        this.passagesOfAnItem = passagesOfAnItem;
        this.seed = seed;
        this.shape = shape;
    }

    /// @param translations by the place of the passage, its text in another language
    public record Item(
            int number,
            String language,
            String title,
            String description,
            List<String> passages,
            String targetLanguage,
            Map<Integer, String> translations,
            LocalDate day) {
        public Item {
            passages = List.copyOf(passages);
            translations = Map.copyOf(translations);
        }

        long sourceBytes() {
            return Stream.of(Stream.of(title, description), passages.stream(), translations.values().stream())
                    .flatMap(texts -> texts)
                    .mapToLong(text -> text.getBytes(StandardCharsets.UTF_8).length)
                    .sum();
        }
    }

    public Stream<Item> items(int count) {
        return IntStream.range(0, count).mapToObj(this::item);
    }

    /// Items in the language of the first vocabulary alone, translated to that of the second.
    public Stream<Item> itemsInOneLanguage(int count) {
        return IntStream.range(0, count).mapToObj(this::itemInOneLanguage);
    }

    Item itemInOneLanguage(int at) {
        return item(at * vocabularies.size());
    }

    Item item(int number) {
        var random = new SplittableRandom(seed + number);
        var source = vocabularies.get(number % vocabularies.size());
        var target = vocabularies.get(
                (number + 1 + number / vocabularies.size() % (vocabularies.size() - 1)) % vocabularies.size());
        var passages = new ArrayList<String>();
        var translations = new LinkedHashMap<Integer, String>();
        for (int place = 0; place < passagesOfAnItem; place++) {
            int words = shape.shortest() + random.nextInt(shape.longest() - shape.shortest());
            passages.add(text(source, words, random));
            if (random.nextDouble() < shape.translated()) {
                translations.put(place, text(target, words, random));
            }
        }
        return new Item(
                number,
                source.language(),
                text(source, TITLE, random),
                text(source, DESCRIPTION, random),
                passages,
                target.language(),
                translations,
                FIRST_DAY.plusDays(random.nextInt(DAYS)));
    }

    /// Sentences of so many words together.
    static String text(Vocabulary vocabulary, int words, SplittableRandom random) {
        var all = IntStream.range(0, words)
                .mapToObj(at -> vocabulary.word(random))
                .toList();
        return IntStream.range(0, (words + WORDS_OF_A_SENTENCE - 1) / WORDS_OF_A_SENTENCE)
                .mapToObj(at -> all.subList(at * WORDS_OF_A_SENTENCE, Math.min(words, (at + 1) * WORDS_OF_A_SENTENCE)))
                .map(sentence -> String.join(" ", sentence) + ".")
                .collect(Collectors.joining(" "));
    }
}
