package org.atmina.analysis.compile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.atmina.analysis.table.Edit;

/// The forms of a language and the readings of each, in as little memory as millions of them allow: sets of
/// readings are few, and a form keeps the number of its own.
final class Forms {
    private final Map<String, Integer> setOfForm = new HashMap<>();
    private final List<Collection<Reading>> sets = new ArrayList<>();
    private final Map<Collection<Reading>, Integer> numbers = new HashMap<>();
    private final Map<Grown, Integer> grown = new HashMap<>();
    private final Map<Reading, Reading> readings = new HashMap<>();

    private record Reading(Edit edit, Strength strength) implements Comparable<Reading> {
        @Override
        public int compareTo(Reading other) {
            int byStrength = strength.compareTo(other.strength);
            return byStrength != 0 ? byStrength : edit.toString().compareTo(other.edit.toString());
        }
    }

    private record Grown(int set, Reading by) {}

    void add(String form, String lemma, Strength strength) {
        var reading = new Reading(Edit.between(form, lemma), strength);
        var known = readings.putIfAbsent(reading, reading);
        int before = setOfForm.getOrDefault(form, -1);
        int after = grown.computeIfAbsent(new Grown(before, known == null ? reading : known), this::grow);
        if (after != before) {
            setOfForm.put(form, after);
        }
    }

    private int grow(Grown step) {
        var set = new TreeSet<Reading>();
        if (step.set >= 0) {
            set.addAll(sets.get(step.set));
        }
        set.add(step.by);
        return numbers.computeIfAbsent(List.copyOf(set), key -> {
            sets.add(key);
            return sets.size() - 1;
        });
    }

    /// All forms with the edits of their strongest readings.
    SortedForms sorted() {
        String[] all = setOfForm.keySet().toArray(String[]::new);
        Arrays.sort(all);
        int[] ofForm = new int[all.length];
        for (int at = 0; at < all.length; at++) {
            ofForm[at] = setOfForm.getOrDefault(all[at], 0);
        }
        return new SortedForms(all, ofForm, sets.stream().map(Forms::strongest).toList());
    }

    private static List<Edit> strongest(Collection<Reading> set) {
        Strength strongest = set.iterator().next().strength;
        return set.stream()
                .filter(reading -> reading.strength == strongest)
                .map(Reading::edit)
                .distinct()
                .toList();
    }
}
