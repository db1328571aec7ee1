package org.atmina.analysis.estonian;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/// A verb: the stem of its ma-infinitive and the other stems that the dictionary confirmed.
record Verb(String supine, String perfect, Map<Shape, Set<String>> stems) {
    Verb(String supine, String perfect) {
        this(supine, perfect, new LinkedHashMap<>());
    }

    String lemma() {
        return supine + "ma";
    }

    void add(Shape shape, String stem) {
        stems.computeIfAbsent(shape, any -> new LinkedHashSet<>()).add(stem);
    }

    Set<String> of(Shape shape) {
        return stems.getOrDefault(shape, Set.of());
    }
}
