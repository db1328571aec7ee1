package org.atmina.analysis.estonian;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Makes declensions: proposes to every word the ways in which Estonian declines a word of its shape, each by
/// its genitive, partitive and plurals, and keeps those whose forms the dictionary has.
final class Declension {
    private static final String[] STEM_VOWELS = {"a", "e", "i", "u"};

    private final SpellingDictionary dictionary;
    private final String word;
    private final List<Noun> nouns = new ArrayList<>();

    private Declension(SpellingDictionary dictionary, String word) {
        this.dictionary = dictionary;
        this.word = word;
    }

    /// The declensions of this word; several where it is several words.
    static List<Noun> of(String word, SpellingDictionary dictionary) {
        var declension = new Declension(dictionary, word);
        if (word.length() > 1) {
            if (Gradation.endsInVowel(word)) {
                declension.afterVowel();
            } else {
                declension.afterConsonant();
            }
        }
        return declension.nouns;
    }

    /// Takes a way of declining that is so far only possible; says whether all of it was found.
    private boolean propose(String genitive, String partitive, List<String> plurals, List<String> vowelPlurals) {
        if (!dictionary.has(genitive)
                || !dictionary.has(partitive)
                || !dictionary.has(genitive + "ga")
                || !dictionary.has(genitive + "st")
                || !dictionary.has(genitive + "d") && !dictionary.isName(word)) {
            return false;
        }
        var plural = new LinkedHashSet<String>();
        for (String stem : plurals) {
            if (dictionary.has(stem + "ga")) {
                plural.add(stem);
            }
        }
        var vowelPlural = new LinkedHashSet<String>();
        var weakVowelPlural = new LinkedHashSet<String>();
        for (String stem : vowelPlurals) {
            String front = stem.substring(0, stem.length() - 1);
            boolean local = dictionary.has(stem + "l") && dictionary.has(stem + "st");
            boolean strong = partitive.length() == stem.length() && partitive.startsWith(front)
                    || stem.equals(word + "i")
                    || genitive.equals(front + "e");
            boolean whole = strong && dictionary.has(stem) && !stem.equals(word);
            if (whole || Gradation.endsInVowel(front) && dictionary.has(stem + "d")) {
                vowelPlural.add(stem);
            } else if (local) {
                weakVowelPlural.add(stem);
            }
        }
        nouns.add(new Noun(word, genitive, partitive, plural, vowelPlural, weakVowelPlural));
        return !plural.isEmpty();
    }

    // ---- words in a consonant

    private void afterConsonant() {
        String last = word.substring(word.length() - 1);
        var stems = new LinkedHashSet<String>(Gradation.weaker(word));
        stems.add(word);
        for (String vowel : STEM_VOWELS) {
            String strong = word + vowel;
            for (String stem : stems) {
                String genitive = stem + vowel;
                propose(genitive, strong, List.of(strong + "de"), exchanged(strong, genitive)); // mets, leib
            }
            propose(strong, strong + "t", List.of(strong + "te", strong + "de"), withI(strong)); // raamat
            propose(strong, word + last + vowel, List.of(word + "e"), List.of(word + last + "e")); // elanik
        }
        if (Gradation.isVowel(word.charAt(word.length() - 2)) && last.equals("g")) {
            String genitive = word.substring(0, word.length() - 1);
            propose(genitive, word + "u", List.of(word + "ude"), List.of(word + "e", word + "i")); // hoog
        }
        propose(
                word + "e",
                word + "t",
                List.of(word + "te", word + "de"),
                List.of(word + "i", word + "ei")); // keel, mälestus
        if (last.equals("s")) {
            afterS();
        } else if ("lrnmv".contains(last)) {
            withoutMiddleVowel();
        }
    }

