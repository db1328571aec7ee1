package org.atmina.analysis.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.atmina.analysis.table.Edit;
import org.atmina.analysis.table.WordTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WordTableTest {
    @TempDir
    private Path folder;

    @Test
    void aWordComesToAllDictionaryFormsOfItsStrongestReadings() throws IOException {
        var forms = new Forms();
        forms.add("domy", "dom", Strength.STRONG);
        forms.add("mam", "mama", Strength.STRONG);
        forms.add("mam", "mieć", Strength.STRONG);
        forms.add("mam", "mamić", Strength.WEAK);
        forms.add("gemacht", "machen", Strength.WEAK);
        var table = table(forms);
        assertThat(table.lemmas("domy")).containsExactly("dom");
        assertThat(table.lemmas("mam")).containsExactlyInAnyOrder("mama", "mieć");
        assertThat(table.lemmas("gemacht")).containsExactly("machen");
        assertThat(table.lemmas("dom")).isEmpty();
        assertThat(table.lemmas("domya")).isEmpty();
        assertThat(table.lemmas("")).isEmpty();
        assertThat(table.lemmas("\uD800")).isEmpty();
    }

    @Test
    void anEditLeadsFromTheWordToItsLemma() {
        for (String[] pair : new String[][] {
            {"gemacht", "machen"}, {"najlepszy", "dobry"}, {"a", "b"}, {"ludzie", "człowiek"}, {"dom", "dom"}
        }) {
            var edit = Edit.between(pair[0], pair[1]);
            assertThat(edit.fits(pair[0])).isTrue();
            assertThat(edit.apply(pair[0])).isEqualTo(pair[1]);
        }
        assertThat(Edit.between("gemacht", "machen")).isEqualTo(new Edit(2, 1, "en"));
    }

    @Test
    void unknownWordsFollowWhatMostWordsWithTheirEndingDo() throws IOException {
        var forms = new Forms();
        for (String stem : List.of("ba", "da", "fa", "ga", "ha", "ka", "la", "ma", "na", "pa", "ra", "sa")) {
            forms.add(stem + "tions", stem + "tion", Strength.STRONG);
            forms.add(stem + "tion", stem + "tion", Strength.STRONG);
        }
        forms.add("bationsx", "other", Strength.STRONG);
        var endings = Endings.of(forms.sorted());
        Path file = folder.resolve("x.endings");
        Tables.write(endings, file);
        var table = WordTable.read(file);
        assertThat(table.lemmasByEnding("zations")).containsExactly("zation");
        assertThat(table.lemmasByEnding("zation")).containsExactly("zation");
        assertThat(table.lemmasByEnding("xyz")).isEmpty();
    }

    @Test
    void aMissingOrDamagedTableSaysWhichItIs() throws IOException {
        Path file = folder.resolve("xx.words");
        assertThatThrownBy(() -> WordTable.read(file))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("xx.words");
        Files.write(file, new byte[] {1, 2, 3});
        assertThatThrownBy(() -> WordTable.read(file))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("xx.words");
    }

    private WordTable table(Forms forms) throws IOException {
        var sorted = forms.sorted();
        Map<List<Edit>, Integer> uses = new HashMap<>();
        for (int at = 0; at < sorted.size(); at++) {
            uses.merge(sorted.edits(at), 1, Integer::sum);
        }
        var writer = new WordTableWriter(uses);
        for (int at = 0; at < sorted.size(); at++) {
            writer.add(sorted.form(at), sorted.edits(at));
        }
        Path file = folder.resolve("x.words");
        writer.write(file);
        return WordTable.read(file);
    }
}
