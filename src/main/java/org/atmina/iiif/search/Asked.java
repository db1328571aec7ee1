package org.atmina.iiif.search;

import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.atmina.language.LanguageTag;
import org.atmina.problem.Problem;
import org.atmina.search.query.InsideSearch;

/// The parameters of a search inside, as they were sent. `lang` is our own: only texts in these languages are found.
///
/// @param ignored those of the standard that were sent, and that we do not know
/// @param min     in how many stretches of text a word must stand to be told
record Asked(String q, List<String> motivations, List<LanguageTag> languages, int page, int min, List<String> ignored) {
    /// How many stretches of text a page brings the hits of.
    static final int EACH_PAGE = 50;

    static final int LAST_PAGE = InsideSearch.DEEPEST / EACH_PAGE;

    private static final List<String> NOT_IMPLEMENTED = List.of("date", "user");
    /// What texts are called: in version 2 what they add to a canvas, in version 1 what is painted on it.
    private static final Set<String> OF_TEXTS_2 = Set.of("supplementing");

    private static final Set<String> OF_TEXTS_1 = Set.of("painting", "sc:painting");
    private static final int MOST_LANGUAGES = 20;

    /// @throws org.atmina.problem.ProblemException when a parameter makes no sense
    static Asked of(MultivaluedMap<String, String> sent) {
        return new Asked(
                first(sent, "q"),
                words(sent, "motivation"),
                languages(words(sent, "lang")),
                number(sent, "page", LAST_PAGE),
                number(sent, "min", Integer.MAX_VALUE),
                NOT_IMPLEMENTED.stream()
                        .filter(name -> !first(sent, name).isEmpty())
                        .toList());
    }

    /// Whether texts are among what is looked for.
    ///
    /// @param version of the Content Search API
    boolean isForTexts(int version) {
        var ofTexts = version == 1 ? OF_TEXTS_1 : OF_TEXTS_2;
        return motivations.isEmpty() || motivations.stream().anyMatch(ofTexts::contains);
    }

    /// The address of all hits together.
    String address(String service) {
        return service + "?" + query("q", q) + others();
    }

    /// The address of one page of hits.
    String address(String service, int number) {
        return address(service) + "&" + query("page", Integer.toString(number));
    }

    /// The address of a search for something else among the same texts.
    String asking(String service, String other) {
        return service + "?" + query("q", other) + others();
    }

    private String others() {
        return String.join(
                "",
                Stream.of(
                                many("motivation", motivations),
                                many(
                                        "lang",
                                        languages.stream()
                                                .map(LanguageTag::value)
                                                .toList()))
                        .toList());
    }

    private static String many(String name, List<String> values) {
        return values.isEmpty() ? "" : "&" + query(name, String.join(" ", values));
    }

    private static String query(String name, String value) {
        return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static String first(MultivaluedMap<String, String> sent, String name) {
        var value = sent.getFirst(name);
        return value == null ? "" : value.strip();
    }

    private static List<String> words(MultivaluedMap<String, String> sent, String name) {
        return Arrays.stream(first(sent, name).split("[\\s,]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static List<LanguageTag> languages(List<String> tags) {
        if (tags.size() > MOST_LANGUAGES) {
            throw wrong("lang");
        }
        try {
            return tags.stream().map(LanguageTag::of).toList();
        } catch (IllegalArgumentException e) {
            throw wrong("lang");
        }
    }

    private static int number(MultivaluedMap<String, String> sent, String name, int largest) {
        var text = first(sent, name);
        if (text.isEmpty()) {
            return 1;
        }
        try {
            int number = Integer.parseInt(text);
            if (number >= 1 && number <= largest) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw wrong(name);
        }
        throw wrong(name);
    }

    static RuntimeException wrong(String parameter) {
        return new Problem.Invalid("field-invalid", Map.of("fields", parameter)).asException();
    }
}
