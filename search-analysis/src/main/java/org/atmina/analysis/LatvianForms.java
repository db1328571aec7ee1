package org.atmina.analysis;

import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.atmina.analysis.hunspell.Dictionary;
import org.atmina.analysis.hunspell.Prefix;
import org.atmina.analysis.hunspell.Reading;
import org.atmina.analysis.hunspell.Root;
import org.atmina.analysis.hunspell.Suffix;
import org.atmina.analysis.hunspell.Typing;

/// From a way to take a Latvian word apart to its dictionary form. The letters are the names that the
/// dictionary's author gave the rules.
final class LatvianForms {
    /// Rules that make reflexive forms of a verb that is listed without its `-ies`.
    private static final String REFLEXIVE = "abcdefghi()!@+$*&";

    /// Entries that are forms, and of which.
    private static final Map<String, String> IRREGULAR = Map.ofEntries(
            Map.entry("ir", "būt"),
            Map.entry("nav", "būt"),
            Map.entry("būtu", "būt"),
            Map.entry("jābūt", "būt"),
            Map.entry("esošs", "būt"),
            Map.entry("vajag", "vajadzēt"),
            Map.entry("vajadzēja", "vajadzēt"),
            Map.entry("vajadzēs", "vajadzēt"),
            Map.entry("vajadzētu", "vajadzēt"));

    private static final Pattern NOUN_ENDING = Pattern.compile("(?:[aā][ms]?|[eē][ms]?|iem|[iī]m?|os|us?|is)$");
    private static final Map<Character, String> NOMINATIVE = Map.of('1', "s", '2', "is", '4', "a", '5', "e");

    private final Dictionary dictionary;

    LatvianForms(Dictionary dictionary) {
        this.dictionary = dictionary;
    }

    /// Mostly one; the past participle in `-tos` is spelled as the conditional of the reflexive verb
    /// is.
    Stream<String> lemmas(Reading reading) {
        String base = reading.form().startsWith("tūkstoš") ? "tūkstotis" : base(reading);
        Prefix prefix = reading.prefix();
        boolean verb =
                isVerb(reading.root()) || IRREGULAR.containsKey(reading.root().word());
        if (prefix != null && prefix.text().equals("ne") && (!verb || isVerbalNoun(base))) {
            return Stream.of("ne" + base);
        }
        boolean conditional = verb && reading.form().equals(base + "os");
        return conditional ? Stream.of(base, base + "ies") : Stream.of(base);
    }

    static boolean isVerb(Root root) {
        return root.tag().startsWith("darb") || root.has('J') || root.has('<') || root.has('>');
    }

    private String base(Reading reading) {
        String root = reading.root().word();
        if (reading.suffixes().isEmpty()) {
            return root.endsWith("šanos") ? verbalNoun(root) : listed(reading.root());
        }
        Suffix first = reading.suffixes().getFirst();
        String form = first.form(root);
        return switch (first.flag()) {
            case 'J' -> reading.form().endsWith("šanās") ? reading.form() : form;
            case 'P', 'p' -> diminutive(root, first, "iņš");
            case 'R', 'r' -> diminutive(root, first, "ītis");
            case 'T', 't' -> diminutive(root, first, first.append().contains("iņ") ? "iņa" : "īte");
            case 'x' -> first.further().isEmpty() ? root : form;
            default -> verbOrRoot(reading.root(), first, form);
        };
    }

    private String verbOrRoot(Root root, Suffix first, String form) {
        if (!isVerb(root)) {
            return listed(root);
        }
        if (isVerbalNoun(form)) {
            return verbalNoun(form);
        }
        boolean reflexive = REFLEXIVE.indexOf(first.flag()) >= 0 || first.flag() == '%' && form.endsWith("ies");
        return reflexive ? root.word() + "ies" : listed(root);
    }

    /// The dictionary lists some irregular forms as words of their own: nouns tagged with `f`, and
    /// parts of verbs.
    private String listed(Root root) {
        String word = root.word();
        if (root.tag().startsWith("lietv") && root.tag().endsWith("f")) {
            String nominative = NOUN_ENDING.matcher(word).replaceFirst("")
                    + NOMINATIVE.getOrDefault(root.tag().charAt("lietv".length()), "");
            return dictionary.roots(nominative, Typing.WITH_ACCENTS).isEmpty() ? word : nominative;
        }
        return word.startsWith("jā") ? debitive(word) : IRREGULAR.getOrDefault(word, word);
    }

    /// `jāiet`: the present of a verb behind `jā`.
    private String debitive(String word) {
        return dictionary.readings(word.substring(2), Typing.WITH_ACCENTS).stream()
                .filter(reading -> isVerb(reading.root()))
                .flatMap(this::lemmas)
                .findFirst()
                .orElse(IRREGULAR.getOrDefault(word, word));
    }

    private static boolean isVerbalNoun(String form) {
        return form.endsWith("šana") || form.endsWith("šanās") || form.endsWith("šanos");
    }

    private static String verbalNoun(String form) {
        return form.endsWith("šanos") ? form.substring(0, form.length() - 2) + "ās" : form;
    }

    /// The rule's ending is put in the nominative: `ciņiem` to `ciņš`.
    private static String diminutive(String root, Suffix rule, String nominative) {
        String stem = root.substring(0, root.length() - rule.strip().length());
        return stem + rule.append().substring(0, rule.append().indexOf(nominative.charAt(0))) + nominative;
    }
}
