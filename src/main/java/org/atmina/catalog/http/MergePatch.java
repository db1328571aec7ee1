package org.atmina.catalog.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// JSON Merge Patch (RFC 7396): what the patch names changes, null takes away, all else stays.
final class MergePatch {
    private MergePatch() {}

    static void apply(ObjectNode target, ObjectNode patch) {
        for (var change : patch.properties()) {
            JsonNode value = change.getValue();
            if (value.isNull()) {
                target.remove(change.getKey());
            } else if (value instanceof ObjectNode part) {
                apply(inside(target, change.getKey()), part);
            } else {
                target.set(change.getKey(), value);
            }
        }
    }

    private static ObjectNode inside(ObjectNode target, String name) {
        return target.get(name) instanceof ObjectNode object ? object : target.putObject(name);
    }
}
