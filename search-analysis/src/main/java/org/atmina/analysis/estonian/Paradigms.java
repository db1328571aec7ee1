package org.atmina.analysis.estonian;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Makes the lexicon: the declensions and conjugations that the dictionary confirms, the words derived from
/// verbs and adjectives, and a few words that follow no rule.
final class Paradigms {
    private final SpellingDictionary dictionary;
    private final Lexicon.Builder lexicon = new Lexicon.Builder();

    private Paradigms(SpellingDictionary dictionary) {
        this.dictionary = dictionary;
    }

    static Lexicon.Builder stems(Path affixes, Path entries) throws IOException {
        var paradigms = new Paradigms(SpellingDictionary.read(affixes, entries));
        paradigms.addVerbs();
        paradigms.addNouns();
        Irregular.addTo(paradigms.lexicon);
        paradigms.addOthers();
        return paradigms.lexicon;
    }

    private void addNouns() {
        Map<String, List<Noun>> byGenitive = new HashMap<>();
        for (String nominative : nominatives()) {
            for (Noun noun : Declension.of(nominative, dictionary)) {
                byGenitive
                        .computeIfAbsent(noun.genitive(), any -> new ArrayList<>(2))
                        .add(noun);
            }
        }
        byGenitive.values().forEach(rivals -> likely(rivals).forEach(this::add));
    }

    /// Most nominatives are entries. Some are made from an entry that is a genitive: `tark` from `targa`.
    private Set<String> nominatives() {
        var nominatives = new HashSet<String>(dictionary.entries());
        for (String entry : dictionary.entries()) {
            String form = entry.endsWith("ga") ? entry.substring(0, entry.length() - 2) : entry;
            if (form.length() > 2 && Gradation.endsInVowel(form)) {
                String stem = form.substring(0, form.length() - 1);
                Stream.concat(Stream.of(form, stem), Gradation.stronger(stem).stream())
                        .filter(dictionary::has)
                        .forEach(nominatives::add);
                if (dictionary.has(form + "ste") && dictionary.has(form + "id")) {
                    nominatives.add(form + "s"); // rahva : rahvas
                }
            }
        }
        return nominatives;
    }

    /// Of the nouns that would have the same genitive: the complete ones before the others, and none whose
    /// "nominative" is an oblique form of another.
    private List<Noun> likely(List<Noun> rivals) {
        boolean anyComplete = rivals.stream().anyMatch(Noun::isComplete);
        List<Noun> left = rivals.stream()
                .filter(noun -> noun.isComplete() || !anyComplete || dictionary.isName(noun.nominative()))
                .toList();
        return left.stream()
                .filter(noun -> left.stream().noneMatch(other -> excludes(other, noun)))
                .toList();
    }

    private static boolean excludes(Noun noun, Noun other) {
        if (isFirmlyUnchanging(other) && !noun.isUnchanging() && !noun.hasPartitiveOnGenitive()) {
            return false;
        }
        if (noun.claims(other.nominative()) && !other.claims(noun.nominative())) {
            return true;
        }
        return isFirmlyUnchanging(noun) && !other.isUnchanging() && !other.hasPartitiveOnGenitive();
    }

    /// `aasta`, `aasta`, `aastat`; `kala`, `kala`, `kala`; but beside `soo`, `soo`, `sood` there is `sugu`, `soo`.
    private static boolean isFirmlyUnchanging(Noun noun) {
        return noun.isUnchanging()
                && noun.isComplete()
                && (noun.hasPartitiveOnGenitive() || noun.partitive().equals(noun.genitive()));
    }

    private void add(Noun noun) {
        String lemma = noun.nominative();
        lexicon.add(Shape.LEMMA, lemma, lemma);
        lexicon.add(Shape.GENITIVE, noun.genitive(), lemma);
        String partitive = noun.partitive();
        lexicon.add(Shape.WHOLE, partitive, lemma);
        whole(partitive + "sid", lemma);
        for (String illative : illatives(partitive, noun.genitive())) {
            illative(illative, lemma);
        }
        noun.plurals().forEach(stem -> lexicon.add(Shape.PLURAL, stem, lemma));
        noun.vowelPlurals().forEach(stem -> lexicon.add(Shape.VOWEL_PLURAL, stem, lemma));
        noun.weakVowelPlurals().forEach(stem -> lexicon.add(Shape.WEAK_VOWEL_PLURAL, stem, lemma));
        whole(lemma + "se", lemma); // küsimusse
        compared(noun);
    }