    private void afterS() {
        String rest = word.substring(0, word.length() - 1);
        if (rest.length() < 2) {
            return;
        }
        String shorter = rest.substring(0, rest.length() - 1);
        if (Gradation.endsInVowel(rest)) {
            String vowel = rest.substring(shorter.length());
            var stems = new LinkedHashSet<String>();
            if (!Gradation.endsInVowel(shorter)) {
                stems.addAll(Gradation.stronger(shorter));
                stems.add(shorter);
            }
            for (String stem : stems) {
                String genitive = stem + vowel;
                if (dictionary.has(withI(genitive).getFirst() + "d")) {
                    propose(genitive, word + "t", List.of(word + "te", genitive + "te"), withI(genitive)); // hammas
                }
                propose(stem + "sa", stem + "sat", List.of(stem + "sate"), List.of(stem + "sai")); // hirmus
                propose(stem + "sa", word + "t", List.of(stem + "sate"), List.of(stem + "sai"));
            }
            propose(rest + "e", rest + "t", List.of(rest + "te"), List.of(word + "i")); // uus
            propose(rest + "ne", rest + "nt", List.of(rest + "nte"), List.of(rest + "si")); // kaas
            propose(rest + "nda", rest + "ndat", List.of(rest + "ndate"), List.of(rest + "ndai")); // kolmas
            if (rest.endsWith("ee")) {
                propose(shorter + "he", word + "t", List.of(word + "te"), List.of(shorter + "hi")); // mees
            }
        } else if ("rln".indexOf(rest.charAt(rest.length() - 1)) >= 0) {
            String last = rest.substring(shorter.length());
            propose(rest + last + "e", rest + "t", List.of(rest + "te"), List.of(word + "i")); // vars
        } else if ("pk".indexOf(rest.charAt(rest.length() - 1)) >= 0) {
            propose(word + "e", shorter + "st", List.of(shorter + "ste"), List.of(word + "i")); // laps
        }
    }

    /// `aken` : `akna`, `tütar` : `tütre`, `sammal` : `sambla`, `number` : `numbri`.
    private void withoutMiddleVowel() {
        int middle = word.length() - 2;
        if (middle < 2 || !Gradation.isVowel(word.charAt(middle)) || Gradation.isVowel(word.charAt(middle - 1))) {
            return;
        }
        String front = word.substring(0, middle);
        var stems = new LinkedHashSet<String>(Gradation.stronger(front));
        stems.add(front);
        if (front.charAt(middle - 1) == front.charAt(middle - 2)) {
            stems.add(front.substring(0, middle - 1)); // artikkel : artikli
        }
        for (String stem : stems) {
            for (String vowel : STEM_VOWELS) {
                String genitive = stem + word.substring(middle + 1) + vowel;
                List<String> plurals = List.of(genitive + "te", word + "de", word + "te");
                propose(genitive, word + "t", plurals, withI(genitive));
                propose(genitive, genitive + "t", plurals, withI(genitive));
                for (String strong : Gradation.stronger(stem)) {
                    String partitive = strong + word.substring(middle + 1) + vowel;
                    propose(genitive, partitive, List.of(partitive + "de"), exchanged(partitive, genitive)); // sõber
                }
            }
        }
    }

    // ---- words in a vowel

    private void afterVowel() {
        String stem = word.substring(0, word.length() - 1);
        boolean unchanging = isUnchanging(stem);
        if (!unchanging && Gradation.endsShort(word)) {
            Gradation.contracted(word).ifPresent(this::contracted);
            for (String weak : Gradation.weaker(stem)) {
                String genitive = weak + word.charAt(stem.length());
                propose(genitive, word, List.of(word + "de"), exchanged(word, genitive)); // sõda : sõja
                if (word.endsWith("i")) {
                    propose(weak + "e", stem + "e", List.of(stem + "ede"), List.of(word)); // tõbi : tõve
                }
            }
        } else if (Gradation.endsInVowel(stem)) {
            propose(word + "a", word + "a", List.of(word + "ade"), List.of(word + "u")); // lai
            propose(word + "e", word + "e", List.of(word + "ede"), List.of(word + "i")); // õu
        }
        switch (word.charAt(stem.length())) {
            case 'i' -> afterI(stem);
            case 'e' -> afterE(stem);
            case 'a' -> propose(word + "me", word + "nt", List.of(word + "mete"), List.of(word + "mei")); // süda
            default -> {}
        }
    }

