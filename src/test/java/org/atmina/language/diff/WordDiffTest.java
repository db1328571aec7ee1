package org.atmina.language.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.atmina.language.diff.WordDiff.Kind;
import org.atmina.language.diff.WordDiff.Piece;
import org.junit.jupiter.api.Test;

class WordDiffTest {
    @Test
    void tellsWordByWordWhatBecameOfAWording() {
        assertThat(WordDiff.between("lOth of August, secret", "10th of June, top secret"))
                .containsExactly(
                        new Piece(Kind.REPLACED, 0, "lOth", 0, "10th"),
                        new Piece(Kind.SAME, 4, " of ", 4, " of "),
                        new Piece(Kind.REPLACED, 8, "August", 8, "June"),
                        new Piece(Kind.SAME, 14, ",", 12, ","),
                        new Piece(Kind.ADDED, 15, "", 13, " top"),
                        new Piece(Kind.SAME, 15, " secret", 17, " secret"));
        assertThat(WordDiff.between("one two", "one"))
                .containsExactly(new Piece(Kind.SAME, 0, "one", 0, "one"), new Piece(Kind.REMOVED, 3, " two", 3, ""));
    }

    @Test
    void aWordWithItsMarksIsOneWord() {
        assertThat(WordDiff.between("kuritegu", "küüditamine")).hasSize(1);
        assertThat(WordDiff.between("ļaudis", "l\u0327audis")).hasSize(1); // one letter, written in two ways
    }

    @Test
    void nothingDiffersBetweenAWordingAndItself() {
        assertThat(WordDiff.between("Pact.", "Pact.")).containsExactly(new Piece(Kind.SAME, 0, "Pact.", 0, "Pact."));
        assertThat(WordDiff.between("", "")).isEmpty();
    }

    @Test
    void thePiecesAreBothWordingsWhole() {
        var random = new Random(1918);
        for (int round = 0; round < 200; round++) {
            var before = words(random, 40);
            var after = words(random, 40);
            var pieces = WordDiff.between(before, after);
            assertThat(pieces.stream().map(Piece::before).collect(Collectors.joining()))
                    .isEqualTo(before);
            assertThat(pieces.stream().map(Piece::after).collect(Collectors.joining()))
                    .isEqualTo(after);
            assertThat(pieces)
                    .noneMatch(piece ->
                            piece.kind() == Kind.SAME && !piece.before().equals(piece.after()));
        }
    }

    @Test
    void aBookIsComparedByLinesFirst() {
        var lines = IntStream.range(0, 4_000)
                .mapToObj("Paragraph %d of the book."::formatted)
                .toList();
        var before = String.join("\n", lines);
        var after = before.replace("Paragraph 17 of", "Paragraph seventeen of").replace("3999 of the", "3999 of a");
        assertThat(WordDiff.between(before, after))
                .filteredOn(piece -> piece.kind() != Kind.SAME)
                .extracting(Piece::before, Piece::after)
                .containsExactly(tuple("17", "seventeen"), tuple("the", "a"));
    }

    private static String words(Random random, int most) {
        return IntStream.range(0, random.nextInt(most))
                .mapToObj(i -> "abcdef".substring(random.nextInt(6)))
                .collect(Collectors.joining(" "));
    }
}
