package org.atmina.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.ibm.icu.text.Transliterator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.language.DaitchMokotoffSoundex;
import org.apache.commons.codec.language.bm.NameType;
import org.apache.commons.codec.language.bm.PhoneticEngine;
import org.apache.commons.codec.language.bm.RuleType;
import org.apache.lucene.analysis.Analyzer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// How many spellings of the names in a list of variants meet, and how many other names with them,
/// beside the keys that are commonly used. All pairs of the list's names are compared. Two surnames of
/// one group are *related*; of two places' names only when their ICU romanised and folded forms have an
/// edit similarity of a half or more: the others (`Lwów`, `Lemberg`) are other names, which no key can
/// know. A pair from two groups is false.
class NameSpellingsTest {
    private static final Path FILE = Path.of("../../shared/corpus/lang/names/names.dev.tsv");
    private static final Transliterator FOLDED =
            Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower; [^a-z0-9' '] Remove");
    private static final List<Name> NAMES = new ArrayList<>();

    record Name(String group, boolean person, String text, String folded) {}

    record Score(double recall, double precision, double surnameRecall) {
        double f1() {
            return 2 * recall * precision / (recall + precision);
        }
    }

    @BeforeAll
    static void read() throws IOException {
        assumeTrue(Files.exists(FILE), "no list of name variants beside the repository: " + FILE);
        for (String line : Files.readAllLines(FILE)) {
            String[] columns = line.split("\t", -1);
            Stream.of(columns)
                    .skip(2)
                    .forEach(text -> NAMES.add(
                            new Name(columns[0], columns[1].equals("surname"), text, FOLDED.transliterate(text))));
        }
    }

    @Test
    void spellingsMeetAndOtherNamesDoNot() {
        Score strict = report("atmina_name", terms(NameAnalyzer.of(NameKey::of)));
        Score loose = report("atmina_name_loose", terms(NameAnalyzer.of(NameKey::loose)));
        Score folding = report("ICU folding", name -> Set.of(name.folded()));
        Score beiderMorse = report("Beider-Morse", words(NameSpellingsTest::beiderMorse));
        Score daitchMokotoff = report("Daitch-Mokotoff", words(NameSpellingsTest::daitchMokotoff));
        assertThat(strict.recall()).isGreaterThanOrEqualTo(.90);
        assertThat(strict.precision()).isGreaterThanOrEqualTo(.98);
        assertThat(loose.recall()).isGreaterThanOrEqualTo(.94);
        assertThat(loose.precision()).isGreaterThanOrEqualTo(.98);
        assertThat(loose.surnameRecall()).isGreaterThanOrEqualTo(.95);
        assertThat(Stream.of(folding, beiderMorse, daitchMokotoff))
                .allSatisfy(other -> assertThat(other.f1()).isLessThan(strict.f1()));
    }

    private static Score report(String key, Function<Name, Set<String>> keys) {
        Score score = score(keys);
        System.out.printf(
                "%-20s R %.3f  P %.3f  F1 %.3f  surnames R %.3f%n",
                key, score.recall(), score.precision(), score.f1(), score.surnameRecall());
        return score;
    }

    private static Score score(Function<Name, Set<String>> key) {
        List<Set<String>> keys = NAMES.stream().map(key).toList();
        double met = 0, related = 0, wrong = 0, surnamesMet = 0, surnames = 0;
        for (int i = 0; i < NAMES.size(); i++) {
            for (int j = i + 1; j < NAMES.size(); j++) {
                boolean meet = !Collections.disjoint(keys.get(i), keys.get(j));
                Name name = NAMES.get(i);
                Name other = NAMES.get(j);
                boolean kin = related(name, other);
                related += kin ? 1 : 0;
                met += kin && meet ? 1 : 0;
                surnames += kin && name.person() ? 1 : 0;
                surnamesMet += kin && meet && name.person() ? 1 : 0;
                wrong += meet && !name.group().equals(other.group()) ? 1 : 0;
            }
        }
        return new Score(met / related, met / (met + wrong), surnamesMet / surnames);
    }

    private static boolean related(Name name, Name other) {
        return name.group().equals(other.group()) && (name.person() || similarity(name.folded(), other.folded()) >= .5);
    }

    private static double similarity(String word, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= word.length(); i++) {
            int corner = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int change = corner + (word.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                corner = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return 1 - row[other.length()] / (double) Math.max(word.length(), other.length());
    }

    private static Function<Name, Set<String>> terms(Analyzer analyzer) {
        return name -> Terms.of(analyzer, name.text()).distinct();
    }

    private static Function<Name, Set<String>> words(Function<String, Stream<String>> keys) {
        return name -> Stream.of(name.folded().split(" ")).flatMap(keys).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> beiderMorse(String word) {
        var engine = new PhoneticEngine(NameType.GENERIC, RuleType.APPROX, true);
        return Stream.of(engine.encode(word).split("[|()-]")).filter(key -> !key.isEmpty());
    }

    private static Stream<String> daitchMokotoff(String word) {
        return Stream.of(new DaitchMokotoffSoundex().soundex(word).split("\\|"));
    }
}
