package org.atmina.language.diff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.atmina.language.diff.SequenceDiff.Change;
import org.jspecify.annotations.Nullable;

/// What two people made of the same wording, for the one who comes second: both sides' changes, where
/// they get into each other's way, and the wording with both where they do not.
///
/// @param theirs what stands now
/// @param merged null where there is a conflict
public record WordMerge(
        String base,
        String yours,
        String theirs,
        List<Conflict> conflicts,
        @Nullable String merged) {
    /// A stretch of the base that both changed, each in another way.
    public record Conflict(int start, int end, String base, String yours, String theirs) {
        Map<String, Object> facts() {
            return Map.of("start", start, "end", end, "base", base, "yours", yours, "theirs", theirs);
        }
    }

    public WordMerge {
        conflicts = List.copyOf(conflicts);
    }

    public static WordMerge of(String base, String yours, String theirs) {
        var left = new Side(yours, WordDiff.changes(base, yours));
        var right = new Side(theirs, WordDiff.changes(base, theirs));
        var merged = new StringBuilder();
        var conflicts = new ArrayList<Conflict>();
        int at = 0;
        for (Range range : ranges(left.changes(), right.changes())) {
            merged.append(base, at, range.start());
            var conflict = join(base, range, left, right, merged);
            conflict.ifPresent(conflicts::add);
            at = range.end();
        }
        merged.append(base, at, base.length());
        return new WordMerge(base, yours, theirs, conflicts, conflicts.isEmpty() ? merged.toString() : null);
    }

    private record Side(String text, List<Change> changes) {
        List<Change> in(Range range) {
            return changes.stream()
                    .filter(change -> change.start() >= range.start() && change.end() <= range.end())
                    .toList();
        }

        /// What this side made of the range.
        String said(String base, Range range) {
            var said = new StringBuilder();
            int at = range.start();
            for (Change change : in(range)) {
                said.append(base, at, change.start()).append(text, change.newStart(), change.newEnd());
                at = change.end();
            }
            return said.append(base, at, range.end()).toString();
        }
    }

    /// A stretch of the base in which one or both have changed something.
    private record Range(int start, int end) {
        /// Whether a change from `start` on gets in the way of this range; something put in at its edge
        /// does.
        boolean meets(Change change) {
            boolean puts = start == end || change.start() == change.end();
            return puts ? change.start() <= end : change.start() < end;
        }
    }

    private static List<Range> ranges(List<Change> yours, List<Change> theirs) {
        var all = Stream.concat(yours.stream(), theirs.stream())
                .sorted(Comparator.comparingInt(Change::start).thenComparingInt(Change::end))
                .toList();
        var ranges = new ArrayList<Range>();
        for (Change change : all) {
            if (!ranges.isEmpty() && ranges.getLast().meets(change)) {
                var last = ranges.removeLast();
                ranges.add(new Range(last.start(), Math.max(last.end(), change.end())));
            } else {
                ranges.add(new Range(change.start(), change.end()));
            }
        }
        return ranges;
    }

    private static Optional<Conflict> join(String base, Range range, Side left, Side right, StringBuilder merged) {
        var yours = left.said(base, range);
        var theirs = right.said(base, range);
        boolean onlyYours = right.in(range).isEmpty();
        if (onlyYours || left.in(range).isEmpty() || yours.equals(theirs)) {
            merged.append(onlyYours ? yours : theirs);
            return Optional.empty();
        }
        return Optional.of(
                new Conflict(range.start(), range.end(), base.substring(range.start(), range.end()), yours, theirs));
    }

    /// For the members of a problem.
    public Map<String, Object> facts() {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("base", base);
        facts.put("yours", yours);
        facts.put("theirs", theirs);
        facts.put("yourChanges", pieces(WordDiff.between(base, yours)));
        facts.put("theirChanges", pieces(WordDiff.between(base, theirs)));
        facts.put("conflicts", conflicts.stream().map(Conflict::facts).toList());
        if (merged != null) {
            facts.put("merged", merged);
        }
        return facts;
    }

    private static List<Map<String, Object>> pieces(List<WordDiff.Piece> pieces) {
        return pieces.stream()
                .map(piece -> Map.<String, Object>of(
                        "kind", piece.kind().slug(),
                        "start", piece.start(),
                        "before", piece.before(),
                        "newStart", piece.newStart(),
                        "after", piece.after()))
                .toList();
    }
}
