package org.atmina.analysis.compile;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Fills the folder `dictionaries` that travels in the plug-in: our tables, made from the word lists of others, and
/// the spelling dictionaries of the npm registry as they are, with the licences of all.
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
        String name = Ingredients.of(sources, SPELLING).name();
        Path stamp = folder.resolveSibling("dictionaries.made");
        if (Files.exists(stamp) && Files.readString(stamp).equals(name) && Files.isDirectory(folder)) {
            return;
        }
        Path made = cache.resolve(name);
        if (!Files.isDirectory(made)) {
            make(made);
        }
        Folders.delete(folder);
        Folders.copy(made, folder);
        Files.writeString(stamp, name);
    }

    /// Makes everything beside its place and puts it there whole; another build may be doing the same.
    private void make(Path made) throws IOException, InterruptedException {
        Files.createDirectories(cache);
        Path part = Files.createTempDirectory(cache, "making");
        try {
            for (NpmPackage dictionary : SPELLING) {
                unpack(dictionary, part);
            }
            for (WordList list : WordList.values()) {
                Tables.write(list, sources, part);
            }
            Files.move(part, made, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException e) {
            System.out.println("The dictionaries were made by another build meanwhile.");
        } finally {
            Folders.delete(part);
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
