package org.atmina.quality;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.atmina.language.LanguageTag;

/// The paragraphs of the demonstration collection beside their translations, which people have read over.
final class DemoSegments {
    private static final Path ITEMS = Path.of("..", "demo", "items");
    private static final Pattern SOURCE_LANGUAGE = Pattern.compile("(?m)^sourceLanguage: *(\\S+)");

    private DemoSegments() {}

    record Pair(String item, Wording source, Wording target) {}

    static List<Pair> all() {
        try (Stream<Path> items = Files.list(ITEMS)) {
            return items.sorted().flatMap(DemoSegments::ofItem).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Pair> ofItem(Path item) {
        var found = SOURCE_LANGUAGE.matcher(read(item.resolve("item.yaml")));
        var source = item.resolve("text.txt");
        if (!found.find() || !Files.exists(source)) {
            return Stream.of();
        }
        var language = LanguageTag.of(found.group(1));
        var paragraphs = paragraphs(source);
        return Stream.of("en", "et", "lv", "lt", "pl", "fi")
                .filter(tag -> Files.exists(item.resolve("text." + tag + ".txt")))
                .flatMap(tag -> {
                    var translated = paragraphs(item.resolve("text." + tag + ".txt"));
                    return translated.size() != paragraphs.size()
                            ? Stream.of()
                            : IntStream.range(0, translated.size())
                                    .mapToObj(i -> new Pair(
                                            item.getFileName().toString(),
                                            new Wording(paragraphs.get(i), language),
                                            new Wording(translated.get(i), LanguageTag.of(tag))));
                });
    }

    private static List<String> paragraphs(Path file) {
        return Stream.of(read(file).split("\\n\\s*\\n"))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
