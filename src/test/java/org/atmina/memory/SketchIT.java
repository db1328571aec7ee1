package org.atmina.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atmina.memory.Candidates.Alike;
import org.atmina.memory.Candidates.Shelf;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Sketches leave nothing out: whatever word by word is as much alike as was asked for, is found.
@QuarkusTest
class SketchIT {
    /// Small, so that words come again and wordings have many in common.
    private static final int WORDS = 12;

    private static final List<Integer> LENGTHS = List.of(1, 2, 4, 7, 9, 16, 17, 30, 33, 60, 70, 130, 260, 520, 900);

    @Inject
    Session session;

    @Inject
    Candidates candidates;

    @ParameterizedTest
    @ValueSource(ints = {40, 55, 70, 90, 100})
    @TestTransaction
    void whateverIsAlikeEnoughIsFound(int least) {
        var random = new SplittableRandom(1939 + least);
        // Of this run, so that nothing else in the memory is alike.
        var vocabulary = Stream.generate(
                        () -> "w" + UUID.randomUUID().toString().substring(0, 8))
                .limit(WORDS)
                .toList();
        var texts = LENGTHS.stream()
                .map(length -> words(vocabulary, length, random))
                .toList();
        Map<Long, List<String>> remembered = new HashMap<>();
        for (var text : texts) {
            for (int edits = 0; edits <= text.size(); edits += 1 + text.size() / 10) {
                var edited = edited(text, edits, vocabulary, random);
                remembered.put(remember(edited), edited);
            }
        }
        int found = 0;
        for (var text : texts) {
            var expected = alike(text, remembered, least);
            assertThat(found(text, least)).containsExactlyInAnyOrderElementsOf(expected);
            found += expected.size();
        }
        assertThat(found).isGreaterThanOrEqualTo(texts.size());
    }

    /// More than are compared share two of five words with what is asked for. The one that shares four is filed last.
    @Test
    @TestTransaction
    void theLikeliestAreComparedWhereThereAreTooMany() {
        var word = "w" + UUID.randomUUID().toString().substring(0, 8);
        var asked = Stream.of("a", "b", "c", "d", "e").map(end -> word + end).toList();
        session.createNativeMutationQuery("""
                        insert into memory_brought (file_id, source_language, source_text, target_language, target_text)
                        select :file, 'de', concat_ws(' ', :word || 'a', :word || 'b', 'x' || n, 'y' || n, 'z' || n),
                               'lv', :word || n
                        from generate_series(1, :many) n
                        """)
                .setParameter("file", UUID.randomUUID())
                .setParameter("word", word)
                .setParameter("many", Candidates.COMPARED + 500)
                .executeUpdate();
        var likely = new ArrayList<>(asked);
        likely.set(2, "other");
        long last = remember(likely);

        assertThat(found(asked, 40))
                .hasSizeLessThanOrEqualTo(Candidates.COMPARED)
                .contains(new Alike(last, 80));
    }

    private List<Alike> found(List<String> text, int least) {
        var taken = candidates.takenApart("de", String.join(" ", text));
        return candidates.alike(taken, least, EnumSet.of(Shelf.BROUGHT)).getOrDefault(Shelf.BROUGHT, List.of());
    }

    private static List<Alike> alike(List<String> text, Map<Long, List<String>> remembered, int least) {
        var distance = new WordDistance(numbers(text), least);
        return remembered.entrySet().stream()
                .map(each -> new Alike(
                        each.getKey(),
                        each.getValue().equals(text)
                                ? Suggestion.SAME
                                : Math.min(Suggestion.ALL_WORDS, distance.score(numbers(each.getValue())))))
                .filter(each -> each.score() >= least)
                .toList();
    }

    private static int[] numbers(List<String> words) {
        return words.stream().mapToInt(String::hashCode).toArray();
    }

    private static List<String> words(List<String> vocabulary, int length, SplittableRandom random) {
        return Stream.generate(() -> vocabulary.get(random.nextInt(vocabulary.size())))
                .limit(length)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /// Words are put in, left out and replaced.
    private static List<String> edited(List<String> text, int edits, List<String> vocabulary, SplittableRandom random) {
        var edited = new ArrayList<>(text);
        for (int edit = 0; edit < edits; edit++) {
            int at = random.nextInt(edited.size());
            var word = vocabulary.get(random.nextInt(vocabulary.size()));
            switch (random.nextInt(3)) {
                case 0 -> edited.add(at, word);
                case 1 -> edited.set(at, word);
                default -> {
                    if (edited.size() > 1) {
                        edited.remove(at);
                    }
                }
            }
        }
        return edited;
    }

    /// Of a file that is never kept: the transaction of the test ends without.
    private long remember(List<String> words) {
        return session.createNativeQuery("""
                        insert into memory_brought (file_id, source_language, source_text, target_language, target_text)
                        values (:file, 'de', :text, 'lv', :target) returning id
                        """, Long.class)
                .setParameter("file", UUID.randomUUID())
                .setParameter("text", String.join(" ", words))
                .setParameter("target", UUID.randomUUID().toString())
                .getSingleResult();
    }
}
