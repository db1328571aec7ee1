package org.atmina.vocabulary;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;

/// What programs call the terms of our answers when they speak to people.
@Path("/api/v1/vocabulary")
@RunOnVirtualThread
@Tag(name = "Vocabulary")
class VocabularyResource {
    @GET
    @PermitAll
    @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = "public, max-age=3600")
    @Operation(summary = "Every state, kind and role in the six languages, by list, term and language")
    public Map<String, Map<String, Map<String, String>>> get() {
        return Vocabulary.labels();
    }
}
