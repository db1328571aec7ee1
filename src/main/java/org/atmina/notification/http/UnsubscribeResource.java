package org.atmina.notification.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.atmina.notification.Notifications;
import org.atmina.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/// The end of letters, without a login: by one click in a mail program (RFC 8058), or by a page for people. Looking at
/// the page changes nothing, for programs that check letters look at every address in them.
@Path("/api/v1/notifications/unsubscribe/{secret}")
@PermitAll
@RunOnVirtualThread
@Tag(name = "Notifications")
class UnsubscribeResource {
    private static final String PAGE =
            "<!doctype html><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">"
                    + "<meta name=\"robots\" content=\"noindex\"><title>Atmina</title><p>%s</p>%s";
    private static final String BUTTON = "<form method=\"post\"><button>%s</button></form>";

    private final Notifications notifications;

    UnsubscribeResource(Notifications notifications) {
        this.notifications = notifications;
    }

    @GET
    @Operation(summary = "A page that asks whether you want no more letters")
    public Response ask(@RestPath String secret) {
        var farewell = notifications.farewell(secret).orElseThrow(UnsubscribeResource::unknown);
        return page(farewell.question(), BUTTON.formatted(farewell.agree()));
    }

    @POST
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA, MediaType.WILDCARD})
    @Operation(summary = "No more letters")
    public Response end(@RestPath String secret) {
        return page(notifications.unsubscribe(secret).orElseThrow(UnsubscribeResource::unknown), "");
    }

    private static Response page(String text, String form) {
        return Response.ok(PAGE.formatted(text, form), MediaType.TEXT_HTML + ";charset=UTF-8")
                .header("Cache-Control", "no-store")
                .header("Referrer-Policy", "no-referrer")
                .build();
    }

    private static RuntimeException unknown() {
        return new Problem.Missing("no-such-letter", Map.of()).asException();
    }
}