    /// `auto`, `maa`, `kala`: one stem in the whole singular.
    private boolean isUnchanging(String stem) {
        boolean unchanging = propose(word, word + "t", List.of(word + "te", word + "de"), withI(word));
        if (Gradation.endsInVowel(stem)) {
            unchanging |= propose(word, word + "d", List.of(word + "de"), List.of(word + "i", stem + "i"));
        } else if (Gradation.endsShort(word) && !word.endsWith("e")) {
            unchanging |= propose(word, word, List.of(word + "de"), exchanged(word, word));
        }
        return unchanging;
    }

    /// `tuba` : `toa`, `jõgi` : `jõe` : `jõge`, `käsi` : `käe` : `kätt`.
    private void contracted(String genitive) {
        if (!word.endsWith("i")) {
            propose(genitive, word, List.of(word + "de"), exchanged(word, genitive));
            return;
        }
        String stem = word.substring(0, word.length() - 1);
        propose(genitive, stem + "e", List.of(stem + "ede"), List.of(word));
        String rest = stem.substring(0, stem.length() - 1);
        propose(genitive, rest + "tt", List.of(rest + "te"), List.of(stem + "i"));
    }

    private void afterI(String stem) {
        for (String vowel : List.of("e", "ja", "ju", "ve", "u")) {
            String genitive = stem + vowel;
            propose(genitive, genitive, List.of(genitive + "de"), exchanged(genitive, genitive)); // nimi, kiri
        }
        propose(stem + "e", stem + "d", List.of(stem + "ede"), List.of(word)); // meri
        propose(stem + "me", word + "t", List.of(stem + "mete"), List.of(stem + "mei")); // võti
    }

    private void afterE(String stem) {
        var stems = new LinkedHashSet<String>(Gradation.stronger(stem));
        stems.add(stem);
        for (String strong : stems) {
            String genitive = strong + "e";
            if (!genitive.equals(word)) {
                propose(genitive, word + "t", List.of(word + "te"), withI(genitive)); // mõte
            }
            member(strong + "me");
        }
        member(word + "me"); // ese
        propose(word + "da", word + "dat", List.of(word + "date"), List.of(word + "dai")); // hele
        if (word.endsWith("ne")) {
            String front = word.substring(0, word.length() - 2);
            String genitive = front + "se";
            List<String> plurals = List.of(front + "si", genitive + "i");
            propose(genitive, front + "st", List.of(front + "ste"), plurals); // punane
            propose(genitive, genitive + "t", List.of(genitive + "te"), plurals); // vaikne
            propose(front + "sa", front + "sat", List.of(front + "sate"), List.of(front + "sai")); // lihtne
        } else if (word.endsWith("ke")) {
            propose(word + "se", word + "st", List.of(word + "ste"), List.of(word + "si")); // väike
            propose(stem + "se", word + "st", List.of(word + "ste", stem + "ste"), List.of(stem + "si"));
        }
    }

    private void member(String genitive) {
        propose(genitive, word + "t", List.of(genitive + "te"), List.of(genitive + "i")); // liige
    }

    // ---- plurals in a vowel

    /// `raamatu` : `raamatuid`, `numbri` : `numbreid`.
    private static List<String> withI(String stem) {
        String front = stem.substring(0, stem.length() - 1);
        return stem.endsWith("i") ? List.of(front + "ei") : List.of(stem + "i");
    }

    /// `metsa` : `metsi`, `vana` : `vanu`, `kooli` : `koole`.
    private static List<String> exchanged(String partitive, String genitive) {
        var plurals = new ArrayList<String>();
        for (String stem : Set.copyOf(List.of(partitive, genitive))) {
            String front = stem.substring(0, stem.length() - 1);
            switch (stem.charAt(front.length())) {
                case 'a' -> plurals.addAll(List.of(front + "i", front + "u", front + "e"));
                case 'e' -> plurals.add(front + "i");
                case 'i', 'u' -> plurals.addAll(List.of(front + "e", front + "i"));
                default -> {}
            }
        }
        return plurals;
    }
}
