package org.atmina.annotation.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.atmina.access.Reader;
import org.atmina.annotation.AnnotationSettings;
import org.atmina.annotation.Annotations;
import org.atmina.catalog.image.ViewedItem;
import org.atmina.iiif.IiifAddresses;
import org.atmina.iiif.JsonLdForm;

/// Writes the container of an item's annotations and its pages, which count from 0 as the protocol has it.
@ApplicationScoped
class ContainerWriter {
    private static final String CONTAINERS = "http://www.w3.org/ns/ldp.jsonld";

    private final Annotations annotations;
    private final AnnotationWriter writer;
    private final AnnotationSettings settings;
    private final IiifAddresses addresses;
    private final ObjectMapper json;

    ContainerWriter(
            Annotations annotations,
            AnnotationWriter writer,
            AnnotationSettings settings,
            IiifAddresses addresses,
            ObjectMapper json) {
        this.annotations = annotations;
        this.writer = writer;
        this.settings = settings;
        this.addresses = addresses;
        this.json = json;
    }

    ObjectNode container(ViewedItem item, Reader reader, Preference preference) {
        var extent = annotations.extent(item.id(), reader);
        var node = json.createObjectNode();
        node.putArray("@context").add(JsonLdForm.ANNOTATION.context()).add(CONTAINERS);
        node.put("id", address(item, preference));
        node.putArray("type").add("BasicContainer").add("AnnotationCollection");
        node.put("total", extent.total());
        if (extent.modified() != null) {
            node.put("modified", extent.modified().toString());
        }
        if (extent.total() > 0) {
            if (preference.minimal()) {
                node.put("first", page(item, preference, 0));
            } else {
                node.set("first", page(item, reader, preference, 0, extent));
            }
            node.put("last", page(item, preference, lastPage(extent)));
        }
        return node;
    }

    /// A page as a document of its own; empty where there is none.
    Optional<ObjectNode> page(ViewedItem item, Reader reader, Preference preference, int page) {
        var extent = annotations.extent(item.id(), reader);
        if (page < 0 || page > lastPage(extent) || extent.total() == 0) {
            return Optional.empty();
        }
        var node = json.createObjectNode();
        node.putArray("@context").add(JsonLdForm.ANNOTATION.context()).add(AnnotationWriter.TERMS.deepCopy());
        var content = page(item, reader, preference, page, extent);
        var whole = content.putObject("partOf");
        whole.put("id", address(item, preference)).put("total", extent.total());
        if (extent.modified() != null) {
            whole.put("modified", extent.modified().toString());
        }
        node.setAll(content);
        return Optional.of(node);
    }

    private ObjectNode page(
            ViewedItem item, Reader reader, Preference preference, int page, Annotations.Extent extent) {
        int before = page * settings.pageSize();
        var node = json.createObjectNode();
        node.put("id", page(item, preference, page));
        node.put("type", "AnnotationPage");
        node.put("startIndex", before);
        if (page > 0) {
            node.put("prev", page(item, preference, page - 1));
        }
        if (page < lastPage(extent)) {
            node.put("next", page(item, preference, page + 1));
        }
        var items = node.putArray("items");
        for (var each : annotations.of(item.id(), reader, before, settings.pageSize())) {
            if (preference.iris()) {
                items.add(addresses.annotationOf(item.name(), each.id()));
            } else {
                items.add(writer.embedded(item, each));
            }
        }
        return node;
    }

    String address(ViewedItem item, Preference preference) {
        return addresses.annotationsOf(item.name()) + "?iris=" + (preference.iris() ? 1 : 0);
    }

    String page(ViewedItem item, Preference preference, int page) {
        return address(item, preference) + "&page=" + page;
    }

    private int lastPage(Annotations.Extent extent) {
        return (int) Math.max(0, (extent.total() - 1) / settings.pageSize());
    }
}
