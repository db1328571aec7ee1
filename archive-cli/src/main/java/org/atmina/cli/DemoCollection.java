package org.atmina.cli;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The demonstration collection as it lies in the folder `demo`.
record DemoCollection(List<Level> levels, List<Item> items) {
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    /// A collection or a series in one, parents first.
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Level(
            String identifier,
            @Nullable String parent,
            String level,
            String sourceLanguage,
            Map<String, String> title,
            @Nullable Map<String, String> description) {}

    /// @param kind what the name names; null where the role tells it
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Agent(String role, @Nullable String kind, String name) {}

    /// What item.yaml says.
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Facts(
            String identifier,
            String collection,
            String level,
            String type,
            @Nullable String date,
            @Nullable String dateAsWritten,
            String sourceLanguage,
            String metadataLanguage,
            Map<String, String> title,
            @Nullable Map<String, String> description,
            @Nullable String rights,
            @Nullable List<Agent> agents,
            List<String> files,
            @Nullable Map<String, String> translations) {}

    /// @param translations paragraphs by language, in the order of the source text
    record Item(Facts facts, List<Path> files, Map<String, List<String>> translations) {}

    /// @throws CommandFailed where a file is missing or cannot be understood
    static DemoCollection read(Path folder) {
        try {
            List<Level> levels =
                    YAML.readValue(folder.resolve("collections.yaml").toFile(), new TypeReference<>() {});
            List<Item> items = new ArrayList<>();
            try (var folders = Files.list(folder.resolve("items"))) {
                for (Path item : folders.filter(Files::isDirectory).sorted().toList()) {
                    items.add(item(item));
                }
            }
            return new DemoCollection(levels, items);
        } catch (IOException e) {
            throw new CommandFailed(
                    "The demonstration collection in " + folder + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static Item item(Path folder) throws IOException {
        Facts facts = YAML.readValue(folder.resolve("item.yaml").toFile(), Facts.class);
        Map<String, List<String>> translations = new java.util.TreeMap<>();
        for (var entry : Objects.requireNonNullElse(facts.translations(), Map.<String, String>of())
                .entrySet()) {
            translations.put(entry.getKey(), paragraphs(Files.readString(folder.resolve(entry.getValue()))));
        }
        return new Item(facts, facts.files().stream().map(folder::resolve).toList(), translations);
    }

    /// What blank lines separate.
    static List<String> paragraphs(String text) {
        return java.util.Arrays.stream(text.strip().split("\\R\\s*\\R"))
                .map(String::strip)
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
    }
}
