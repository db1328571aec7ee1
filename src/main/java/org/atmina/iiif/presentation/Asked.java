package org.atmina.iiif.presentation;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.atmina.iiif.JsonDocument;
import org.atmina.iiif.JsonLd;
import org.atmina.iiif.JsonLdForm;
import org.atmina.iiif.presentation.write.Versions;
import org.atmina.problem.Problem;

/// In which version of the Presentation API something was asked for.
///
/// @param id of what was asked for, in version 3
record Asked(HttpHeaders headers, JsonLdForm.Chosen chosen, String id) {
    private static final List<JsonLdForm> BY_PROFILE =
            List.of(JsonLdForm.PRESENTATION_3, JsonLdForm.PRESENTATION_2, JsonLdForm.PRESENTATION_4);

    /// @param version of the address: 2, 3 or 4
    static Asked of(HttpHeaders headers, int version, String id) {
        var offered = switch (version) {
            case 2 -> List.of(JsonLdForm.PRESENTATION_2);
            case 3 -> BY_PROFILE;
            case 4 -> List.of(JsonLdForm.PRESENTATION_4);
            default -> throw nothing();
        };
        return new Asked(headers, JsonLdForm.choose(headers.getAcceptableMediaTypes(), offered), id);
    }

    JsonLdForm form() {
        return chosen.form();
    }

    int version() {
        return form().equals(JsonLdForm.PRESENTATION_2) ? 2 : form().equals(JsonLdForm.PRESENTATION_4) ? 4 : 3;
    }

    /// Says where the chosen version stands by itself.
    Response answer(JsonDocument document, String cacheControl) {
        var answer = JsonLd.answer(headers, chosen, document, cacheControl);
        return Response.fromResponse(answer)
                .header(HttpHeaders.CONTENT_LOCATION, Versions.address(id, version()))
                .build();
    }

    static RuntimeException nothing() {
        return new Problem.Missing("no-such-page", Map.of()).asException();
    }
}
