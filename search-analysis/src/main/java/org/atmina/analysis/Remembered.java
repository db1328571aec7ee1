package org.atmina.analysis;

import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A lemmatizer that remembers what it found. Text repeats itself, and few words make most of it.
///
/// All languages of a node share one memory of a fixed number of places. Two places belong to a word by its
/// hash; a newcomer takes the first and moves the word there to the second. Nothing is locked: an entry never
/// changes, and what one thread overwrites for another is merely looked up again.
final class Remembered implements Lemmatizer {
    /// 2^16 places of about 200 bytes each.
    private static final int PLACES = 1 << 16;

    private static final AtomicReferenceArray<@Nullable Entry> MEMORY = new AtomicReferenceArray<>(PLACES);

    private final Enum<?> subject;
    private final Lemmatizer lemmatizer;

    /// @param subject what the answers depend on beside the word: the language, or the kind of name key
    Remembered(Enum<?> subject, Lemmatizer lemmatizer) {
        this.subject = subject;
        this.lemmatizer = lemmatizer;
    }

    @Override
    public List<String> lemmas(String word) {
        return remembered(Question.LEMMAS, word, lemmatizer::lemmas);
    }

    @Override
    public List<String> foldedLemmas(String folded) {
        return remembered(Question.FOLDED_LEMMAS, folded, lemmatizer::foldedLemmas);
    }

    @Override
    public List<String> guesses(String word) {
        return remembered(Question.GUESSES, word, lemmatizer::guesses);
    }

    private List<String> remembered(Question question, String word, Function<String, List<String>> lookup) {
        int hash = ((word.hashCode() * 31 + subject.hashCode()) * 31 + question.ordinal()) * 0x9E3779B9;
        int first = hash >>> (Integer.SIZE - 16);
        Entry before = MEMORY.get(first);
        if (before != null && before.answers(subject, question, word)) {
            return before.lemmas;
        }
        Entry older = MEMORY.get(first ^ 1);
        if (older != null && older.answers(subject, question, word)) {
            return older.lemmas;
        }
        var found = new Entry(subject, question, word, List.copyOf(lookup.apply(word)));
        MEMORY.setRelease(first ^ 1, before);
        MEMORY.setRelease(first, found);
        return found.lemmas;
    }

    private enum Question {
        LEMMAS,
        FOLDED_LEMMAS,
        GUESSES
    }

    private record Entry(Enum<?> subject, Question question, String word, List<String> lemmas) {
        boolean answers(Enum<?> subject, Question question, String word) {
            return this.subject == subject && this.question == question && this.word.equals(word);
        }
    }
}
