package org.atmina.analysis.hunspell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// A Hunspell dictionary: roots and the rules that make forms of them. All of it in lower case; it
/// never changes once read and may be used by many threads.
///
/// Roots are kept by their letters without accents, so that a word is found the same way however it
/// was typed; what was found is then made again by the rules and compared.
public final class Dictionary {
    private static final int BITS = 1 << 21;
    private static final Root[] NONE = {};

    private final Affixes affixes;
    private final Map<String, Root[]> roots;
    private final BitSet known = new BitSet(BITS);

    private Dictionary(Affixes affixes, Map<String, Root[]> roots) {
        this.affixes = affixes;
        this.roots = roots;
        roots.keySet().forEach(root -> known.set(bit(root.hashCode())));
    }

    /// @throws IOException where a file is absent or cannot be read
    public static Dictionary read(Path aff, Path dic) throws IOException {
        var roots = new HashMap<String, Root[]>(1 << 17);
        var shared = new HashMap<String, String>();
        try (Stream<String> lines = Files.lines(dic)) {
            lines.skip(1).filter(line -> !line.isBlank()).forEach(line -> {
                Root root = root(line, shared);
                roots.merge(Accents.off(root.word()), new Root[] {root}, Dictionary::both);
            });
        }
        return new Dictionary(Affixes.read(aff), roots);
    }

    /// The ways to take apart a word in lower case, as it was typed.
    public List<Reading> readings(String word, Typing typing) {
        return new Search(this, affixes, word, typing).readings();
    }

    /// Entries that are this word, as it was typed.
    public List<Root> roots(String word, Typing typing) {
        return Stream.of(like(Accents.off(word)))
                .filter(root -> typing.of(root.word()).equals(word))
                .toList();
    }

    /// Every entry.
    public Stream<Root> roots() {
        return roots.values().stream().flatMap(Stream::of);
    }

    /// Entries that are this word but for their accents.
    Root[] like(String plain) {
        return roots.getOrDefault(plain, NONE);
    }

    /// Whether there may be an entry like this stem with these letters behind it: seldom wrong, and
    /// much faster than to put the two together and look.
    boolean mayHave(String stem, String letters) {
        int hash = stem.hashCode();
        for (int at = 0; at < letters.length(); at++) {
            hash = 31 * hash + letters.charAt(at); // as String's own, by its specification
        }
        return known.get(bit(hash));
    }

    private static int bit(int hash) {
        return (hash ^ hash >>> 15) & BITS - 1;
    }

    private static Root root(String line, Map<String, String> shared) {
        String[] part = line.trim().split("\\s+", 2);
        int slash = part[0].indexOf('/');
        String word = slash < 0 ? part[0] : part[0].substring(0, slash);
        String flags = slash < 0 ? "" : part[0].substring(slash + 1);
        String tag = part.length < 2 ? "" : part[1].replaceFirst("^po:", "");
        return new Root(
                word.toLowerCase(Locale.ROOT),
                shared.computeIfAbsent(flags, same -> same),
                shared.computeIfAbsent(tag, same -> same),
                !word.isEmpty() && Character.isUpperCase(word.charAt(0)));
    }

    private static Root[] both(Root[] some, Root[] more) {
        return Stream.of(some, more).flatMap(Stream::of).toArray(Root[]::new);
    }
}
