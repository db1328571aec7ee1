package org.atmina.analysis.compile;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.atmina.analysis.table.Edit;

/// The three tables of one language: `.words` by form; `.plain` by form without accents, to lemmas without
/// accents; `.endings` for words that are in neither.
final class Tables {
    private Tables() {}

    static void write(WordList list, Path sources, Path folder) throws IOException {
        var forms = new Forms();
        list.file(sources).read(new FormsTaker(list, forms));
        var sorted = forms.sorted();
        write(sorted, folder.resolve(list.language() + ".words"));
        write(plain(sorted), folder.resolve(list.language() + ".plain"));
        write(Endings.of(sorted), folder.resolve(list.language() + ".endings"));
    }

    private static SortedForms plain(SortedForms forms) {
        var plain = new Forms();
        for (int at = 0; at < forms.size(); at++) {
            String form = forms.form(at);
            String folded = ICUFoldingFilter.NORMALIZER.normalize(form);
            if (!folded.equals(form)) {
                for (Edit edit : forms.edits(at)) {
                    String lemma = ICUFoldingFilter.NORMALIZER.normalize(edit.apply(form));
                    plain.add(folded, lemma, Strength.STRONG);
                }
            }
        }
        return plain.sorted();
    }

    private static void write(SortedForms forms, Path file) throws IOException {
        var uses = new HashMap<List<Edit>, Integer>();
        for (int at = 0; at < forms.size(); at++) {
            uses.merge(forms.edits(at), 1, Integer::sum);
        }
        var writer = new WordTableWriter(uses);
        for (int at = 0; at < forms.size(); at++) {
            writer.add(forms.form(at), forms.edits(at));
        }
        writer.write(file);
    }

    static void write(Map<String, List<Edit>> endings, Path file) throws IOException {
        var uses = new TreeMap<List<Edit>, Integer>((a, b) -> a.toString().compareTo(b.toString()));
        endings.values().forEach(edits -> uses.merge(edits, 1, Integer::sum));
        var writer = new WordTableWriter(uses);
        for (var ending : endings.entrySet()) {
            writer.add(ending.getKey(), ending.getValue());
        }
        writer.write(file);
    }

    /// Puts the readings that are of use into `Forms`. Most differ from the one before in their tag alone.
    private static final class FormsTaker implements MorfologikFile.Taker {
        private final WordList list;
        private final Forms forms;
        private String lastForm = "";
        private String lastLemma = "";
        private Strength lastStrength = Strength.NONE;

        FormsTaker(WordList list, Forms forms) {
            this.list = list;
            this.forms = forms;
        }

        @Override
        public void take(String form, String lemma, String tag) {
            var strength = list.strength(form, lemma, tag);
            if (form.equals(lastForm) && lemma.equals(lastLemma) && strength == lastStrength) {
                return;
            }
            lastForm = form;
            lastLemma = lemma;
            lastStrength = strength;
            String word = Spelling.of(form);
            String base = Spelling.of(lemma);
            if (strength != Strength.NONE && Spelling.isOneWord(word) && Spelling.isOneWord(base)) {
                forms.add(word, base, strength);
            }
        }
    }
}
