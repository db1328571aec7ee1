package org.atmina.language.diff;

import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The fewest changes that lead from one sequence to another (Myers).
public final class SequenceDiff {
    /// Beyond so many elements that differ, a stretch counts as replaced whole: the search takes the
    /// square of them.
    static final int MOST_COMPARED = 8_000;

    private SequenceDiff() {}

    /// The elements from `start` to `end` give way to those from `newStart` to `newEnd`.
    public record Change(int start, int end, int newStart, int newEnd) {
        Change movedBy(int before, int after) {
            return new Change(start + before, end + before, newStart + after, newEnd + after);
        }
    }

    /// The changes in their order; between two of them something has stayed.
    public static List<Change> between(List<String> before, List<String> after) {
        int head = commonHead(before, after);
        int tail = commonHead(
                before.subList(head, before.size()).reversed(),
                after.subList(head, after.size()).reversed());
        var left = before.subList(head, before.size() - tail);
        var right = after.subList(head, after.size() - tail);
        if (left.isEmpty() && right.isEmpty()) {
            return List.of();
        }
        if (left.isEmpty() || right.isEmpty() || left.size() + right.size() > MOST_COMPARED) {
            return List.of(new Change(0, left.size(), 0, right.size()).movedBy(head, head));
        }
        var found = new MyersDiffWithLinearSpace<String>()
                .computeDiff(left, right, null).stream()
                        .map(c -> new Change(c.startOriginal, c.endOriginal, c.startRevised, c.endRevised))
                        .map(change -> change.movedBy(head, head))
                        .sorted(Comparator.comparingInt(Change::start).thenComparingInt(Change::newStart))
                        .toList();
        return joined(found);
    }

    private static int commonHead(List<String> one, List<String> other) {
        int most = Math.min(one.size(), other.size());
        int same = 0;
        while (same < most && one.get(same).equals(other.get(same))) {
            same++;
        }
        return same;
    }

    /// What touches is one change.
    private static List<Change> joined(List<Change> changes) {
        var joined = new ArrayList<Change>();
        for (Change change : changes) {
            var last = joined.isEmpty() ? null : joined.getLast();
            if (last != null && last.end() >= change.start() && last.newEnd() >= change.newStart()) {
                joined.set(
                        joined.size() - 1,
                        new Change(
                                last.start(),
                                Math.max(last.end(), change.end()),
                                last.newStart(),
                                Math.max(last.newEnd(), change.newEnd())));
            } else {
                joined.add(change);
            }
        }
        return joined;
    }
}
