package org.atmina.analysis.estonian;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Makes conjugations: from the past participle (`õppinud`) it proposes the ma-infinitive, from that the other
/// stems, and keeps what the dictionary has.
final class Conjugation {
    private static final String[] STEM_VOWELS = {"a", "e", "i", "u"};

    private final SpellingDictionary dictionary;

    Conjugation(SpellingDictionary dictionary) {
        this.dictionary = dictionary;
    }

    /// The verbs whose past participle is this stem and `nud`.
    List<Verb> of(String perfect) {
        var verbs = new ArrayList<Verb>();
        for (String supine : supines(perfect)) {
            if (isSupine(supine)) {
                verbs.add(verb(supine, perfect));
            }
        }
        return verbs;
    }

    private boolean isSupine(String stem) {
        return dictionary.has(stem + "ma") && dictionary.has(stem + "mata") && dictionary.has(stem + "mine");
    }

    private Verb verb(String supine, String perfect) {
        var verb = new Verb(supine, perfect);
        verb.add(Shape.SUPINE, supine);
        verb.add(Shape.PERFECT, perfect);
        present(verb);
        past(verb);
        infinitive(verb);
        impersonal(verb);
        return verb;
    }

    /// `hüpanud` : `hüppama`, `tulnud` : `tulema`, `võidelnud` : `võitlema`, `saatnud` : `saatma`.
    private static Set<String> supines(String perfect) {
        var supines = new LinkedHashSet<String>();
        supines.add(perfect);
        if (perfect.length() < 2) {
            return supines;
        }
        if (Gradation.endsInVowel(perfect)) {
            String stem = perfect.substring(0, perfect.length() - 1);
            String vowel = perfect.substring(stem.length());
            Gradation.stronger(stem).forEach(strong -> supines.add(strong + vowel));
        } else {
            supines.add(perfect + "e");
            if (perfect.endsWith("el")) {
                String stem = perfect.substring(0, perfect.length() - 2);
                supines.add(stem + "le");
                Gradation.stronger(stem).forEach(strong -> supines.add(strong + "le"));
            }
        }
        return supines;
    }

    private void present(Verb verb) {
        String supine = verb.supine();
        var proposed = new LinkedHashSet<String>();
        if (Gradation.endsInVowel(supine)) {
            proposed.add(supine);
            String stem = supine.substring(0, supine.length() - 1);
            String vowel = supine.substring(stem.length());
            Gradation.weaker(stem).forEach(weak -> proposed.add(weak + vowel));
            Gradation.contracted(supine).ifPresent(proposed::add);
        } else {
            var stems = new LinkedHashSet<String>(Gradation.weaker(supine));
            stems.add(supine);
            for (String stem : stems) {
                proposed.add(stem); // sead : sea
                for (String vowel : STEM_VOWELS) {
                    proposed.add(stem + vowel);
                }
            }
        }
        var found = known(proposed);
        var own = new LinkedHashSet<String>(found);
        if (found.contains(supine)) {
            own.retainAll(Set.of(supine)); // no gradation
        }
        own.removeIf(stem -> !stem.equals(supine) && isSupine(stem)); // kuulan is of kuulama, but kardan of kartma
        (own.isEmpty() ? found : own).forEach(stem -> verb.add(Shape.PRESENT, stem));
        // the weak stem with the third person plural of the strong one: õpin, õpivad
        if (!verb.of(Shape.PRESENT).contains(supine)) {
            verb.add(Shape.WHOLE, supine + "vad");
        }
    }

