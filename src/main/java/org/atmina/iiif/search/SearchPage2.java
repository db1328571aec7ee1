package org.atmina.iiif.search;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.atmina.catalog.steward.Steward;
import org.atmina.iiif.IiifAddresses;
import org.atmina.iiif.JsonLdForm;
import org.atmina.language.LanguageTag;

/// A page of hits as Content Search 2.0 has it.
final class SearchPage2 {
    static final Set<LanguageTag> NO_LANGUAGE = Set.of(LanguageTag.UND, LanguageTag.of("mul"), LanguageTag.of("zxx"));
    private static final String MATCHES = "#matches";

    private final Asked asked;
    private final Searched searched;
    private final HitPage page;
    private final Map<String, Steward> stewards;
    private final IiifAddresses addresses;

    /// @param stewards whose wordings were found, by slug
    SearchPage2(Asked asked, Searched searched, HitPage page, Map<String, Steward> stewards, IiifAddresses addresses) {
        this.asked = asked;
        this.searched = searched;
        this.page = page;
        this.stewards = stewards;
        this.addresses = addresses;
    }

    void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("@context", JsonLdForm.SEARCH_2.context());
        json.writeStringField("id", address(asked.page()));
        json.writeStringField("type", "AnnotationPage");
        if (!asked.ignored().isEmpty()) {
            json.writeArrayFieldStart("ignored");
            for (String name : asked.ignored()) {
                json.writeString(name);
            }
            json.writeEndArray();
        }
        writePaging(json);
        json.writeArrayFieldStart("items");
        for (var annotation : page.annotations().toList()) {
            writeAnnotation(json, annotation);
        }
        json.writeEndArray();
        writeMatches(json, page.matches().toList());
        json.writeEndObject();
    }

    private String address(int number) {
        return asked.address(searched.service(), number);
    }

    private void writePaging(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("partOf");
        json.writeStringField("id", asked.address(searched.service()));
        json.writeStringField("type", "AnnotationCollection");
        if (page.total() != null) {
            json.writeNumberField("total", page.total().annotations());
        }
        writePage(json, "first", 1);
        writePage(json, "last", page.pages());
        json.writeEndObject();
        if (asked.page() > 1) {
            writePage(json, "prev", Math.min(asked.page() - 1, page.pages()));
        }
        if (asked.page() < page.pages()) {
            writePage(json, "next", asked.page() + 1);
        }
        if (page.start() != null) {
            json.writeNumberField("startIndex", page.start());
        }
    }

    private void writePage(JsonGenerator json, String name, int number) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeStringField("id", address(number));
        json.writeStringField("type", "AnnotationPage");
        json.writeEndObject();
    }

    private void writeAnnotation(JsonGenerator json, PlacedText text) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", text.id());
        json.writeStringField("type", "Annotation");
        json.writeStringField("motivation", "supplementing");
        writeCreator(json, text);
        json.writeObjectFieldStart("body");
        json.writeStringField("type", "TextualBody");
        json.writeStringField("value", text.text());
        json.writeStringField("format", "text/plain");
        if (!NO_LANGUAGE.contains(text.language().primary())) {
            json.writeStringField("language", text.language().value());
        }
        json.writeEndObject();
        if (searched.isCollection()) {
            writeTarget(json, text);
        } else {
            json.writeStringField("target", text.target(addresses));
        }
        json.writeEndObject();
    }

    /// As in the layer of the text that the annotation is of.
    private void writeCreator(JsonGenerator json, PlacedText text) throws IOException {
        var steward = text.steward() == null ? null : stewards.get(text.steward());
        if (steward != null) {
            json.writeObjectFieldStart("creator");
            json.writeStringField("type", "Organization");
            json.writeStringField("name", steward.names().getFirst().text());
            json.writeEndObject();
        }
    }

    /// In a collection it is not known which item a canvas is of.
    private void writeTarget(JsonGenerator json, PlacedText text) throws IOException {
        json.writeObjectFieldStart("target");
        json.writeStringField("id", text.target(addresses));
        json.writeStringField("type", text.image() == null ? "Manifest" : "Canvas");
        if (text.image() != null) {
            json.writeObjectFieldStart("partOf");
            json.writeStringField("id", addresses.manifest(text.item().name()));
            json.writeStringField("type", "Manifest");
            var title = text.item().title();
            if (title != null) {
                json.writeFieldName("label");
                title.write(json);
            }
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private void writeMatches(JsonGenerator json, List<Match> matches) throws IOException {
        if (matches.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("annotations");
        json.writeStartObject();
        json.writeStringField("id", address(asked.page()) + MATCHES);
        json.writeStringField("type", "AnnotationPage");
        json.writeObjectFieldStart("partOf");
        json.writeStringField("id", asked.address(searched.service()) + MATCHES);
        json.writeStringField("type", "AnnotationCollection");
        if (page.total() != null) {
            json.writeNumberField("total", page.total().matches());
        }
        json.writeEndObject();
        json.writeArrayFieldStart("items");
        for (int i = 0; i < matches.size(); i++) {
            writeMatch(json, matches.get(i), i + 1);
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
    }

    /// A whole paragraph is told where to highlight the match, a word what stands around it.
    private void writeMatch(JsonGenerator json, Match match, int number) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", address(asked.page()) + "#match-" + number);
        json.writeStringField("type", "Annotation");
        json.writeStringField("motivation", match.whole() ? "highlighting" : "contextualizing");
        json.writeFieldName("target");
        if (match.at().size() > 1) {
            json.writeStartArray();
        }
        for (int i = 0; i < match.at().size(); i++) {
            writeQuote(json, match, i);
        }
        if (match.at().size() > 1) {
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private static void writeQuote(JsonGenerator json, Match match, int line) throws IOException {
        var text = match.at().get(line);
        boolean first = line == 0 || match.whole();
        boolean last = line == match.at().size() - 1 || match.whole();
        json.writeStartObject();
        json.writeStringField("type", "SpecificResource");
        json.writeStringField("source", text.id());
        json.writeArrayFieldStart("selector");
        json.writeStartObject();
        json.writeStringField("type", "TextQuoteSelector");
        if (first && !match.before().isEmpty()) {
            json.writeStringField("prefix", match.before());
        }
        json.writeStringField("exact", match.whole() ? match.exact() : text.text());
        if (last && !match.after().isEmpty()) {
            json.writeStringField("suffix", match.after());
        }
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }
}
