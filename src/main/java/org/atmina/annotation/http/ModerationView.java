package org.atmina.annotation.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.atmina.annotation.AnnotationState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An annotation as curators get it.
///
/// @param item       the public identifier of its item
/// @param version    to be named with a decision
/// @param annotation what it says, by the Web Annotation Data Model
/// @param history    null in lists
@JsonInclude(JsonInclude.Include.NON_NULL)
record ModerationView(
        UUID id,
        String item,
        AnnotationState state,
        int version,
        String creator,
        Instant created,
        Instant modified,
        @Nullable String reason,
        @Schema(implementation = Object.class) JsonNode annotation,
        @Nullable List<Version> history) {
    record Version(
            int version,
            Instant at,
            String actor,
            AnnotationState state,
            @Nullable String reason,
            @Schema(implementation = Object.class) JsonNode said) {}

    record Page(long total, int page, int size, List<ModerationView> annotations) {}
}
