package org.atmina.notification.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.atmina.language.Messages;
import org.atmina.language.ReaderLanguages;
import org.atmina.notification.NotificationWords;
import org.atmina.notification.Notifications;
import org.atmina.preference.Preferences;
import org.atmina.problem.Problem;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/// A person's notifications for their feed reader, which has no token: the address itself is the secret.
@Path("/api/v1/notifications/feed/{secret}")
@PermitAll
@RunOnVirtualThread
@Tag(name = "Notifications")
class FeedResource {
    private static final String ATOM = "application/atom+xml";
    private static final int ENTRIES = 50;

    private final Notifications notifications;
    private final NotificationWords words;
    private final Preferences preferences;
    private final String home;

    FeedResource(
            Notifications notifications,
            NotificationWords words,
            Preferences preferences,
            @ConfigProperty(name = "atmina.public-url", defaultValue = "http://localhost:8080") String home) {
        this.notifications = notifications;
        this.words = words;
        this.preferences = preferences;
        this.home = home;
    }

    @GET
    @Operation(summary = "Your notifications as an Atom feed, in your saved language")
    public Response feed(@RestPath String secret) {
        var person = notifications
                .ofFeed(secret)
                .orElseThrow(() -> new Problem.Missing("no-such-feed", Map.of()).asException());
        var languages = new ReaderLanguages(preferences.languages(person.actor()));
        var language = languages.ofInterface();
        var told = words.tell(notifications.list(person.reader(), false, null, ENTRIES), languages);
        var head = new AtomFeed.Head(
                "urn:uuid:" + UUID.nameUUIDFromBytes(person.actor().getBytes(StandardCharsets.UTF_8)),
                Messages.in(language, "notification-feed.title", Map.of("name", person.actor())),
                "Atmina",
                language.value(),
                URI.create(home + NotificationSettingsResource.FEED + secret));
        return Response.ok(AtomFeed.of(head, told), ATOM + ";charset=UTF-8")
                .header("Cache-Control", "private, no-store")
                .header("Referrer-Policy", "no-referrer")
                .build();
    }
}
