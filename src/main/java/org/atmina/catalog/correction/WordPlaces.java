package org.atmina.catalog.correction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.atmina.catalog.Box;
import org.atmina.catalog.WordBox;
import org.atmina.language.diff.SequenceDiff;
import org.jspecify.annotations.Nullable;

/// Gives the words of a corrected wording their places on the page: a word that stayed keeps its box,
/// words that others gave way to share the others' boxes, and a word that was put in stands between its
/// neighbours.
final class WordPlaces {
    private static final Pattern WORD = Pattern.compile("\\S+");
    /// What a person has written is certain.
    private static final int CERTAIN = 100;

    private WordPlaces() {}

    /// A word as it stands on the page.
    record Placed(String text, Box box, int confidence) {}

    /// The words of a wording with where they stand.
    static List<Placed> of(String wording, List<WordBox> words) {
        return words.stream()
                .filter(word -> word.end() <= wording.length())
                .map(word -> new Placed(wording.substring(word.start(), word.end()), word.box(), word.confidence()))
                .toList();
    }

    /// The words of a new wording, with the places that words of earlier wordings give them.
    static List<WordBox> in(String wording, List<Placed> before) {
        return in(List.of(wording), before).getFirst();
    }

    /// As for one wording, for several that follow each other on the page.
    static List<List<WordBox>> in(List<String> wordings, List<Placed> before) {
        var words = new ArrayList<String>();
        for (String wording : wordings) {
            WORD.matcher(wording).results().forEach(found -> words.add(found.group()));
        }
        var places = places(before, words);
        var all = new ArrayList<List<WordBox>>();
        int next = 0;
        for (String wording : wordings) {
            var boxes = new ArrayList<WordBox>();
            for (var found : WORD.matcher(wording).results().toList()) {
                var place = places[next++];
                if (place != null) {
                    boxes.add(new WordBox(found.start(), found.end(), place.box(), place.confidence()));
                }
            }
            all.add(boxes);
        }
        return all;
    }

    private static @Nullable Placed[] places(List<Placed> before, List<String> words) {
        var places = new @Nullable Placed[words.size()];
        if (before.isEmpty()) {
            return places;
        }
        int at = 0;
        int newAt = 0;
        for (var change : SequenceDiff.between(before.stream().map(Placed::text).toList(), words)) {
            while (newAt < change.newStart()) {
                places[newAt++] = before.get(at++);
            }
            var gone = before.subList(change.start(), change.end());
            var come = words.subList(change.newStart(), change.newEnd());
            var boxes = gone.isEmpty() ? between(before, change.start(), come.size()) : shared(gone, come);
            for (Box box : boxes) {
                places[newAt++] = new Placed("", box, CERTAIN);
            }
            at = change.end();
        }
        while (newAt < places.length) {
            places[newAt++] = before.get(at++);
        }
        return places;
    }

    /// Each takes the place of one, or their share of the places of all, letter by letter.
    private static List<Box> shared(List<Placed> gone, List<String> come) {
        if (gone.size() == come.size()) {
            return gone.stream().map(Placed::box).toList();
        }
        double letters = gone.stream().mapToInt(word -> word.text().length()).sum();
        double newLetters = come.stream().mapToInt(String::length).sum();
        var boxes = new ArrayList<Box>();
        int read = 0;
        for (String word : come) {
            boxes.add(share(gone, letters * read / newLetters, letters * (read + word.length()) / newLetters));
            read += word.length();
        }
        return boxes;
    }

    /// The place of some letters among the words: where they go over several lines, the widest stretch
    /// on one of them.
    private static Box share(List<Placed> gone, double from, double to) {
        var lines = new ArrayList<Box>();
        double at = 0;
        for (Placed word : gone) {
            double end = at + word.text().length();
            if (end > from && at < to) {
                var slice = slice(word, Math.max(from, at) - at, Math.min(to, end) - at);
                if (!lines.isEmpty() && sameLine(lines.getLast(), slice)) {
                    lines.set(lines.size() - 1, union(List.of(lines.getLast(), slice)));
                } else {
                    lines.add(slice);
                }
            }
            at = end;
        }
        return lines.stream()
                .max(Comparator.comparingInt(Box::width))
                .orElseGet(() -> gone.getLast().box());
    }

    private static Box slice(Placed word, double from, double to) {
        var box = word.box();
        double letter = box.width() / (double) word.text().length();
        int left = (int) Math.round(from * letter);
        int right = (int) Math.round(to * letter);
        return new Box(box.x() + left, box.y(), Math.max(1, right - left), box.height());
    }

    /// The gap before the word with this index, in equal parts. At the edge of a line there is none: the
    /// words stand at that edge, a pixel wide.
    private static List<Box> between(List<Placed> before, int index, int count) {
        var left = index == 0 ? null : before.get(index - 1).box();
        var right = index == before.size() ? null : before.get(index).box();
        var beside = Objects.requireNonNull(left == null ? right : left);
        int start = left == null ? beside.x() : left.x() + left.width();
        int end = left != null && right != null && sameLine(left, right) ? Math.max(start, right.x()) : start;
        int width = Math.max(1, (end - start) / count);
        var boxes = new Box[count];
        Arrays.setAll(
                boxes,
                i -> new Box(
                        Math.min(start + i * width, Math.max(start, end - 1)), beside.y(), width, beside.height()));
        return List.of(boxes);
    }

    private static boolean sameLine(Box one, Box other) {
        int overlap = Math.min(one.y() + one.height(), other.y() + other.height()) - Math.max(one.y(), other.y());
        return overlap * 2 > Math.min(one.height(), other.height());
    }

    static Box union(List<Box> boxes) {
        int left = boxes.stream().mapToInt(Box::x).min().orElseThrow();
        int top = boxes.stream().mapToInt(Box::y).min().orElseThrow();
        int right = boxes.stream().mapToInt(box -> box.x() + box.width()).max().orElseThrow();
        int bottom =
                boxes.stream().mapToInt(box -> box.y() + box.height()).max().orElseThrow();
        return new Box(left, top, right - left, bottom - top);
    }
}
