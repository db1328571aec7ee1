package org.atmina.inspect.worker.scan;

import java.util.List;
import org.atmina.inspect.PageSegment;
import org.atmina.inspect.Word;

/// What one run of OCR found on a page, in pixels of the page.
record ReadText(String text, List<PageSegment> segments, List<Word> words) {
    private static final double WORTHLESS = 0.5;
    private static final double GUESS = 0.7;

    long letters() {
        return text.chars().filter(Character::isLetterOrDigit).count();
    }

    /// Mean confidence, long words counting more.
    double confidence() {
        double sum = 0;
        long length = 0;
        for (var word : words) {
            int characters = word.endOffset() - word.startOffset();
            sum += word.confidence() * characters;
            length += characters;
        }
        return length == 0 ? 0 : sum / length;
    }

    /// The share of words that are little more than guesses.
    double guesswork() {
        long guesses = words.stream().filter(word -> word.confidence() < GUESS).count();
        return words.isEmpty() ? 0 : (double) guesses / words.size();
    }

    /// Grows with how much was read and with how surely, so that losing half a page never looks like an improvement.
    double worth() {
        return words.stream()
                .mapToDouble(w -> (w.endOffset() - w.startOffset()) * Math.max(0, w.confidence() - WORTHLESS))
                .sum();
    }
}
