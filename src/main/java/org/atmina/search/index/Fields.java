package org.atmina.search.index;

import java.util.List;
import java.util.stream.Stream;
import org.atmina.language.LanguageTag;
import org.jspecify.annotations.Nullable;

/// The fields of the two indices and what a match in each is worth. Both sides, writing and asking, know them from
/// here; their analyzers stand in the mapping files.
///
/// A *part* is one text of a document in all its forms: as it was written (`any`), without accents (`any.folded`), as
/// the key of a name (`any.key`, `any.loose`), and by lemma in a field of its own for each language.
public final class Fields {
    /// The languages with an analyzer of their own; all others share one field.
    public static final List<String> ANALYSED = List.of("de", "en", "et", "fi", "lt", "lv", "pl", "ru");

    public static final String OTHER = "other";
    /// The field that holds the texts of all languages as they were written.
    public static final String ANY = "any";

    /// A word is rarer in the field of all languages than in that of its own, and so counts more there; these figures
    /// make up for it.
    private static final double EXACT = 3;

    private static final double LEMMA = 2.5;
    private static final double SURFACE = 1;
    private static final double FOLDED_LEMMA = 0.8;
    private static final double KEY = 0.5;
    private static final double LOOSE_KEY = 0.1;

    /// A part of the documents of an item.
    ///
    /// @param path  where it stands in the document
    /// @param worth what a word says of an item when it stands here
    /// @param loose where names are looked for by looser keys, too; null for running text
    /// @param inflected whether there are fields by lemma
    public record Part(String path, double worth, @Nullable String loose, boolean inflected) {
        /// Where a word is found as it was written, by lemma, and both without accents.
        public List<String> words() {
            var surface = Stream.of(weighted("any", EXACT), weighted("any.folded", SURFACE));
            var lemmas = languages()
                    .flatMap(field -> Stream.of(weighted(field, LEMMA), weighted(field + ".folded", FOLDED_LEMMA)));
            return Stream.concat(surface, lemmas).toList();
        }

        /// Where quoted words are found: as they were written.
        public String exact() {
            return weighted(ANY, EXACT);
        }

        /// Where the beginning of a word is found, without accents.
        public String beginnings() {
            return path + ".any.folded";
        }

        public double worthOfBeginning(boolean asWritten) {
            return worth * (asWritten ? EXACT : SURFACE);
        }

        /// Where a name is found in another spelling or script.
        public List<String> keys() {
            return loose == null ? List.of(key()) : List.of(key(), loose + "^" + LOOSE_KEY * worth);
        }

        /// Where a name is found by its strict key.
        public String key() {
            return weighted("any.key", KEY);
        }

        /// Where words that stand close together are looked for, in whatever form they stand.
        public List<String> near() {
            return Stream.concat(Stream.of("any.folded"), languages().map(field -> field + ".folded"))
                    .map(field -> path + "." + field)
                    .toList();
        }

        /// Where a name in this language is found, in whatever form and accents.
        public List<String> named(LanguageTag language) {
            var surface = weighted("any.folded", SURFACE);
            return inflected ? List.of(surface, weighted(of(language) + ".folded", FOLDED_LEMMA)) : List.of(surface);
        }

        /// Whether all that stands here is names that describe an item.
        public boolean holdsNamesOnly() {
            return path.equals("names") || !inflected;
        }

        private Stream<String> languages() {
            return inflected ? Stream.concat(ANALYSED.stream(), Stream.of(OTHER)) : Stream.empty();
        }

        private String weighted(String field, double value) {
            return path + "." + field + "^" + value * worth;
        }
    }

    /// A word in the title, or a name that the item is described by, says more than a word somewhere in its text.
    private static final double HEADLINE = 2.5;

    public static final Part TITLES = new Part("titles", HEADLINE, "titles.any.loose", true);
    /// The names of the authorities that an item is linked to.
    public static final Part NAMES = new Part("names", HEADLINE, "names.any.loose", true);

    public static final Part PERSONS = new Part("persons", HEADLINE, "persons.any.loose", false);
    public static final Part PLACES = new Part("places", HEADLINE, "places.any.loose", false);
    /// All that can be read in an item besides its title: the four below together.
    public static final Part BODIES = new Part("bodies", 1, null, true);

    public static final Part DESCRIPTIONS = new Part("descriptions", 1, null, true);
    public static final Part SOURCES = new Part("sources", 1, null, true);
    public static final Part TRANSLATIONS = new Part("translations", 1, null, true);
    public static final Part CONTEXTS = new Part("contexts", 1, null, true);
    /// A passage that is a title or a name, once more, for its loose keys.
    public static final String HEAD = "head";
    /// The text of a passage.
    public static final Part PASSAGE = new Part("text", 1, HEAD, true);

    private Fields() {}

    /// The name of the field for texts of this language.
    public static String of(LanguageTag language) {
        var primary = language.primary().value();
        return ANALYSED.contains(primary) ? primary : OTHER;
    }
}
