package org.atmina.annotation.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.atmina.problem.Problem;
import org.jspecify.annotations.Nullable;

/// The members of a JSON object that somebody sent. Whatever is wrong with one is said with its path; nothing is left
/// out silently.
///
/// @param path from the annotation on; empty for the annotation itself
record Members(ObjectNode node, String path) {
    static Members of(JsonNode node, String path) {
        if (node instanceof ObjectNode object) {
            return new Members(object, path);
        }
        throw wrong(path, "kind");
    }

    /// @param rule what is wrong, as the message `problem.annotation-invalid.detail` knows it
    static RuntimeException wrong(String path, String rule) {
        return new Problem.Invalid(
                        "annotation-invalid", Map.of("path", path.isEmpty() ? "annotation" : path, "rule", rule))
                .asException();
    }

    String at(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    /// Refuses members that nobody here reads.
    Members only(Set<String> known) {
        node.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                throw wrong(at(name.length() > 100 ? name.substring(0, 100) : name), "unknown");
            }
        });
        return this;
    }

    @Nullable
    JsonNode get(String name) {
        var value = node.get(name);
        return value == null || value.isNull() ? null : value;
    }

    JsonNode need(String name) {
        var value = get(name);
        if (value == null) {
            throw wrong(at(name), "missing");
        }
        return value;
    }

    @Nullable
    String text(String name) {
        var value = get(name);
        return value == null ? null : text(value, at(name));
    }

    static String text(JsonNode value, String path) {
        if (!value.isTextual()) {
            throw wrong(path, "kind");
        }
        return readable(value.textValue(), path);
    }

    /// Refuses what no screen shows: control characters, and halves of characters.
    private static String readable(String text, String path) {
        boolean sound = text.codePoints()
                .noneMatch(c -> (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')
                        || Character.getType(c) == Character.SURROGATE);
        if (!sound) {
            throw wrong(path, "unreadable");
        }
        return text;
    }

    /// An address of at most so many characters.
    @Nullable
    String address(String name, int most) {
        var address = text(name);
        if (address != null && (address.isBlank() || address.length() > most)) {
            throw wrong(at(name), address.isBlank() ? "kind" : "long");
        }
        return address;
    }

    @Nullable
    Integer number(String name) {
        var value = get(name);
        if (value == null) {
            return null;
        }
        if (!value.isInt() || value.intValue() < 0) {
            throw wrong(at(name), "kind");
        }
        return value.intValue();
    }

    /// A member that may be a value or a list of values; each with its path.
    static List<Entry> entries(JsonNode value, String path) {
        if (!(value instanceof ArrayNode list)) {
            return List.of(new Entry(value, path));
        }
        var entries = new ArrayList<Entry>();
        for (int i = 0; i < list.size(); i++) {
            entries.add(new Entry(list.get(i), path + "[" + i + "]"));
        }
        return entries;
    }

    record Entry(JsonNode value, String path) {}

    /// Requires the one type, which may stand in a list of its own.
    void type(String expected, boolean needed) {
        var type = needed ? need("type") : get("type");
        if (type != null
                && !entries(type, at("type")).stream().map(Entry::value).toList().stream()
                        .map(JsonNode::asText)
                        .toList()
                        .equals(List.of(expected))) {
            throw wrong(at("type"), "unsupported");
        }
    }
}
