package org.atmina.analysis.compile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;

/// A dictionary in Morfologik's format, inside a jar. Its readings come form by form, those of one form together.
record MorfologikFile(Path jar, String name) {

    /// Takes one reading of one form.
    @FunctionalInterface
    interface Taker {
        void take(String form, String lemma, String tag);
    }

    void read(Taker taker) throws IOException {
        try (var zip = new ZipFile(jar.toFile());
                var words = open(zip, name + ".dict");
                var info = open(zip, name + ".info")) {
            for (WordData reading : new DictionaryLookup(Dictionary.read(words, info))) {
                CharSequence lemma = reading.getStem();
                CharSequence tag = reading.getTag();
                taker.take(
                        reading.getWord().toString(),
                        lemma == null ? "" : lemma.toString(),
                        tag == null ? "" : tag.toString());
            }
        }
    }

    private static InputStream open(ZipFile zip, String name) throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null) {
            throw new IOException(zip.getName() + " holds no " + name);
        }
        return zip.getInputStream(entry);
    }
}
