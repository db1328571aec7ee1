package org.atmina.catalog.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.BadRequestException;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.atmina.catalog.CollectionForm;
import org.atmina.catalog.ItemForm;
import org.atmina.catalog.authority.AuthorityForm;
import org.atmina.problem.Problem;
import org.jspecify.annotations.Nullable;

/// Reads a PATCH: on which version it was made, and what it makes of a form.
@ApplicationScoped
class FormChange {
    private static final String VERSION = "version";
    private static final List<String> TEXTS = List.of("title", "description");

    private final ObjectMapper json;
    private final CheckedForms checked;

    FormChange(ObjectMapper json, CheckedForms checked) {
        this.json = json;
        this.checked = checked;
    }

    /// The version from the member `version`, or from the header `If-Match`.
    static long version(@Nullable ObjectNode patch, @Nullable String ifMatch) {
        if (patch != null && patch.get(VERSION) instanceof JsonNode version && version.canConvertToLong()) {
            return version.asLong();
        }
        if (ifMatch != null && ifMatch.matches("\"[0-9]{1,18}\"")) {
            return Long.parseLong(ifMatch.substring(1, ifMatch.length() - 1));
        }
        throw new Problem.Invalid("version-needed", Map.of()).asException();
    }

    UnaryOperator<ItemForm> ofItem(ObjectNode patch) {
        return now -> checked.item(merged(now, patch, ItemForm.class));
    }

    UnaryOperator<CollectionForm> ofCollection(ObjectNode patch) {
        return now -> checked.collection(merged(now, patch, CollectionForm.class));
    }

    /// The whole of what is said about an authority; whether it can be said is checked as with any body.
    AuthorityForm authority(ObjectNode body) {
        var form = body.deepCopy();
        form.remove(VERSION);
        try {
            return checked.authority(json.treeToValue(form, AuthorityForm.class));
        } catch (JsonProcessingException e) {
            throw new BadRequestException(e);
        }
    }

    private <T> T merged(T now, ObjectNode patch, Class<T> type) {
        ObjectNode form = json.valueToTree(now);
        TEXTS.forEach(field -> forgetOtherSource(form, patch, field));
        var change = patch.deepCopy();
        change.remove(VERSION);
        MergePatch.apply(form, change);
        try {
            return json.treeToValue(form, type);
        } catch (JsonProcessingException e) {
            throw new BadRequestException(e);
        }
    }

    /// A text that gets another source language does not keep its wording in the one before.
    private static void forgetOtherSource(ObjectNode form, ObjectNode patch, String field) {
        var before = form.path(field).path("source");
        var after = patch.path(field).path("source");
        if (after.isTextual() && !after.equals(before)) {
            form.remove(field);
        }
    }
}
