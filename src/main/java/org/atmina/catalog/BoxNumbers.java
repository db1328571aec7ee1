package org.atmina.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Boxes and words as the columns keep them: four numbers a box, seven a word (start, end, box,
/// confidence).
public final class BoxNumbers {
    private static final int NUMBERS_OF_A_WORD = 7;

    private BoxNumbers() {}

    public static @Nullable Box box(Integer @Nullable [] numbers) {
        return numbers == null ? null : new Box(numbers[0], numbers[1], numbers[2], numbers[3]);
    }

    public static List<WordBox> words(Integer @Nullable [] numbers) {
        if (numbers == null) {
            return List.of();
        }
        var words = new ArrayList<WordBox>(numbers.length / NUMBERS_OF_A_WORD);
        for (int i = 0; i < numbers.length; i += NUMBERS_OF_A_WORD) {
            var box = new Box(numbers[i + 2], numbers[i + 3], numbers[i + 4], numbers[i + 5]);
            words.add(new WordBox(numbers[i], numbers[i + 1], box, numbers[i + 6]));
        }
        return words;
    }

    public static Integer[] of(Box box) {
        return new Integer[] {box.x(), box.y(), box.width(), box.height()};
    }

    public static Integer[] of(List<WordBox> words) {
        return words.stream()
                .flatMap(word -> Stream.of(
                        Stream.of(word.start(), word.end()), Stream.of(of(word.box())), Stream.of(word.confidence())))
                .flatMap(numbers -> numbers)
                .toArray(Integer[]::new);
    }
}
