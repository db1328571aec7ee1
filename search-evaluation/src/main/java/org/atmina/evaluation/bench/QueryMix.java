package org.atmina.evaluation.bench;

import com.ibm.icu.text.Transliterator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// What the readers of a benchmark ask, as paths of the API. Pure; the same for the same seed.
public final class QueryMix {
    static final String SEARCH = "/api/v1/search";
    private static final int OF_EACH_KIND = 16;
    private static final int COMMONEST = 30;
    private static final int RAREST = 1500;
    private static final int LETTERS_TYPED = 3;
    private static final Transliterator WITHOUT_MARKS = Transliterator.getInstance("NFD; [:Mn:] Remove; NFC");

    private final List<Vocabulary> vocabularies;
    private final Corpus corpus;
    private final SplittableRandom random;

    /// @param kind what is asked, such as `phrase`
    public record Question(String kind, String path) {}

    public QueryMix(List<Vocabulary> vocabularies, Corpus corpus, long seed) {
        this.vocabularies = vocabularies;
        this.corpus = corpus;
        this.random = new SplittableRandom(seed);
    }

    public List<Question> questions() {
        var all = new ArrayList<Question>();
        for (int at = 0; at < OF_EACH_KIND; at++) {
            var vocabulary = vocabularies.get(at % vocabularies.size());
            var word = word(vocabulary);
            var language = "&lang=" + vocabulary.language();
            all.add(new Question("one word", search(word) + language));
            all.add(new Question("two words", search(word + " " + word(vocabulary)) + language));
            all.add(new Question("phrase", search('"' + phrase(at) + '"') + language));
            all.add(new Question("name", search(name(vocabulary)) + language));
            all.add(new Question("without marks", search(WITHOUT_MARKS.transliterate(word(vocabulary))) + language));
            all.add(new Question(
                    "filters",
                    search(word) + language + "&language=" + vocabulary.language() + "&type=text&from=1930&to=1960"));
            all.add(new Question(
                    "suggestions", SEARCH + "/suggestions?q=" + encoded(word.substring(0, LETTERS_TYPED))));
        }
        return all;
    }

    /// All items in the order of their dates; pages of it are asked for at the beginning and deep inside.
    static String everything(int size) {
        return SEARCH + "?sort=date&size=" + size;
    }

    private String word(Vocabulary vocabulary) {
        return vocabulary.wordOfRank(COMMONEST + random.nextInt(RAREST));
    }

    private String name(Vocabulary vocabulary) {
        var names = vocabulary.words().stream()
                .filter(word -> Character.isUpperCase(word.codePointAt(0)) && word.length() > LETTERS_TYPED)
                .toList();
        return names.isEmpty() ? word(vocabulary) : names.get(random.nextInt(names.size()));
    }

    /// Two words that stand beside one another in a passage.
    private String phrase(int number) {
        var words = corpus.item(number).passages().getFirst().split("[. ]+");
        return words[1] + " " + words[2];
    }

    private static String search(String query) {
        return SEARCH + "?q=" + encoded(query);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
