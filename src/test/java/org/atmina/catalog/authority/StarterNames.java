package org.atmina.catalog.authority;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.atmina.catalog.AuthorityKind;
import org.atmina.catalog.PublicId;
import org.atmina.catalog.Slug;
import org.atmina.language.LanguageTag;
import org.atmina.language.TextInLanguage;

/// The names that an archive starts with, in memory: what a running archive recognises, without one.
public final class StarterNames {
    private static final Path FOLDER = Path.of("..", "config", "authorities");

    private final Map<String, List<CSVRecord>> rows = new LinkedHashMap<>();
    private final NameTable table;

    public StarterNames() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            files.filter(file -> file.toString().endsWith(".csv")).sorted().forEach(this::read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        table = NameTable.of(known());
    }

    private void read(Path file) {
        try (var parser = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(Files.newBufferedReader(file))) {
            parser.forEach(row -> rows.computeIfAbsent(row.get("entity"), any -> new ArrayList<>())
                    .add(row));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<KnownAuthority> known() {
        var random = new Random(1);
        return rows.entrySet().stream()
                .map(entity -> new KnownAuthority(
                        UUID.nameUUIDFromBytes(entity.getKey().getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                        PublicId.mint(random),
                        Slug.of(
                                AuthorityKind.class,
                                entity.getValue().getFirst().get("kind")),
                        entity.getValue().stream()
                                .map(row -> TextInLanguage.source(row.get("name"), LanguageTag.of(row.get("language"))))
                                .toList()))
                .toList();
    }

    /// As [AuthorityNames#in].
    public List<Naming> in(List<String> words) {
        return table.in(words).stream()
                .flatMap(found -> found.bearers().stream()
                        .map(each -> new Naming(
                                found.from(), found.to(), each.id(), each.name(), each.kind(), each.names())))
                .toList();
    }

    /// A name of an entity: text, language, and whether it is the preferred one.
    public record Name(String text, LanguageTag language, boolean preferred) {}

    /// The names of an entity; none where there is no such entity.
    public List<Name> of(String entity) {
        return rows.getOrDefault(entity, List.of()).stream()
                .map(row -> new Name(
                        row.get("name"),
                        LanguageTag.of(row.get("language")),
                        row.get("name_kind").equals("preferred")))
                .toList();
    }
}
