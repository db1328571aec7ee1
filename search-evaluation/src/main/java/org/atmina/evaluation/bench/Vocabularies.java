package org.atmina.evaluation.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Words for generated texts, from what the source tree has: the running words of the demonstration texts in their
/// order of frequency, then the names of the starter authorities, and the words of the plug-in's open dictionaries.
public final class Vocabularies {
    public static final List<String> LANGUAGES = List.of("en", "et", "lv", "lt", "pl", "fi", "de", "ru");
    private static final int MOST_OF_A_DICTIONARY = 40_000;
    private static final int CELLS = 4;
    private static final Pattern WORD = Pattern.compile("[\\p{L}]+(?:-\\p{L}+)*");
    private static final Pattern SOURCE = Pattern.compile("sourceLanguage: *(\\w+)");

    private final Map<String, Map<String, Integer>> running = new HashMap<>();
    private final Map<String, Set<String>> names = new HashMap<>();
    private final Path dictionaries;
    private final long seed;

    /// @param demo         the folder of the demonstration collection
    /// @param authorities  the folder of the starter authorities; may be absent
    /// @param dictionaries the folder of the plug-in's dictionaries; may be absent
    public Vocabularies(Path demo, Path authorities, Path dictionaries, long seed) {
        this.dictionaries = dictionaries;
        this.seed = seed;
        try {
            readDemo(demo.resolve("items"));
            readNames(authorities);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        count("ru", RUSSIAN);
    }

    /// There is no Russian text among those of the demonstration; these words stand in for one.
    private static final String RUSSIAN = """
            В марте 1949 года из Эстонии, Латвии и Литвы вывезли в Сибирь семьи крестьян, учителей и священников. Вагоны шли
            неделями, люди не знали, куда их везут. В деревнях остались пустые дома, скот передали колхозам. Многие дети
            не пережили первой зимы, старики умирали в дороге. Письма доходили редко, их читала цензура. После смерти Сталина
            людей стали отпускать домой, но дом часто был занят чужими. В архивах сохранились списки, решения, протоколы и
            фотографии. Историки сравнивают документы, уточняют имена и числа, собирают воспоминания. Договор о ненападении и
            секретный протокол были подписаны в Москве, их копии нашли в Германии. Правительство отрицало, что протокол
            существует. Беженцы уходили на лодках через море в Швецию, жили в лагерях, учились в школах, издавали газеты.
            """;

    public List<Vocabulary> all() {
        return LANGUAGES.stream().map(this::of).toList();
    }

    private Vocabulary of(String language) {
        var frequent = running.getOrDefault(language, Map.of()).entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
        var rare = new LinkedHashSet<>(names.getOrDefault(language, Set.of()));
        rare.addAll(dictionary(language));
        return Vocabulary.of(language, frequent, rare, seed);
    }

    private void readDemo(Path items) throws IOException {
        try (var folders = Files.list(items)) {
            for (Path item : folders.filter(Files::isDirectory).sorted().toList()) {
                var source = SOURCE.matcher(Files.readString(item.resolve("item.yaml")));
                count(source.find() ? source.group(1) : "en", Files.readString(item.resolve("text.txt")));
                for (String language : LANGUAGES) {
                    var translation = item.resolve("text." + language + ".txt");
                    if (Files.exists(translation)) {
                        count(language, Files.readString(translation));
                    }
                }
            }
        }
    }

    private void count(String language, String text) {
        var counts = running.computeIfAbsent(language, l -> new LinkedHashMap<>());
        WORD.matcher(text).results().forEach(word -> counts.merge(word.group(), 1, Integer::sum));
    }

    /// Rows `entity,kind,name,language,...`; names with commas stand in quotes and are left out.
    private void readNames(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var files = Files.list(folder)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".csv"))
                    .sorted()
                    .toList()) {
                for (String line : Files.readAllLines(file)) {
                    var cells = line.split(",");
                    if (cells.length >= CELLS && !line.contains("\"")) {
                        names.computeIfAbsent(cells[3], l -> new LinkedHashSet<>())
                                .add(cells[2]);
                    }
                }
            }
        }
    }

    /// The entries of a Hunspell dictionary, where there is one that anybody can read.
    private List<String> dictionary(String language) {
        var file = dictionaries.resolve(language + ".dic");
        var words = new ArrayList<String>();
        if (!Files.isRegularFile(file)) {
            return words;
        }
        try {
            var lines = Files.readAllLines(file);
            int step = Math.max(1, lines.size() / MOST_OF_A_DICTIONARY);
            for (int at = 1; at < lines.size(); at += step) {
                var word = lines.get(at).split("[/\\s]", 2)[0];
                if (WORD.matcher(word).matches()) {
                    words.add(word.toLowerCase(Locale.ROOT));
                }
            }
        } catch (MalformedInputException e) {
            return List.of(); // one of the old encodings: its words are not needed so badly
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
