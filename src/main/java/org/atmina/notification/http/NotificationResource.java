package org.atmina.notification.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.atmina.access.Readers;
import org.atmina.access.Roles;
import org.atmina.catalog.Listing;
import org.atmina.language.LanguageTag;
import org.atmina.language.ReaderLanguages;
import org.atmina.notification.NotificationKind;
import org.atmina.notification.NotificationWords;
import org.atmina.notification.Notifications;
import org.atmina.problem.Problem;
import org.atmina.worklist.Owners;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// What concerns whoever asks.
@Path("/api/v1/notifications")
@RolesAllowed({Roles.TRANSLATOR, Roles.REVIEWER, Roles.CURATOR, Roles.ARCHIVIST, Roles.ADMIN})
@RunOnVirtualThread
@Tag(name = "Notifications")
class NotificationResource {
    private final Notifications notifications;
    private final NotificationWords words;
    private final Readers readers;

    NotificationResource(Notifications notifications, NotificationWords words, Readers readers) {
        this.notifications = notifications;
        this.words = words;
        this.readers = readers;
    }

    /// @param unread how many there are altogether that were not marked as read
    /// @param next what to give as `before` for the next stretch; null at the end
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record NotificationList(
            long unread,
            List<NotificationView> notifications,
            @Nullable Long next) {}

    /// @param text a sentence in the caller's language
    /// @param waiting how many of the units there still are to do
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record NotificationView(
            long number,
            NotificationKind kind,
            String text,
            LanguageTag language,
            Owners.Owner of,
            UUID unit,
            int units,
            int waiting,
            @Nullable String actor,
            @Nullable String reason,
            Instant at,
            @Nullable Instant readAt) {
        static NotificationView of(NotificationWords.Told told) {
            var notification = told.notification();
            return new NotificationView(
                    notification.number(),
                    notification.kind(),
                    told.sentence(),
                    notification.language(),
                    told.owner(),
                    notification.unit(),
                    notification.units(),
                    notification.waiting(),
                    notification.actor(),
                    notification.reason(),
                    notification.times().at(),
                    notification.times().readAt());
        }
    }

    /// Either these, or all up to a number.
    record Reading(
            @Nullable @Size(max = 1000) List<@NotNull Long> numbers,
            @Nullable @Positive Long upTo) {}

    /// @param marked how many were unread until now
    record Marked(int marked, long unread) {}

    @GET
    @Operation(summary = "What became of your work and what waits for you, the newest first")
    public NotificationList list(
            @RestQuery @DefaultValue("false") boolean unread,
            @RestQuery @Nullable Long before,
            @RestQuery @DefaultValue("50") @Min(1) @Max(Listing.LARGEST) int size,
            @RestQuery @Nullable LanguageTag lang,
            @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        var reader = readers.current();
        var found = notifications.list(reader, unread, before, size);
        var views = words.tell(found, ReaderLanguages.of(lang, acceptLanguage)).stream()
                .map(NotificationView::of)
                .toList();
        var next = found.size() < size ? null : found.getLast().number();
        return new NotificationList(notifications.unread(reader), views, next);
    }

    @POST
    @Path("/read")
    @Operation(summary = "Mark some as read, or all up to a number")
    public Marked read(@NotNull @Valid Reading reading) {
        var reader = readers.current();
        int marked;
        if (reading.numbers() != null && reading.upTo() == null) {
            marked = notifications.read(reader, reading.numbers());
        } else if (reading.upTo() != null && reading.numbers() == null) {
            marked = notifications.readUpTo(reader, reading.upTo());
        } else {
            throw new Problem.Invalid("field-invalid", Map.of("fields", "numbers, upTo")).asException();
        }
        return new Marked(marked, notifications.unread(reader));
    }
}
