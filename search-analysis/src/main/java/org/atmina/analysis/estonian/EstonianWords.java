package org.atmina.analysis.estonian;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The dictionary forms of Estonian words: of known ones, of compounds, and by guess of those that are neither.
/// Used by any number of threads.
public final class EstonianWords {
    private static final String STEMS = "et.stems";
    private static final String FOLDED_STEMS = "et.folded-stems";

    /// A shorter head of a compound is too likely to be an ending.
    private static final int SHORTEST_HEAD = 4;

    /// A head behind something unknown has to be longer to be believed.
    private static final int SHORTEST_HEAD_OF_UNKNOWN = 6;

    /// A shorter word of the dictionary is no compound whose dictionary form is missing.
    private static final int SHORTEST_SPLIT = 7;

    private final Lexicon lexicon;
    private final Lexicon folded;

    private EstonianWords(Lexicon lexicon, Lexicon folded) {
        this.lexicon = lexicon;
        this.folded = folded;
    }

    /// Makes the tables from Hunspell's dictionary and writes them to this folder.
    public static void write(Path affixes, Path entries, Path folder) throws IOException {
        EstonianWords words = compile(affixes, entries);
        words.lexicon.write(folder.resolve(STEMS));
        words.folded.write(folder.resolve(FOLDED_STEMS));
    }

    /// Reads the tables of this folder, or makes them where it holds only Hunspell's dictionary, which takes some
    /// seconds and for that time 200 MB.
    public static EstonianWords read(Path folder) throws IOException {
        Path stems = folder.resolve(STEMS);
        return Files.exists(stems)
                ? new EstonianWords(Lexicon.read(stems), Lexicon.read(folder.resolve(FOLDED_STEMS)))
                : compile(folder.resolve("et.aff"), folder.resolve("et.dic"));
    }

    private static EstonianWords compile(Path affixes, Path entries) throws IOException {
        Lexicon.Builder stems = Paradigms.stems(affixes, entries);
        return new EstonianWords(stems.build(), stems.folded().build());
    }

    /// What the tables take in memory.
    public long ramBytesUsed() {
        return lexicon.ramBytesUsed() + folded.ramBytesUsed();
    }

    /// The dictionary forms that this word may be a form of; none where neither the word nor its parts are known.
    public List<String> lemmas(String word) {
        boolean mayLackAccents = word.chars().allMatch(letter -> letter < 128);
        Set<String> lemmas = mayLackAccents ? new Look(null).known(word) : Set.of();
        if (lemmas.isEmpty() && mayLackAccents) {
            lemmas = new Look(folded).known(word);
        }
        if (lemmas.isEmpty() || lemmas.equals(Set.of(word))) {
            lemmas = new Look(null).knownOrCompound(word);
        }
        if (lemmas.isEmpty() && mayLackAccents) {
            lemmas = new Look(folded).knownOrCompound(word);
        }
        return List.copyOf(lemmas);
    }

    /// What an unknown word may be a form of: by its last part if that is known, else by its ending.
    public List<String> guesses(String word) {
        Set<String> lemmas = behindUnknown(word);
        return lemmas.isEmpty() ? Guess.lemmas(word) : List.copyOf(lemmas);
    }

    /// The same for a word typed without accents.
    public List<String> foldedLemmas(String word) {
        return List.copyOf(new Look(folded).knownOrCompound(word));
    }

    private Set<String> behindUnknown(String word) {
        var look = new Look(null);
        for (int at = 2; at <= word.length() - SHORTEST_HEAD_OF_UNKNOWN; at++) {
            Set<String> heads = look.head(word.substring(at));
            if (!heads.isEmpty()) {
                return joined(word.substring(0, at), heads);
            }
        }
        return Set.of();
    }

    private static Set<String> joined(String first, Set<String> heads) {
        var joined = new LinkedHashSet<String>();
        heads.forEach(lemma -> joined.add(first + lemma));
        return joined;
    }

    /// Looks words up in the lexicon and, where there is one, in a second.
    private final class Look {
        private final @Nullable Lexicon second;

        Look(@Nullable Lexicon second) {
            this.second = second;
        }

        Set<String> knownOrCompound(String word) {
            Set<String> lemmas = known(word);
            if (lemmas.size() == 1 && word.length() >= SHORTEST_SPLIT && isBare(word)) {
                lemmas.addAll(compound(word)); // tänapäeva stands in the dictionary, tänapäev does not
            }
            boolean mayHaveParticle = word.length() > 4 && (word.endsWith("gi") || word.endsWith("ki"));
            String bare = mayHaveParticle ? word.substring(0, word.length() - 2) : word;
            if (lemmas.isEmpty() && mayHaveParticle) {
                lemmas = known(bare);
            }
            if (lemmas.isEmpty()) {
                lemmas = compound(word);
            }
            return lemmas.isEmpty() && mayHaveParticle ? compound(bare) : lemmas;
        }

        private boolean isBare(String word) {
            return readings(word).stream().anyMatch(reading -> reading.shape() == Shape.OTHER);
        }

        private List<Lexicon.Reading> readings(String stem) {
            List<Lexicon.Reading> readings = lexicon.of(stem);
            if (second == null) {
                return readings;
            }
            var both = new ArrayList<Lexicon.Reading>(readings);
            both.addAll(second.of(stem));
            return both;
        }

        private Set<String> known(String word) {
            var lemmas = new LinkedHashSet<String>();
            var rare = new LinkedHashSet<String>();
            for (int length = 0; length <= Shape.LONGEST_ENDING && length < word.length(); length++) {
                String ending = word.substring(word.length() - length);
                for (Lexicon.Reading reading : readings(word.substring(0, word.length() - length))) {
                    if (reading.shape().takes(ending)) {
                        (isRare(reading.shape(), ending) ? rare : lemmas).add(reading.lemma());
                    }
                }
            }
            return lemmas.isEmpty() ? rare : lemmas;
        }

        /// The parts of a compound: the first is a nominative or genitive, the last carries the ending.
        private Set<String> compound(String word) {
            for (int at = 2; at <= word.length() - 3; at++) {
                if (isFirst(word.substring(0, at))) {
                    Set<String> heads = head(word.substring(at));
                    if (!heads.isEmpty()) {
                        return joined(word.substring(0, at), heads);
                    }
                }
            }
            return Set.of();
        }

        private Set<String> head(String part) {
            Set<String> lemmas = known(part);
            lemmas.removeIf(lemma -> lemma.length() < 3);
            return part.length() < SHORTEST_HEAD && !lemmas.contains(part) ? Set.of() : lemmas;
        }

        private boolean isFirst(String part) {
            for (Lexicon.Reading reading : readings(part)) {
                if (reading.shape().mayStandFirst()) {
                    return true;
                }
            }
            // küüditamis- from küüditamine
            return part.length() > 3
                    && part.endsWith("s")
                    && !readings(part.substring(0, part.length() - 1) + "ne").isEmpty();
        }
    }

    /// Readings that count only where there is no other: `majja`, `huvita` of `huvi`.
    private static boolean isRare(Shape shape, String ending) {
        return shape == Shape.ILLATIVE || ending.equals("ta") && shape.isDeclined();
    }
}
