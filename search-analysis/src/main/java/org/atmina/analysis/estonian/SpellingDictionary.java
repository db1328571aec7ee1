package org.atmina.analysis.estonian;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Hunspell's Estonian dictionary: which forms there are. Its entries and flags come from a mechanical
/// compression of a list of forms; they are no paradigms, and only the forms count. Everything is taken in
/// lower case.
///
/// The millions of forms are held by their hashes, of which 64 bits are enough to tell them apart. That takes
/// 130 MB, and so the dictionary is opened only to make the lexicon.
final class SpellingDictionary {
    private static final int PLACES = 1 << 24;

    private final long[] forms = new long[PLACES];
    private final Set<String> entries = HashSet.newHashSet(300_000);
    private final Set<String> names = new HashSet<>();
    private final Map<Character, Map<String, Endings>> endingsByFlag = new HashMap<>();

    /// Endings for entries in the same letters, and how many of these letters they take off.
    private record Endings(int taken, String[] letters, List<String> added) {
        boolean fit(String entry) {
            int at = entry.length() - letters.length;
            if (at < 0) {
                return false;
            }
            for (int i = letters.length - 1; i >= 0; i--) {
                if (letters[i].indexOf(entry.charAt(at + i)) < 0) {
                    return false;
                }
            }
            return true;
        }
    }

    private SpellingDictionary() {}

    static SpellingDictionary read(Path affixes, Path entries) throws IOException {
        var dictionary = new SpellingDictionary();
        try (BufferedReader lines = Files.newBufferedReader(affixes)) {
            lines.lines().filter(line -> line.startsWith("SFX ")).forEach(dictionary::addEnding);
        }
        try (BufferedReader lines = Files.newBufferedReader(entries)) {
            lines.lines().skip(1).forEach(dictionary::addEntry);
        }
        return dictionary;
    }

    /// The entries themselves: among them all nominatives and genitives that are no participles.
    Set<String> entries() {
        return entries;
    }

    /// Whether this is an entry that is written with a capital.
    boolean isName(String entry) {
        return names.contains(entry);
    }

    /// Whether this is `kodugi`, the particle on another form.
    boolean isWithParticle(String form) {
        return (form.endsWith("gi") || form.endsWith("ki")) && has(form.substring(0, form.length() - 2));
    }

    /// Whether there is a word form like this.
    boolean has(String form) {
        return forms[place(hash(form, form.length(), ""))] != 0;
    }

    private void addEnding(String line) {
        String[] columns = line.split(" ");
        if (columns.length < 5) {
            return;
        }
        String added = columns[3].equals("0") ? "" : columns[3];
        if (added.endsWith("gi") || added.endsWith("ki")) {
            return; // the particle is taken off a word before it is looked up
        }
        String taken = columns[2].equals("0") ? "" : columns[2];
        endingsByFlag
                .computeIfAbsent(columns[1].charAt(0), any -> new HashMap<>())
                .computeIfAbsent(
                        taken + " " + columns[4],
                        any -> new Endings(taken.length(), letters(columns[4]), new ArrayList<>()))
                .added()
                .add(added);
    }

    /// A condition letter by letter: `[aeg]nud` as `aeg`, `n`, `u`, `d`.
    private static String[] letters(String condition) {
        var letters = new ArrayList<String>();
        for (int i = 0; i < condition.length(); i++) {
            if (condition.charAt(i) == '[') {
                int end = condition.indexOf(']', i);
                letters.add(condition.substring(i + 1, end));
                i = end;
            } else if (condition.charAt(i) != '.') {
                letters.add(condition.substring(i, i + 1));
            }
        }
        return letters.toArray(String[]::new);
    }

    private void addEntry(String line) {
        int slash = line.indexOf('/');
        String written = slash < 0 ? line : line.substring(0, slash);
        String entry = written.toLowerCase(Locale.ROOT);
        if (!written.equals(entry)) {
            names.add(entry);
        }
        entries.add(entry);
        addForm(entry, entry.length(), "");
        for (int i = slash + 1; slash > 0 && i < line.length(); i++) {
            for (Endings endings :
                    endingsByFlag.getOrDefault(line.charAt(i), Map.of()).values()) {
                if (endings.fit(entry)) {
                    endings.added().forEach(added -> addForm(entry, entry.length() - endings.taken(), added));
                }
            }
        }
    }

    private void addForm(String entry, int kept, String added) {
        long hash = hash(entry, kept, added);
        forms[place(hash)] = hash;
    }

    /// Where this hash stands or would stand.
    private int place(long hash) {
        int place = (int) (hash >>> 40) & PLACES - 1;
        while (forms[place] != 0 && forms[place] != hash) {
            place = place + 1 & PLACES - 1;
        }
        return place;
    }

    private static long hash(String entry, int kept, String added) {
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < kept; i++) {
            hash = (hash ^ entry.charAt(i)) * 0x100000001B3L;
        }
        for (int i = 0; i < added.length(); i++) {
            hash = (hash ^ added.charAt(i)) * 0x100000001B3L;
        }
        hash ^= hash >>> 32;
        return hash * 0x9E3779B97F4A7C15L | 1;
    }
}
