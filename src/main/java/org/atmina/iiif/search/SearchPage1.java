package org.atmina.iiif.search;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Map;
import org.atmina.catalog.steward.Steward;
import org.atmina.iiif.IiifAddresses;
import org.atmina.iiif.JsonLdForm;

/// A page of hits as Content Search 1.0 has it: the only form that viewers such as Mirador 4 read.
final class SearchPage1 {
    private static final int SHOWN = 120;

    private final Asked asked;
    private final Searched searched;
    private final HitPage page;
    private final Map<String, Steward> stewards;
    private final IiifAddresses addresses;

    /// @param stewards whose wordings were found, by slug
    SearchPage1(Asked asked, Searched searched, HitPage page, Map<String, Steward> stewards, IiifAddresses addresses) {
        this.asked = asked;
        this.searched = searched;
        this.page = page;
        this.stewards = stewards;
        this.addresses = addresses;
    }

    void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart("@context");
        json.writeString(JsonLdForm.PRESENTATION_2.context());
        json.writeString(JsonLdForm.SEARCH_1.context());
        json.writeEndArray();
        json.writeStringField("@id", address(asked.page()));
        json.writeStringField("@type", "sc:AnnotationList");
        writePaging(json);
        json.writeArrayFieldStart("resources");
        for (var annotation : page.annotations().toList()) {
            writeAnnotation(json, annotation);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("hits");
        for (var hit : page.hits()) {
            writeHits(json, hit);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private String address(int number) {
        return asked.address(searched.service(), number);
    }

    private void writePaging(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("within");
        json.writeStringField("@id", asked.address(searched.service()));
        json.writeStringField("@type", "sc:Layer");
        if (page.total() != null) {
            json.writeNumberField("total", page.total().annotations());
        }
        json.writeStringField("first", address(1));
        json.writeStringField("last", address(page.pages()));
        if (!asked.ignored().isEmpty()) {
            json.writeArrayFieldStart("ignored");
            for (String name : asked.ignored()) {
                json.writeString(name);
            }
            json.writeEndArray();
        }
        json.writeEndObject();
        if (asked.page() > 1) {
            json.writeStringField("prev", address(Math.min(asked.page() - 1, page.pages())));
        }
        if (asked.page() < page.pages()) {
            json.writeStringField("next", address(asked.page() + 1));
        }
        if (page.start() != null) {
            json.writeNumberField("startIndex", page.start());
        }
    }

    private void writeAnnotation(JsonGenerator json, PlacedText text) throws IOException {
        json.writeStartObject();
        json.writeStringField("@id", text.id());
        json.writeStringField("@type", "oa:Annotation");
        json.writeStringField("motivation", "sc:painting");
        writeAttribution(json, text);
        json.writeObjectFieldStart("resource");
        json.writeStringField("@type", "cnt:ContentAsText");
        json.writeStringField("chars", text.text());
        json.writeStringField("format", "text/plain");
        if (!SearchPage2.NO_LANGUAGE.contains(text.language().primary())) {
            json.writeStringField("language", text.language().value());
        }
        json.writeEndObject();
        if (searched.isCollection() && text.image() != null) {
            writeTarget(json, text);
        } else {
            json.writeStringField("on", text.target(addresses));
        }
        json.writeEndObject();
    }

    /// Viewers must show it with the annotation; it may be of any resource, and stands where Presentation 2 puts it.
    private void writeAttribution(JsonGenerator json, PlacedText text) throws IOException {
        var steward = text.steward() == null ? null : stewards.get(text.steward());
        if (steward != null) {
            var name = steward.names().getFirst();
            json.writeObjectFieldStart("attribution");
            json.writeStringField("@value", name.text());
            json.writeStringField("@language", name.language().value());
            json.writeEndObject();
        }
    }

    private void writeTarget(JsonGenerator json, PlacedText text) throws IOException {
        json.writeObjectFieldStart("on");
        json.writeStringField("@id", text.target(addresses));
        json.writeStringField("@type", "sc:Canvas");
        json.writeObjectFieldStart("within");
        json.writeStringField("@id", addresses.manifest(text.item().name()));
        json.writeStringField("@type", "sc:Manifest");
        var title = text.item().title();
        if (title != null) {
            json.writeStringField("label", title.first());
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void writeHits(JsonGenerator json, PassageHits hits) throws IOException {
        for (var match : hits.matches()) {
            writeHit(json, match.at(), match.before(), match.exact(), match.after());
        }
        if (hits.matches().isEmpty() && !hits.annotations().isEmpty()) {
            var text = hits.annotations().getFirst().text();
            int end = text.offsetByCodePoints(0, Math.min(SHOWN, text.codePointCount(0, text.length())));
            writeHit(json, hits.annotations(), "", text.substring(0, end), "");
        }
    }

    private static void writeHit(JsonGenerator json, Iterable<PlacedText> at, String before, String exact, String after)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("@type", "search:Hit");
        json.writeArrayFieldStart("annotations");
        for (var annotation : at) {
            json.writeString(annotation.id());
        }
        json.writeEndArray();
        json.writeStringField("before", before);
        json.writeStringField("match", exact);
        json.writeStringField("after", after);
        json.writeEndObject();
    }
}
