package org.atmina.notification.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.util.List;
import org.atmina.access.Readers;
import org.atmina.access.Roles;
import org.atmina.language.LanguageTag;
import org.atmina.language.ReaderLanguages;
import org.atmina.notification.MailWish;
import org.atmina.notification.NotificationSettings;
import org.atmina.notification.Notifications;
import org.atmina.notification.People;
import org.atmina.notification.Person;
import org.atmina.preference.Preferences;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// How whoever asks wants to hear of what concerns them.
@Path("/api/v1/notifications")
@RolesAllowed({Roles.TRANSLATOR, Roles.REVIEWER, Roles.CURATOR, Roles.ARCHIVIST, Roles.ADMIN})
@RunOnVirtualThread
@Tag(name = "Notifications")
class NotificationSettingsResource {
    static final String FEED = "/api/v1/notifications/feed/";

    private final Notifications notifications;
    private final People people;
    private final Preferences preferences;
    private final NotificationSettings settings;
    private final SecurityIdentity identity;
    private final Readers readers;
    private final String home;

    NotificationSettingsResource(
            Notifications notifications,
            People people,
            Preferences preferences,
            NotificationSettings settings,
            SecurityIdentity identity,
            Readers readers,
            @ConfigProperty(name = "atmina.public-url", defaultValue = "http://localhost:8080") String home) {
        this.notifications = notifications;
        this.people = people;
        this.preferences = preferences;
        this.settings = settings;
        this.identity = identity;
        this.readers = readers;
        this.home = home;
    }

    /// @param sends whether this archive sends letters at all
    /// @param address verified by Keycloak; null where the account has none, and then no letters come
    /// @param language in which letters are written; it follows the saved languages
    /// @param feed whether there is an address from which feed readers fetch
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Settings(boolean sends, @Nullable String address, MailWish mail, LanguageTag language, boolean feed) {}

    record Wish(@NotNull MailWish mail) {}

    /// @param address known to nobody else; it is shown this once
    record Feed(URI address) {}

    @GET
    @Path("/settings")
    @Operation(summary = "How you are told: by e-mail, and by a feed")
    public Settings settings() {
        return settings(here());
    }

    @PUT
    @Path("/settings")
    @Operation(summary = "Say how often you want letters: `immediate`, `daily` or `never`")
    public Settings change(@NotNull @Valid Wish wish) {
        var person = here();
        people.wish(person.actor(), wish.mail());
        return settings(here());
    }

    @POST
    @Path("/feed")
    @Operation(summary = "Get an Atom feed of your own; the address before opens nothing any more")
    public RestResponse<Feed> openFeed() {
        here();
        var address = URI.create(home + FEED + notifications.openFeed(readers.current()));
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, new Feed(address))
                .header("Cache-Control", "no-store")
                .build();
    }

    @DELETE
    @Path("/feed")
    @Operation(summary = "Close your feed")
    public void closeFeed() {
        notifications.closeFeed(readers.current());
    }

    private Person here() {
        var reader = readers.current();
        people.remember(reader, VerifiedAddress.of(identity));
        return people.byActor(reader.actor()).orElseThrow();
    }

    private Settings settings(Person person) {
        var languages = new ReaderLanguages(List.copyOf(preferences.languages(person.actor())));
        return new Settings(
                settings.mail(), person.address(), person.mail(), languages.ofInterface(), person.hasFeed());
    }
}
