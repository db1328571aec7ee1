package org.atmina.catalog.authority;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The dictionary forms that a word, folded, may be an inflected form of: an ending of an oblique case goes, one of the
/// nominative comes. `wilnie` may be of `wilno`, `tartus` of `tartu`, `lvova` of `lvov`. Only names of one word with a
/// stem of four letters or more are looked for so, and only where the word itself is no name: a short stem or a common
/// word would find what nobody asked for.
final class NameEndings {
    static final int SHORTEST_STEM = 4;

    /// Endings of the oblique cases of names: Estonian and Finnish, Latvian, Lithuanian, Polish, English and German.
    private static final Set<String> LATIN = words("""
            s sse st le l lt ks ni na ta ga t d de del dest te ga
            a as asse ast ale al alt aks ani ata aga at
            i is isse ist ile il ilt iks ini ita iga it
            e es esse est ele el elt eks eni eta ega et
            u us usse ust ule ul ult uks uni uta uga ut
            n an en in un on ssa sta lla lle lta ksi ssaan een iin aan uun oon
            issa ista illa ille ilta iksi essa esta ella elle elta
            am ai im ei um iem os em ja jai ju jam jas jiem
            o ui iui io iu iaus iumi iuje uje umi aus ams ais uose oje ios iai ia iams iais iuose eje yje
            y ow owi owie em ie iem ach om ami ia iu iego iemu ej ego emu im ym ymi imi
            skiego skiemu skim kiego kiemu kim skiej ska ski cki ckiego ckiemu ckim ckiej
            er ers ens
            """);
    private static final Set<String> CYRILLIC = words("""
            а я у ю е и ы ом ем ой ей ою ею ого его ому ему ым им ах ях ами ями ов ев
            ского скому ским ском скую ской цкого цкому цким цком
            """);
    /// What dictionary forms of names end in where their stem is followed by anything at all.
    private static final List<String> OF_LATIN_NAMES =
            List.of("", "a", "e", "i", "o", "u", "y", "s", "as", "is", "us", "ys", "ai", "es", "ski", "ska", "cki");
    private static final List<String> OF_CYRILLIC_NAMES =
            List.of("", "а", "я", "о", "е", "ь", "й", "ы", "и", "ий", "ый", "ия", "ая", "ский", "ская", "цкий");

    private static final int LONGEST = Stream.concat(LATIN.stream(), CYRILLIC.stream())
            .mapToInt(String::length)
            .max()
            .orElseThrow();

    private NameEndings() {}

    /// The forms to look for, in groups: those with the longest stem first, for they are the likeliest.
    static Stream<List<String>> formsOf(String word) {
        int longest = word.length() - 1;
        int shortest = Math.max(SHORTEST_STEM, word.length() - LONGEST);
        return Stream.iterate(longest, stem -> stem >= shortest, stem -> stem - 1)
                .map(stem -> forms(word.substring(0, stem), word.substring(stem)));
    }

    private static List<String> forms(String stem, String ending) {
        if (LATIN.contains(ending)) {
            return OF_LATIN_NAMES.stream().map(stem::concat).toList();
        }
        return CYRILLIC.contains(ending)
                ? OF_CYRILLIC_NAMES.stream().map(stem::concat).toList()
                : List.of();
    }

    private static Set<String> words(String words) {
        return Stream.of(words.strip().split("\\s+")).collect(Collectors.toUnmodifiableSet());
    }
}
