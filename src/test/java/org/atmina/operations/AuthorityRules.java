package org.atmina.operations;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.atmina.catalog.AuthorityKind;
import org.atmina.catalog.EdtfDate;
import org.atmina.catalog.Slug;
import org.atmina.language.LanguageTag;
import org.atmina.operations.AuthorityRows.Row;

/// What every row of the starter set, and every authority in it, has to keep to. Faults are sentences that begin with
/// the file and the line.
final class AuthorityRules {
    static final Set<String> INTERFACE_LANGUAGES = Set.of("en", "et", "lv", "lt", "pl", "fi");
    static final Set<String> SEARCH_LANGUAGES = Set.of("en", "et", "lv", "lt", "pl", "fi", "de", "ru");

    private static final Pattern ENTITY = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern SCRIPT = Pattern.compile("[A-Z][a-z]{3}");
    private static final Pattern URI = Pattern.compile("http://www\\.wikidata\\.org/entity/Q[1-9][0-9]*");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}]|(?! )\\p{Z}| {2}|^\\s|\\s$");
    private static final Pattern ROMAN_NUMERAL = Pattern.compile("(?<!\\p{L})[IVX]+(?!\\p{L})");
    private static final Set<String> NAME_KINDS = Set.of("preferred", "variant", "historical");
    private static final Map<String, String> SCRIPTS =
            Map.of("ru", "Cyrl", "uk", "Cyrl", "be", "Cyrl", "kk", "Cyrl", "kv", "Cyrl", "yi", "Hebr", "ka", "Geor");

    private AuthorityRules() {}

    static List<String> faults(List<Row> rows) {
        List<String> faults = new ArrayList<>();
        rows.forEach(row -> ofRow(row).forEach(fault -> faults.add(row.place() + ": " + fault)));
        faults.addAll(ofNeighbours(rows));
        faults.addAll(ofNames(rows));
        byEntity(rows).values().forEach(names -> languagesMissing(names).ifPresent(faults::add));
        return faults;
    }

    static Map<String, List<Row>> byEntity(List<Row> rows) {
        return rows.stream().collect(Collectors.groupingBy(Row::entity));
    }

    private static List<String> ofRow(Row row) {
        Map<String, Boolean> checks = new HashMap<>();
        checks.put("not a slug", ENTITY.matcher(row.entity()).matches());
        checks.put("no such kind", Slug.find(AuthorityKind.class, row.kind()).isPresent());
        checks.put("no name", !row.name().isEmpty());
        checks.put("not NFC", Normalizer.isNormalized(row.name(), Normalizer.Form.NFC));
        checks.put(
                "a stray space or unseen character", !UNSEEN.matcher(row.name()).find());
        checks.put("not a canonical language tag", isLanguage(row.language()));
        checks.put("not a script", row.script().isEmpty() || isScript(row.script()));
        checks.put("letters of another script", isWritten(row.name(), script(row)));
        checks.put("the usual script is left out", !row.script().equals(usualScript(row.language())));
        checks.put("no such kind of name", NAME_KINDS.contains(row.nameKind()));
        checks.put("not a period", row.period().isEmpty() || isPeriod(row.period()));
        checks.put(
                "not an address", row.uri().isEmpty() || URI.matcher(row.uri()).matches());
        return checks.entrySet().stream()
                .filter(check -> !check.getValue())
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private static boolean isLanguage(String language) {
        try {
            return LanguageTag.of(language).value().equals(language);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isPeriod(String period) {
        return EdtfDate.find(period).filter(date -> date.text().equals(period)).isPresent();
    }

    private static String script(Row row) {
        return row.script().isEmpty() ? usualScript(row.language()) : row.script();
    }

    private static String usualScript(String language) {
        return SCRIPTS.getOrDefault(language, "Latn");
    }

    private static boolean isScript(String code) {
        return scriptOf(code).isPresent();
    }

    private static Optional<Character.UnicodeScript> scriptOf(String code) {
        if (!SCRIPT.matcher(code).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Character.UnicodeScript.forName(code));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean isWritten(String name, String script) {
        var expected = scriptOf(script).orElse(Character.UnicodeScript.UNKNOWN);
        return ROMAN_NUMERAL
                .matcher(name)
                .replaceAll("")
                .codePoints()
                .filter(Character::isLetter)
                .mapToObj(Character.UnicodeScript::of)
                .allMatch(found -> found == Character.UnicodeScript.COMMON || found == expected);
    }

    /// An authority's rows stand together; its kind is one, and its address is on the first row and no other's.
    private static List<String> ofNeighbours(List<Row> rows) {
        List<String> faults = new ArrayList<>();
        Map<String, String> kinds = new HashMap<>();
        Set<String> addresses = new HashSet<>();
        String before = "";
        for (Row row : rows) {
            boolean first = !row.entity().equals(before);
            before = row.entity();
            if (first && kinds.putIfAbsent(row.entity(), row.kind()) != null) {
                faults.add(row.place() + ": the rows of this entity do not stand together");
            }
            if (!row.kind().equals(kinds.get(row.entity()))) {
                faults.add(row.place() + ": an entity of two kinds");
            }
            if (!row.uri().isEmpty() && !(first && addresses.add(row.uri()))) {
                faults.add(row.place() + ": an address on a later row, or of another entity");
            }
        }
        return faults;
    }

    private static List<String> ofNames(List<Row> rows) {
        List<String> faults = new ArrayList<>();
        Set<List<String>> names = new HashSet<>();
        Set<List<String>> preferred = new HashSet<>();
        for (Row row : rows) {
            if (!names.add(List.of(row.entity(), row.language(), row.name()))) {
                faults.add(row.place() + ": the same name in the same language again");
            }
            if (isPreferred().test(row) && !preferred.add(List.of(row.entity(), row.language()))) {
                faults.add(row.place() + ": a second preferred name in this language");
            }
        }
        return faults;
    }

    private static Predicate<Row> isPreferred() {
        return row -> row.nameKind().equals("preferred");
    }

    /// Places have a preferred name in every language of the search, persons in English, the rest in every language of
    /// the interface.
    private static Optional<String> languagesMissing(List<Row> names) {
        Set<String> missing = new TreeSet<>(
                switch (names.getFirst().kind()) {
                    case "place" -> SEARCH_LANGUAGES;
                    case "person", "family" -> Set.of("en");
                    default -> INTERFACE_LANGUAGES;
                });
        names.stream().filter(isPreferred()).map(Row::language).forEach(missing::remove);
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(names.getFirst().place() + ": no preferred name in " + missing);
    }
}
