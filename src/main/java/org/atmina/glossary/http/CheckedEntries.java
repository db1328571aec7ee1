package org.atmina.glossary.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Valid;
import jakarta.ws.rs.BadRequestException;
import org.atmina.glossary.EntryForm;

/// Reads what a body says about an entry beside its version, and lets through only what can be said.
@ApplicationScoped
class CheckedEntries {
    private final ObjectMapper json;
    private final Checked checked;

    CheckedEntries(ObjectMapper json, Checked checked) {
        this.json = json;
        this.checked = checked;
    }

    /// Stands apart because only calls from outside are checked.
    @ApplicationScoped
    static class Checked {
        EntryForm entry(@Valid EntryForm form) {
            return form;
        }
    }

    EntryForm read(ObjectNode body) {
        var form = body.deepCopy();
        form.remove("version");
        try {
            return checked.entry(json.treeToValue(form, EntryForm.class));
        } catch (JsonProcessingException e) {
            throw new BadRequestException(e);
        }
    }
}
