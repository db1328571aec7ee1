package org.atmina.iiif.search;

import com.fasterxml.jackson.core.JsonGenerator;
import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.atmina.iiif.JsonLdForm;
import org.atmina.search.suggest.Completion;

/// The answer to somebody who types, in the alphabet of the language that most of the words are of.
///
/// @param terms in alphabetical order
record Terms(Asked asked, Searched searched, List<Completion> terms) {
    private static final String AUTOCOMPLETE = "/autocomplete";

    Terms {
        var alphabet = Collator.getInstance(ULocale.forLanguageTag(language(asked, terms)));
        terms = terms.stream()
                .sorted(Comparator.comparing(Completion::text, alphabet::compare)
                        .thenComparing(Completion::text))
                .toList();
    }

    private static String language(Asked asked, List<Completion> terms) {
        if (asked.languages().size() == 1) {
            return asked.languages().getFirst().value();
        }
        return terms.stream()
                .collect(Collectors.groupingBy(Completion::language, Collectors.counting()))
                .entrySet()
                .stream()
                .min(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse("und");
    }

    /// As Content Search 2.0 has it.
    void writePage(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("@context", JsonLdForm.SEARCH_2.context());
        json.writeStringField("id", address());
        json.writeStringField("type", "TermPage");
        writeIgnored(json);
        json.writeArrayFieldStart("items");
        for (var term : terms) {
            json.writeStartObject();
            json.writeStringField("type", "Term");
            json.writeStringField("value", term.text());
            json.writeStringField("language", term.language());
            json.writeNumberField("total", term.passages());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /// As Content Search 1.0 has it.
    void writeList(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("@context", JsonLdForm.SEARCH_1.context());
        json.writeStringField("@id", address());
        json.writeStringField("@type", "search:TermList");
        writeIgnored(json);
        json.writeArrayFieldStart("terms");
        for (var term : terms) {
            json.writeStartObject();
            json.writeStringField("match", term.text());
            json.writeStringField("url", asked.asking(searched.service(), term.text()));
            json.writeNumberField("count", term.passages());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private String address() {
        var address = asked.address(searched.service() + AUTOCOMPLETE);
        return asked.min() > 1 ? address + "&min=" + asked.min() : address;
    }

    private void writeIgnored(JsonGenerator json) throws IOException {
        if (!asked.ignored().isEmpty()) {
            json.writeArrayFieldStart("ignored");
            for (String name : asked.ignored()) {
                json.writeString(name);
            }
            json.writeEndArray();
        }
    }
}
