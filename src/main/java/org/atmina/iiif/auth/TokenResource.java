package org.atmina.iiif.auth;

import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.atmina.iiif.IiifAddresses;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// The token service, which a viewer opens in a hidden frame: whoever has our cookie gets a token of short life, handed
/// to exactly the origin that the reader has let in.
@Path("/iiif/auth")
@Tag(name = "IIIF access")
@PermitAll
class TokenResource {
    private final TokenAnswers answers;
    private final AuthPages pages;
    private final IiifAddresses addresses;

    TokenResource(TokenAnswers answers, AuthPages pages, IiifAddresses addresses) {
        this.answers = answers;
        this.pages = pages;
        this.addresses = addresses;
    }

    @GET
    @Path("/2/token")
    @Operation(summary = "A token for the viewer (Authorization Flow 2.0)")
    public Response token(
            @QueryParam("messageId") @Nullable String messageId,
            @QueryParam("origin") @Nullable String origin,
            RoutingContext exchange) {
        var answer = answers.answer(messageId, origin, exchange.request());
        return pages.message(TokenMessages.ofVersion2(answer, messageId), target(origin));
    }

    /// Programs that are no browsers say no `messageId` and get the bare token.
    @GET
    @Path("/1/token")
    @Operation(summary = "A token for the viewer (Auth 1.0)")
    public Response token1(
            @QueryParam("messageId") @Nullable String messageId,
            @QueryParam("origin") @Nullable String origin,
            RoutingContext exchange) {
        if (messageId != null) {
            var answer = answers.answer(messageId, origin, exchange.request());
            return pages.message(TokenMessages.ofVersion1(answer, messageId), target(origin));
        }
        var answer = answers.answer(exchange.request());
        return Response.status(TokenMessages.status(answer))
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(TokenMessages.ofVersion1(answer, null))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    /// The origin just as it was given. What is none would be refused by the browser, or mean everybody: then the
    /// message goes to the archive's own pages.
    private String target(@Nullable String origin) {
        return origin != null && Origin.parse(origin).isPresent() ? origin : addresses.of("");
    }
}
