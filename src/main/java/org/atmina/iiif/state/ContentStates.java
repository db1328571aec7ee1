package org.atmina.iiif.state;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.atmina.catalog.Box;
import org.atmina.catalog.PublicId;
import org.atmina.iiif.IiifAddresses;
import org.atmina.iiif.state.ContentState.Elsewhere;
import org.atmina.iiif.state.ContentState.OfItem;
import org.atmina.iiif.state.ContentState.Unreadable;
import org.jspecify.annotations.Nullable;

/// Reads what people and viewers send, in every form that the standard has, and writes the shortest one. Nothing is
/// ever fetched: what a state says is enough for what this archive keeps.
@ApplicationScoped
public class ContentStates {
    private static final int LONGEST = 16 * 1024;
    private static final int DEEPEST = 6;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final IiifAddresses addresses;
    private final StateAddresses read;

    ContentStates(IiifAddresses addresses, StateAddresses read) {
        this.addresses = addresses;
        this.read = read;
    }

    /// What this value of `iiif-content` means: the URI of a resource or of a state, or JSON, encoded or not.
    public ContentState read(String value) {
        var sent = value.strip();
        if (sent.isEmpty() || sent.length() > LONGEST) {
            return new Unreadable();
        }
        if (isPlain(sent)) {
            return plain(sent);
        }
        return Encoding.decode(sent)
                .map(String::strip)
                .filter(ContentStates::isPlain)
                .map(this::plain)
                .orElseGet(Unreadable::new);
    }

    /// The state of a canvas or a region of it, as it is dragged and pasted.
    public String json(PublicId item, UUID image, @Nullable Box box) {
        return target(item, image, box).toString();
    }

    /// What is put into a link to a viewer: for an item its plain address, for a part of it the encoded target.
    public String link(PublicId item, @Nullable UUID image, @Nullable Box box) {
        return image == null ? addresses.manifest(item) : Encoding.encode(json(item, image, box));
    }

    /// The target of a state: a canvas always says of which manifest it is a part.
    ObjectNode target(PublicId item, @Nullable UUID image, @Nullable Box box) {
        var manifest = JsonNodeFactory.instance.objectNode();
        manifest.put("id", addresses.manifest(item)).put("type", "Manifest");
        if (image == null) {
            return manifest;
        }
        var canvas = JsonNodeFactory.instance.objectNode();
        canvas.put("id", addresses.canvas(item, image) + StateAddresses.fragment(box))
                .put("type", "Canvas");
        canvas.putArray("partOf").add(manifest);
        return canvas;
    }

    private static boolean isPlain(String text) {
        return text.startsWith("http://")
                || text.startsWith("https://")
                || text.startsWith("{")
                || text.startsWith("[");
    }

    private ContentState plain(String text) {
        if (text.startsWith("http")) {
            return address(text);
        }
        try {
            return node(JSON.readTree(text), 0).orElseGet(Unreadable::new);
        } catch (JsonProcessingException e) {
            return new Unreadable();
        }
    }

    private ContentState address(String address) {
        return read.read(address).orElseGet(() -> new Elsewhere(address));
    }

    /// A state, a target or a list of either: the first that can be shown, else the first that says anything.
    private Optional<ContentState> node(JsonNode node, int depth) {
        if (depth > DEEPEST) {
            return Optional.empty();
        }
        if (node.isTextual()) {
            return isPlain(node.textValue()) ? Optional.of(address(node.textValue())) : Optional.empty();
        }
        if (node.isArray()) {
            var all = children(node)
                    .flatMap(child -> node(child, depth + 1).stream())
                    .toList();
            return all.stream()
                    .filter(each -> each instanceof OfItem)
                    .findFirst()
                    .or(() -> all.stream().findFirst());
        }
        return node.isObject() ? object(node, depth) : Optional.empty();
    }

    private Optional<ContentState> object(JsonNode node, int depth) {
        if (node.has("target")) {
            return node(node.get("target"), depth + 1);
        }
        if (node.has("source")) {
            return node(node.get("source"), depth + 1).map(state -> selected(state, node.path("selector")));
        }
        var id = node.path(node.has("id") ? "id" : "@id");
        var itself = id.isTextual() ? Optional.of(address(id.textValue())) : Optional.<ContentState>empty();
        return itself.filter(state -> !(state instanceof Elsewhere))
                .or(() -> node.has("partOf") ? node(node.get("partOf"), depth + 1) : Optional.empty())
                .or(() -> itself);
    }

    private static ContentState selected(ContentState state, JsonNode selectors) {
        if (!(state instanceof OfItem(PublicId item, UUID image, Region region)) || image == null) {
            return state;
        }
        return children(selectors)
                .flatMap(selector -> region(selector).stream())
                .findFirst()
                .<ContentState>map(selected -> new OfItem(item, image, selected))
                .orElse(state);
    }

    private static Optional<Region> region(JsonNode selector) {
        return switch (selector.path("type").asText()) {
            case "FragmentSelector" -> Region.of(selector.path("value").asText());
            case "PointSelector" ->
                selector.path("x").isNumber() && selector.path("y").isNumber()
                        ? Optional.of(Region.around(
                                selector.path("x").doubleValue(),
                                selector.path("y").doubleValue()))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Stream<JsonNode> children(JsonNode node) {
        return node.isArray() ? StreamSupport.stream(node.spliterator(), false) : Stream.of(node);
    }
}
