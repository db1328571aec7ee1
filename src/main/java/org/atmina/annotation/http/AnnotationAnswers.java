package org.atmina.annotation.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import org.atmina.iiif.JsonLd;
import org.atmina.iiif.JsonLdForm;
import org.atmina.iiif.OpenedItems;
import org.atmina.problem.Problem;
import org.jspecify.annotations.Nullable;

/// The headers that the protocol wants on its answers, and what it asks before a change.
@ApplicationScoped
class AnnotationAnswers {
    private static final String LINK = "Link";
    private static final String CONTAINER = "<http://www.w3.org/ns/ldp#BasicContainer>; rel=\"type\"";
    private static final String RESOURCE = "<http://www.w3.org/ns/ldp#Resource>; rel=\"type\"";
    private static final String PROTOCOL =
            "<http://www.w3.org/TR/annotation-protocol/>; rel=\"http://www.w3.org/ns/ldp#constrainedBy\"";
    private static final String MEDIA_TYPE = JsonLdForm.ANNOTATION.mediaType();

    private final AnnotationWriter writer;

    AnnotationAnswers(AnnotationWriter writer) {
        this.writer = writer;
    }

    Response container(HttpHeaders asked, OpenedItems.Opened opened, ObjectNode container, String address) {
        return Response.fromResponse(answer(asked, opened, container))
                .header(LINK, CONTAINER)
                .header(LINK, PROTOCOL)
                .header(HttpHeaders.ALLOW, "GET, HEAD, OPTIONS, POST")
                .header("Accept-Post", MEDIA_TYPE + ", application/json")
                .header(HttpHeaders.CONTENT_LOCATION, address)
                .header(HttpHeaders.VARY, "Prefer")
                .build();
    }

    Response page(HttpHeaders asked, OpenedItems.Opened opened, ObjectNode page) {
        return Response.fromResponse(answer(asked, opened, page))
                .header(HttpHeaders.ALLOW, "GET, HEAD, OPTIONS")
                .build();
    }

    Response annotation(HttpHeaders asked, OpenedItems.Opened opened, ObjectNode annotation) {
        return Response.fromResponse(answer(asked, opened, annotation))
                .header(LINK, RESOURCE)
                .header(HttpHeaders.ALLOW, "GET, HEAD, OPTIONS, PUT, DELETE")
                .build();
    }

    /// What was kept, for whoever sent it.
    Response written(Response.ResponseBuilder response, ObjectNode annotation) {
        var document = writer.document(annotation);
        return response.entity(document.bytes(false))
                .header(HttpHeaders.CONTENT_TYPE, MEDIA_TYPE)
                .header(HttpHeaders.ETAG, document.entityTag(false))
                .header(HttpHeaders.CACHE_CONTROL, JsonLd.FOR_THIS_READER)
                .header(LINK, RESOURCE)
                .build();
    }

    /// Why a change is not made: it does not say what it replaces, or that is not what is there.
    Optional<Problem> fault(ObjectNode now, @Nullable String ifMatch) {
        if (ifMatch == null) {
            return Optional.of(new Problem.Other(428, "if-match-needed", Map.of()));
        }
        return writer.document(now).isKnown(ifMatch)
                ? Optional.empty()
                : Optional.of(new Problem.Other(412, "if-match-failed", Map.of()));
    }

    private Response answer(HttpHeaders asked, OpenedItems.Opened opened, ObjectNode node) {
        boolean forEverybody = opened.everybody() && !opened.reader().isRegistered();
        return JsonLd.answer(
                asked,
                JsonLdForm.ANNOTATION,
                writer.document(node),
                forEverybody ? JsonLd.FOR_EVERYBODY : JsonLd.FOR_THIS_READER);
    }
}