    private void past(Verb verb) {
        String supine = verb.supine();
        if (!Gradation.endsInVowel(supine)) {
            addIf(verb, Shape.PAST_AFTER_CONSONANT, supine, "is");
            addIf(verb, Shape.PAST_AFTER_CONSONANT, supine + supine.charAt(supine.length() - 1), "is"); // võttis
            addIf(verb, Shape.PAST, supine + "e", "s"); // maitses
            int s = supine.length() - (supine.endsWith("sk") ? 2 : 1);
            if (supine.charAt(s) == 's') {
                addIf(verb, Shape.PAST, supine.substring(0, s), "sin"); // tõusin, lasin
            }
            return;
        }
        addIf(verb, Shape.PAST, supine, "sin");
        String stem = supine.substring(0, supine.length() - 1);
        if (supine.endsWith("e")) {
            addIf(verb, Shape.SHORT_PAST, stem + "i", "n");
        }
        if (supine.endsWith("ii") || supine.endsWith("äi")) {
            addIf(verb, Shape.PAST, supine, "s");
        }
        if (stem.length() > 1 && Gradation.endsInVowel(stem)) {
            String rounded = stem.substring(0, stem.length() - 1)
                    + (supine.endsWith("öö") || supine.endsWith("oo") || supine.endsWith("üü")
                            ? "õ"
                            : stem.substring(stem.length() - 1));
            addIf(verb, Shape.SHORT_PAST, rounded + "i", "n");
        }
    }

    private void infinitive(Verb verb) {
        String perfect = verb.perfect();
        String supine = verb.supine();
        addIf(verb, Shape.INFINITIVE_DA, perfect, "da");
        addIf(verb, Shape.INFINITIVE_TA, perfect, "ta");
        addIf(verb, Shape.INFINITIVE_DA, supine, "da");
        var bases = new LinkedHashSet<String>();
        bases.add(supine);
        if (!Gradation.endsInVowel(perfect)) {
            bases.add(perfect + perfect.charAt(perfect.length() - 1)); // tulla, panna, surra
        } else if (Gradation.endsInVowel(supine)) {
            bases.add(supine.substring(0, supine.length() - 1)); // süüa from söö
            bases.add(raised(supine));
        }
        for (String base : bases) {
            if (dictionary.has(base + "a") && dictionary.has(base + "es")) {
                verb.add(Shape.INFINITIVE_A, base);
            }
        }
        if (supine.endsWith("ks") || supine.endsWith("sk")) {
            addIf(verb, Shape.INFINITIVE_TA, supine.substring(0, supine.length() - 2) + "s", "tes");
        }
        for (Shape shape : List.of(Shape.IMPERATIVE_SOFT, Shape.IMPERATIVE_HARD)) {
            addIf(verb, shape, perfect, shape.firstEnding());
            addIf(verb, shape, supine, shape.firstEnding());
        }
    }

    /// `söö` as `süü`, `too` as `tuu`.
    private static String raised(String stem) {
        String front = stem.substring(0, Math.max(0, stem.length() - 2));
        return stem.endsWith("öö") ? front + "üü" : stem.endsWith("oo") ? front + "uu" : stem;
    }

    private void impersonal(Verb verb) {
        var proposed = new LinkedHashSet<String>();
        proposed.add(verb.perfect());
        proposed.add(verb.supine());
        proposed.add(raised(verb.supine()));
        impersonalOf(verb.supine(), proposed);
        for (String present : verb.of(Shape.PRESENT)) {
            proposed.add(present);
            impersonalOf(present, proposed);
        }
        for (String stem : proposed) {
            addIf(verb, Shape.IMPERSONAL_T, stem, "tud");
            addIf(verb, Shape.IMPERSONAL_D, stem, "dud");
        }
    }

    /// `saada` : `saadetud`, `anna` : `antud`, `hoia` : `hoitud`, `jooks` : `joostud`, `jät` : `jäetud`, `pea` :
    /// `peetud`.
    private static void impersonalOf(String stem, Collection<String> to) {
        if (stem.length() < 3) {
            return;
        }
        String front = stem.substring(0, stem.length() - 1);
        to.add(front + "e");
        to.add(front);
        if (front.charAt(front.length() - 1) == front.charAt(front.length() - 2)) {
            to.add(front.substring(0, front.length() - 1));
        }
        if (stem.endsWith("ks")) {
            to.add(front.substring(0, front.length() - 1) + "s");
        }
    }

    private void addIf(Verb verb, Shape shape, String stem, String ending) {
        if (stem.length() > 1 && dictionary.has(stem + ending)) {
            verb.add(shape, stem);
        }
    }

    private Set<String> known(Collection<String> presents) {
        var known = new LinkedHashSet<String>();
        for (String stem : presents) {
            if (dictionary.has(stem + "n") && dictionary.has(stem + "b") && dictionary.has(stem + "me")) {
                known.add(stem);
            }
        }
        return known;
    }
}
