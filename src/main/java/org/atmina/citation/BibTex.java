package org.atmina.citation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atmina.language.LanguageTag;

/// A citation as an entry of BibTeX and BibLaTeX, in UTF-8.
///
/// Names stand in braces of their own, so that nobody takes them apart. Braces of a text are written as
/// commands: BibTeX counts them even where a backslash stands before.
final class BibTex {
    private static final Map<Character, String> COMMANDS = Map.ofEntries(
            Map.entry('\\', "\\textbackslash{}"),
            Map.entry('{', "\\textbraceleft{}"),
            Map.entry('}', "\\textbraceright{}"),
            Map.entry('~', "\\textasciitilde{}"),
            Map.entry('^', "\\textasciicircum{}"),
            Map.entry('"', "\\textquotedbl{}"),
            Map.entry('%', "\\%"),
            Map.entry('#', "\\#"),
            Map.entry('$', "\\$"),
            Map.entry('&', "\\&"),
            Map.entry('_', "\\_"));

    private BibTex() {}

    static String of(Reference reference, LanguageTag language) {
        var words = new CitationWords(reference, language);
        var fields = new LinkedHashMap<String, String>();
        if (!reference.authors().isEmpty()) {
            fields.put("author", names(reference));
        }
        fields.put("title", "{" + text(reference.title()) + "}");
        var date = reference.date();
        if (date != null) {
            CitedDate.year(date).ifPresent(year -> fields.put("year", year));
            fields.put(
                    "date",
                    text(date.edtf() == null ? date.words() : date.edtf().text()));
        }
        var translator = reference.wording().translator();
        if (translator != null) {
            fields.put("translator", "{" + text(translator) + "}");
        }
        var publisher = reference.wording().publisher();
        if (publisher != null) {
            fields.put("publisher", "{" + text(publisher) + "}");
        }
        fields.put("language", text(reference.wording().language().value()));
        fields.put("howpublished", text(keeping(reference.archive())));
        fields.put("eprint", text(reference.archive().ark()));
        fields.put("eprinttype", "ark");
        fields.put("note", text(words.locus().map(locus -> locus + ". ").orElse("") + words.wording()));
        fields.put("url", reference.address());
        fields.put("urldate", reference.accessed().toString());
        return fields.entrySet().stream()
                .map(field -> "  " + field.getKey() + " = {" + field.getValue() + "}")
                .collect(Collectors.joining(",\n", "@misc{" + reference.key() + ",\n", "\n}\n"));
    }

    private static String names(Reference reference) {
        return reference.authors().stream().map(name -> "{" + text(name) + "}").collect(Collectors.joining(" and "));
    }

    static String keeping(Reference.Archive archive) {
        return Stream.of(archive.name(), archive.collection(), archive.identifier())
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(", "));
    }

    static String text(String text) {
        var escaped = new StringBuilder();
        for (char c : PlainCitation.oneLine(text).toCharArray()) {
            var command = COMMANDS.get(c);
            if (command == null) {
                escaped.append(c);
            } else {
                escaped.append(command);
            }
        }
        return escaped.toString();
    }
}
