package org.atmina.search.index;

import java.util.List;
import java.util.stream.Stream;
import org.atmina.language.LanguageTag;

/// The fields of the two indices and what a match in each is worth. Both sides, writing and asking, know them from
/// here; their analyzers stand in the mapping files.
public final class Fields {
    /// The languages with an analyzer of their own; all others share one field.
    public static final List<String> ANALYSED = List.of("de", "en", "et", "fi", "lt", "lv", "pl", "ru");

    public static final String OTHER = "other";
    /// The field that holds the texts of all languages as they were written.
    public static final String ANY = "any";

    private static final double EXACT = 3;
    private static final double LEMMA = 2;
    private static final double SURFACE = 1.5;
    private static final double FOLDED_LEMMA = 1;
    /// A word in the title says more of an item than a word somewhere in its text.
    private static final double TITLE = 2.5;

    private Fields() {}

    /// The name of the field for texts of this language.
    public static String of(LanguageTag language) {
        var primary = language.primary().value();
        return ANALYSED.contains(primary) ? primary : OTHER;
    }

    public static List<String> titles() {
        return weighted(ofItem("titles"), TITLE);
    }

    public static List<String> bodies() {
        return weighted(ofItem("bodies"), 1);
    }

    public static List<String> passages() {
        return weighted(
                each().flatMap(field -> Stream.of(
                                new Weighted("text." + field + ".exact", EXACT),
                                new Weighted("text." + field, LEMMA),
                                new Weighted("text." + field + ".surface", SURFACE),
                                new Weighted("text." + field + ".folded", FOLDED_LEMMA)))
                        .toList(),
                1);
    }

    public static List<String> exactPassages() {
        return each().map(field -> "text." + field + ".exact^" + EXACT).toList();
    }

    /// Where words that stand close together are looked for, in whatever form they stand.
    public static List<String> near() {
        return Stream.concat(Stream.of("bodies.any.folded"), each().map(field -> "bodies." + field + ".folded"))
                .toList();
    }

    private record Weighted(String field, double worth) {}

    private static Stream<String> each() {
        return Stream.concat(ANALYSED.stream(), Stream.of(OTHER));
    }

    private static List<Weighted> ofItem(String part) {
        var surface = Stream.of(new Weighted(part + ".any", EXACT), new Weighted(part + ".any.folded", SURFACE));
        var lemmas = each().flatMap(field -> Stream.of(
                new Weighted(part + "." + field, LEMMA), new Weighted(part + "." + field + ".folded", FOLDED_LEMMA)));
        return Stream.concat(surface, lemmas).toList();
    }

    private static List<String> weighted(List<Weighted> fields, double factor) {
        return fields.stream()
                .map(field -> field.field() + "^" + (field.worth() * factor))
                .toList();
    }
}
