package org.atmina.search.suggest;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.atmina.problem.ProblemException;
import org.atmina.search.index.IndexKind;
import org.atmina.search.index.ItemIndex;
import org.atmina.search.index.SearchSettings;
import org.atmina.search.query.ItemQuery;
import org.atmina.search.query.ItemSearch;
import org.atmina.search.query.Meaning;
import org.atmina.search.query.QueryWords;
import org.atmina.search.query.Viewer;
import org.atmina.search.query.Word;
import org.jboss.logging.Logger;

/// Finds what may have been meant by words that find next to nothing.
///
/// The index knows which words resemble the typed one, but not who may see them. So each is looked for as this reader
/// before it counts, and the whole query is tried before it is offered: what is hidden is never a correction.
@ApplicationScoped
public class Corrections {
    private static final Logger LOG = Logger.getLogger(Corrections.class);
    /// Who found as many items as these has been understood.
    private static final long FEW = 2;

    private static final int MOST_WORDS = 5;
    private static final int SHORTEST = 4;

    private final ItemIndex index;
    private final SearchSettings settings;

    public Corrections(ItemIndex index, SearchSettings settings) {
        this.index = index;
        this.settings = settings;
    }

    /// @param total how many items were found by what was typed, and not only by names that sound like it
    public Optional<Correction> of(ItemSearch search, long total, Viewer viewer) {
        if (total > FEW || search.stretch().cursor() != null || search.stretch().page() > 1) {
            return Optional.empty();
        }
        var doubtful = search.words().wanted().stream()
                .filter(Corrections::isCorrectable)
                .limit(MOST_WORDS)
                .map(Word::text)
                .distinct()
                .toList();
        try {
            return doubtful.isEmpty() ? Optional.empty() : correction(search, doubtful, total, viewer);
        } catch (ProblemException e) {
            LOG.debugf("event=no-correction reason=%s", e.problem().slug());
            return Optional.empty();
        }
    }

    private Optional<Correction> correction(ItemSearch search, List<String> words, long total, Viewer viewer) {
        var passages = IndexKind.PASSAGES.alias(settings.indexPrefix());
        var like = Spellings.like(words, index.search(Spellings.toRequest(words, passages), Void.class));
        if (like.values().stream().allMatch(List::isEmpty)) {
            return Optional.empty();
        }
        var seen = SeenWords.of(
                words, like, index.search(SeenWords.toRequest(words, like, viewer, passages), SeenWords.Source.class));
        var better = new HashMap<String, SeenWords.Seen>();
        words.stream()
                .filter(word -> !seen.isSeen(word))
                .forEach(word -> seen.best(word, like.getOrDefault(word, List.of()))
                        .ifPresent(found -> better.put(word, found)));
        return better.isEmpty() ? Optional.empty() : tried(search, words, better, total, viewer);
    }

    private Optional<Correction> tried(
            ItemSearch search, List<String> words, Map<String, SeenWords.Seen> better, long total, Viewer viewer) {
        var query = search.query();
        for (String word : words) {
            var other = better.get(word);
            if (other != null) {
                query = query.replace(word, cased(word, other.word()));
            }
        }
        var language = words.stream()
                .flatMap(word -> Stream.ofNullable(better.get(word)))
                .map(SeenWords.Seen::language)
                .findFirst()
                .orElse("und");
        boolean finds =
                query.length() <= QueryWords.LONGEST && count(search.asking(query), viewer) >= Math.max(total, 1);
        return finds ? Optional.of(new Correction(query, language)) : Optional.empty();
    }

    private long count(ItemSearch search, Viewer viewer) {
        var meaning = Meaning.of(search.words(), search.paths(), any -> List.of());
        var request = ItemQuery.toCount(search, meaning, viewer, IndexKind.ITEMS.alias(settings.indexPrefix()));
        var total = index.search(request, Void.class).hits().total();
        return total == null ? 0 : total.value();
    }

    private static boolean isCorrectable(Word word) {
        return word.form() == Word.Form.ANY
                && word.scope() != Word.Scope.DATE
                && word.text().codePoints().allMatch(Character::isLetter)
                && word.text().codePointCount(0, word.text().length()) >= SHORTEST;
    }

    private static String cased(String typed, String other) {
        int first = other.codePointAt(0);
        return Character.isUpperCase(typed.codePointAt(0))
                ? Character.toString(Character.toUpperCase(first)) + other.substring(Character.charCount(first))
                : other;
    }
}
