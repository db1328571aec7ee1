package org.atmina.analysis.compile;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.atmina.analysis.estonian.EstonianWords;

/// Fills the folder `dictionaries` that travels in the plug-in: our tables, made from the word lists of others, and
/// the spelling dictionaries of the npm registry as they are, with what is worked out from the Estonian one and the
/// licences of all.
///
/// What was made is kept under a name that says what it was made from, so that it is made once a machine.
public final class DictionaryBuild {
    private static final List<NpmPackage> SPELLING = List.of(
            new NpmPackage(
                    "dictionary-et",
                    "2.0.0",
                    "MxyW1AvySPuXTrKikX9gXGj4R039kYd33xuJw4Pk5TllKitfZYp+rSiOVYI9azDW5foAXBYclPdkVglA5iNKQw=="),
            new NpmPackage(
                    "dictionary-lv",
                    "2.0.0",
                    "jtPBAmcXELIj6br9Tmi8CwNgiE8AKn7BrhdQo7i+9kqkWJYKwDHTthVBe5FsvafRCWL7LAt2l70f4BLEJfkHBw=="),
            new NpmPackage(
                    "dictionary-lt",
                    "2.0.0",
                    "NPuz8zyQn92yX1tc/W7yADmHuTpPQ6rNY+LWiWyWFJvqV6jQgg/Ag7jsY9LfVFIiv2uQ/LgrIHC5/XlhHcgs4Q=="));

    private final Path sources;
    private final Path cache;

    private DictionaryBuild(Path sources, Path cache) {
        this.sources = sources;
        this.cache = cache;
    }

    /// @param args the folder of the jars with word lists, the folder to keep things in, the folder to fill
    public static void main(String... args) throws InterruptedException {
        try {
            new DictionaryBuild(Path.of(args[0]), Path.of(args[1])).fill(Path.of(args[2]));
        } catch (IOException e) {
            System.err.println("[ERROR] The dictionaries of the analysis plug-in could not be made: " + e.getMessage());
            System.exit(1);
        }
    }

    private void fill(Path folder) throws IOException, InterruptedException {
        String words = "words-"
                + Ingredients.of(List.of(sources), SPELLING, "compile", "table").name();
        String estonian =
                "et-" + Ingredients.of(List.of(), SPELLING, "estonian").name();
        Path stamp = folder.resolveSibling("dictionaries.made");
        String made = words + " " + estonian;
        if (Files.exists(stamp) && Files.readString(stamp).equals(made) && Files.isDirectory(folder)) {
            return;
        }
        Path list = kept(words, this::makeWords);
        Path stems = kept(estonian, part -> EstonianWords.write(list.resolve("et.aff"), list.resolve("et.dic"), part));
        Folders.delete(folder);
        Folders.copy(list, folder);
        Folders.copy(stems, folder);
        Files.writeString(stamp, made);
    }

    /// Makes something in an empty folder.
    @FunctionalInterface
    private interface Making {
        void in(Path part) throws IOException, InterruptedException;
    }

    /// What is kept under this name. It is made beside its place and put there whole; another build may be doing the
    /// same.
    private Path kept(String name, Making making) throws IOException, InterruptedException {
        Path place = cache.resolve(name);
        if (Files.isDirectory(place)) {
            return place;
        }
        Files.createDirectories(cache);
        Path part = Files.createTempDirectory(cache, "making");
        try {
            making.in(part);
            Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            if (!Files.isDirectory(place)) {
                throw e;
            }
        } finally {
            Folders.delete(part);
        }
        return place;
    }

    private void makeWords(Path part) throws IOException, InterruptedException {
        for (NpmPackage dictionary : SPELLING) {
            unpack(dictionary, part);
        }
        for (WordList list : WordList.values()) {
            Tables.write(list, sources, part);
        }
    }

    private void unpack(NpmPackage dictionary, Path part) throws IOException, InterruptedException {
        String language = dictionary.name().substring(dictionary.name().length() - 2);
        Path licences = Files.createDirectories(part.resolve("licences"));
        Map<String, Path> files = new LinkedHashMap<>();
        files.put("index.aff", part.resolve(language + ".aff"));
        files.put("index.dic", part.resolve(language + ".dic"));
        files.put("readme.md", licences.resolve(dictionary.name() + ".md"));
        if (!language.equals("et")) { // whose readme alone states its licence
            files.put("license", licences.resolve(dictionary.name() + ".txt"));
        }
        NpmPackage.unpack(dictionary.fetch(cache.resolve("npm")), files);
    }
}
