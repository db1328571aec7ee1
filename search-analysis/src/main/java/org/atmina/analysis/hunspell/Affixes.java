package org.atmina.analysis.hunspell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The rules of an `.aff` file with one-letter flags. Rules for suggestions are passed over.
final class Affixes {
    /// Rules that end in the same letters and take off the same letters, whatever their accents: one
    /// root to look for. `further`: one of them takes words that other rules have made; `leads`:
    /// others take words that one of them has.
    record Group(String strip, List<Suffix> rules, boolean further, boolean leads) {}

    private final Map<String, List<Group>> bySuffix;
    private final Map<String, List<Prefix>> byPrefix;
    private final int longestEnding;
    private final String needAffix;
    private final String circumfix;

    private Affixes(List<Suffix> suffixes, List<Prefix> prefixes, String needAffix, String circumfix) {
        String further = suffixes.stream().map(Suffix::further).collect(Collectors.joining());
        bySuffix = suffixes.stream()
                .collect(Collectors.groupingBy(
                        rule -> Accents.off(rule.append()),
                        HashMap::new,
                        Collectors.collectingAndThen(Collectors.toList(), rules -> groups(rules, further))));
        longestEnding =
                bySuffix.keySet().stream().mapToInt(String::length).max().orElse(0);
        byPrefix = prefixes.stream().collect(Collectors.groupingBy(Prefix::text));
        this.needAffix = needAffix;
        this.circumfix = circumfix;
    }

    static Affixes read(Path aff) throws IOException {
        var suffixes = new ArrayList<Suffix>();
        var prefixes = new ArrayList<Prefix>();
        var settings = new HashMap<String, String>();
        try (Stream<String> lines = Files.lines(aff)) {
            lines.map(line -> line.trim().split("\\s+")).forEach(part -> {
                if (part.length == 2) {
                    settings.put(part[0], part[1]);
                } else if (part.length >= 5 && part[0].equals("SFX")) {
                    suffixes.add(suffix(part));
                } else if (part.length >= 5 && part[0].equals("PFX")) {
                    prefixes.add(prefix(part));
                }
            });
        }
        return new Affixes(
                suffixes, prefixes, settings.getOrDefault("NEEDAFFIX", ""), settings.getOrDefault("CIRCUMFIX", ""));
    }

    /// The rules that may have made words with this ending, given without accents.
    List<Group> ending(String plain) {
        return bySuffix.getOrDefault(plain, List.of());
    }

    int longestEnding() {
        return longestEnding;
    }

    /// The prefixes, by their text.
    Map<String, List<Prefix>> prefixes() {
        return byPrefix;
    }

    /// Whether the flags say that the word is none until another affix has come to it.
    boolean needsAffix(String flags) {
        return !needAffix.isEmpty() && flags.contains(needAffix);
    }

    /// Whether the flags say that an affix comes only together with one on the other side.
    boolean isHalf(String flags) {
        return !circumfix.isEmpty() && flags.contains(circumfix);
    }

    private static List<Group> groups(List<Suffix> rules, String further) {
        return rules.stream()
                .collect(Collectors.groupingBy(
                        rule -> Accents.off(rule.strip()), LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(group -> new Group(
                        group.getKey(),
                        List.copyOf(group.getValue()),
                        group.getValue().stream().anyMatch(rule -> further.indexOf(rule.flag()) >= 0),
                        group.getValue().stream()
                                .anyMatch(rule -> !rule.further().isEmpty())))
                .toList();
    }

    private static Suffix suffix(String[] part) {
        return new Suffix(part[1].charAt(0), text(part[2]), text(part[3]), Condition.of(part[4]), flags(part[3]));
    }

    private static Prefix prefix(String[] part) {
        return new Prefix(part[1].charAt(0), text(part[3]), Condition.of(part[4]), flags(part[3]));
    }

    private static String text(String written) {
        int slash = written.indexOf('/');
        String text = slash < 0 ? written : written.substring(0, slash);
        return text.equals("0") ? "" : text;
    }

    private static String flags(String written) {
        int slash = written.indexOf('/');
        return slash < 0 ? "" : written.substring(slash + 1);
    }
}
