package org.atmina.annotation.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.atmina.annotation.Annotation;
import org.atmina.annotation.AnnotationForm;
import org.atmina.annotation.AnnotationState;
import org.atmina.annotation.Body;
import org.atmina.annotation.Target;
import org.atmina.annotation.Targets;
import org.atmina.catalog.Box;
import org.atmina.catalog.image.ViewedItem;
import org.atmina.iiif.IiifAddresses;
import org.atmina.iiif.JsonDocument;
import org.atmina.iiif.JsonLdForm;
import org.atmina.language.LanguageTag;

/// Writes annotations as the Web Annotation Data Model wants them. What is not published says in two terms of our own
/// where it stands; readers never get those.
@ApplicationScoped
class AnnotationWriter {
    static final String STATE = "atmina:state";
    static final String REASON = "atmina:reason";

    /// What those terms mean.
    static final ObjectNode TERMS = JsonNodeFactory.instance.objectNode().put("atmina", "urn:atmina:term:");

    private static final String SPECIFIC = "SpecificResource";

    private final IiifAddresses addresses;
    private final Targets targets;
    private final ObjectMapper json;

    AnnotationWriter(IiifAddresses addresses, Targets targets, ObjectMapper json) {
        this.addresses = addresses;
        this.targets = targets;
        this.json = json;
    }

    JsonDocument document(ObjectNode node) {
        return JsonDocument.of(generator -> json.writeTree(generator, node));
    }

    /// A document of its own.
    ObjectNode annotation(ViewedItem item, Annotation annotation) {
        var node = json.createObjectNode();
        if (annotation.state() == AnnotationState.PUBLISHED) {
            node.put("@context", JsonLdForm.ANNOTATION.context());
        } else {
            node.putArray("@context").add(JsonLdForm.ANNOTATION.context()).add(TERMS.deepCopy());
        }
        node.setAll(embedded(item, annotation));
        return node;
    }

    /// A part of another document.
    ObjectNode embedded(ViewedItem item, Annotation annotation) {
        var node = json.createObjectNode();
        node.put("id", addresses.annotationOf(item.name(), annotation.id()));
        node.put("type", "Annotation");
        node.putObject("creator").put("type", "Person").put("name", annotation.creator());
        node.put("created", annotation.created().toString());
        node.put("modified", annotation.modified().toString());
        said(node, item, annotation.said());
        if (annotation.state() != AnnotationState.PUBLISHED) {
            node.put(STATE, annotation.state().slug());
        }
        if (annotation.reason() != null) {
            node.put(REASON, annotation.reason());
        }
        return node;
    }

    /// What somebody says with it.
    void said(ObjectNode node, ViewedItem item, AnnotationForm said) {
        node.put("motivation", said.motivation().slug());
        if (said.via() != null) {
            node.put("via", said.via());
        }
        if (said.canonical() != null) {
            node.put("canonical", said.canonical());
        }
        bodies(node, said.bodies());
        node.set("target", target(item, said.target()));
    }

    private void bodies(ObjectNode node, List<Body> bodies) {
        if (bodies.size() == 1) {
            node.set("body", body(bodies.getFirst()));
            return;
        }
        ArrayNode list = node.putArray("body");
        bodies.forEach(body -> list.add(body(body)));
    }

    private ObjectNode body(Body body) {
        var node = json.createObjectNode();
        node.put("type", "TextualBody").put("value", body.value()).put("format", "text/plain");
        if (!body.language().equals(LanguageTag.UND)) {
            node.put("language", body.language().value());
        }
        if (body.purpose() != null) {
            node.put("purpose", body.purpose().slug());
        }
        return node;
    }

    private ObjectNode target(ViewedItem item, Target target) {
        return switch (target) {
            case Target.Whole whole -> thing(addresses.manifest(item.name()), "Manifest");
            case Target.OnCanvas(UUID image, Box box) -> box == null ? canvas(item, image) : region(item, image, box);
            case Target.OnSegment(UUID segment, Target.Quote quote) ->
                quote == null ? segment(item, segment) : words(item, segment, quote);
        };
    }

    private ObjectNode region(ViewedItem item, UUID image, Box box) {
        var node = json.createObjectNode().put("type", SPECIFIC);
        node.set("source", canvas(item, image));
        node.putObject("selector")
                .put("type", "FragmentSelector")
                .put("conformsTo", TargetReading.MEDIA_FRAGMENTS)
                .put("value", "xywh=" + box.x() + "," + box.y() + "," + box.width() + "," + box.height());
        return node;
    }

    private ObjectNode words(ViewedItem item, UUID segment, Target.Quote quote) {
        var wording = targets.wording(item.id(), segment).orElseThrow();
        var node = json.createObjectNode().put("type", SPECIFIC);
        node.set("source", segment(item, segment));
        var selectors = node.putArray("selector");
        selectors
                .addObject()
                .put("type", "TextPositionSelector")
                .put("start", wording.codePointCount(0, quote.start()))
                .put("end", wording.codePointCount(0, quote.end()));
        var words = selectors.addObject().put("type", "TextQuoteSelector").put("exact", quote.exact());
        if (quote.prefix() != null) {
            words.put("prefix", quote.prefix());
        }
        if (quote.suffix() != null) {
            words.put("suffix", quote.suffix());
        }
        return node;
    }

    private ObjectNode canvas(ViewedItem item, UUID image) {
        var canvas = thing(addresses.canvas(item.name(), image), "Canvas");
        canvas.putArray("partOf").add(thing(addresses.manifest(item.name()), "Manifest"));
        return canvas;
    }

    private ObjectNode segment(ViewedItem item, UUID segment) {
        return thing(addresses.annotation(item.name(), "source", segment, 1), "Annotation");
    }

    private ObjectNode thing(String id, String type) {
        return json.createObjectNode().put("id", id).put("type", type);
    }
}