    /// `kätte`, `tuppa`, `majja`, `merre`, `punasesse` without its case ending.
    private static List<String> illatives(String partitive, String genitive) {
        if (partitive.endsWith("tt")) {
            return List.of(partitive + "e");
        }
        String stem = Gradation.endsShort(partitive) ? partitive : genitive;
        if (!Gradation.endsShort(stem)) {
            return List.of();
        }
        int at = stem.length() - 2;
        String letter = switch (stem.charAt(at)) {
            case 'b' -> "p";
            case 'd' -> "t";
            case 'g' -> "k";
            default -> stem.substring(at, at + 1);
        };
        return List.of(stem.substring(0, at) + letter + letter + stem.substring(at + 1));
    }

    private void illative(String form, String lemma) {
        if (dictionary.has(form)) {
            lexicon.add(Shape.ILLATIVE, form, lemma);
        }
    }

    private void whole(String form, String lemma) {
        if (dictionary.has(form)) {
            lexicon.add(Shape.WHOLE, form, lemma);
        }
    }

    /// `suur` : `suurem`, `suurim`; words of their own, as in a printed dictionary's cross-references.
    private void compared(Noun noun) {
        String stem = noun.genitive().substring(0, noun.genitive().length() - 1);
        for (String compared : new LinkedHashSet<>(List.of(noun.genitive() + "m", stem + "em", stem + "im"))) {
            if (dictionary.has(compared) && dictionary.has(compared + "at")) {
                declined(compared, compared + "a", compared + "at", compared + "ate", compared + "ai");
            }
        }
    }

    private void declined(String nominative, String genitive, String partitive, String plural, String vowelPlural) {
        lexicon.add(Shape.LEMMA, nominative, nominative);
        lexicon.add(Shape.GENITIVE, genitive, nominative);
        lexicon.add(Shape.WHOLE, partitive, nominative);
        lexicon.add(Shape.PLURAL, plural, nominative);
        lexicon.add(Shape.VOWEL_PLURAL, vowelPlural, nominative);
    }

    private void addVerbs() {
        var conjugation = new Conjugation(dictionary);
        Map<String, Verb> verbs = new LinkedHashMap<>();
        for (String entry : dictionary.entries()) {
            if (entry.endsWith("nud")) {
                for (Verb verb : conjugation.of(entry.substring(0, entry.length() - 3))) {
                    verbs.put(verb.lemma(), verb);
                }
            }
        }
        verbs.values().forEach(this::add);
    }

    private void add(Verb verb) {
        String lemma = verb.lemma();
        verb.stems().forEach((shape, stems) -> stems.forEach(stem -> lexicon.add(shape, stem, lemma)));
        String supine = verb.supine();
        String mine = supine + "mi";
        declined(mine + "ne", mine + "se", mine + "st", mine + "ste", mine + "si");
        lexicon.add(Shape.WHOLE, mine + "sse", mine + "ne");
        String linked = Gradation.endsInVowel(supine) ? supine : supine + "e";
        adjective(linked + "v");
        doer(supine + "ja");
        doer(supine + "matu");
        doer(verb.perfect() + "nu");
        for (String stem : verb.of(Shape.IMPERSONAL_T)) {
            adjective(stem + "tav");
            doer(stem + "tu");
        }
        for (String stem : verb.of(Shape.IMPERSONAL_D)) {
            adjective(stem + "dav");
            doer(stem + "du");
        }
    }

    private void adjective(String nominative) {
        if (dictionary.has(nominative) && dictionary.has(nominative + "at")) {
            declined(nominative, nominative + "a", nominative + "at", nominative + "ate", nominative + "ai");
        }
    }

    private void doer(String nominative) {
        if (dictionary.has(nominative) && dictionary.has(nominative + "t")) {
            declined(nominative, nominative, nominative + "t", nominative + "te", nominative + "i");
        }
    }

    private void addOthers() {
        for (String entry : dictionary.entries()) {
            if (!lexicon.reads(entry) && !dictionary.isWithParticle(entry)) {
                lexicon.add(Shape.OTHER, entry, entry);
            }
        }
    }
}
