package org.atmina.notification;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.atmina.language.LanguageNames;
import org.atmina.language.LanguageTag;
import org.atmina.language.Messages;
import org.atmina.language.ReaderLanguages;
import org.atmina.worklist.Owners;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Notifications in words, each with the address of what it is about.
@ApplicationScoped
public class NotificationWords {
    private final Owners owners;
    private final String home;

    NotificationWords(
            Owners owners,
            @ConfigProperty(name = "atmina.public-url", defaultValue = "http://localhost:8080") String home) {
        this.owners = owners;
        this.home = home;
    }

    /// @param sentence in the language of the interface
    /// @param address where a person looks at it
    public record Told(Notification notification, Owners.Owner owner, String sentence, String address) {}

    /// In the languages of a reader, with titles by the display rule.
    public List<Told> tell(Collection<Notification> notifications, ReaderLanguages languages) {
        var found = owners.at(
                notifications.stream().map(Notification::place).distinct().toList(), languages);
        return notifications.stream()
                .map(notification ->
                        told(notification, Objects.requireNonNull(found.get(notification.place())), languages))
                .toList();
    }

    private Told told(Notification notification, Owners.Owner owner, ReaderLanguages languages) {
        var language = languages.ofInterface();
        var kind = notification.kind();
        boolean toDo = kind == NotificationKind.REVIEW || kind == NotificationKind.STALE;
        var until = notification.times().until();
        var said = new HashMap<String, Object>();
        said.put("actor", Objects.requireNonNullElse(notification.actor(), ""));
        said.put("title", owner.title().text());
        said.put("language", LanguageNames.of(notification.language(), language));
        said.put("units", toDo ? notification.waiting() : notification.units());
        said.put("reason", Objects.requireNonNullElse(notification.reason(), ""));
        said.put("until", until == null ? new Date(0) : Date.from(until));
        return new Told(
                notification,
                owner,
                owner.isDeleted()
                        ? Messages.in(language, "notification.deleted.authority", Map.copyOf(said))
                        : Messages.in(language, "notification." + kind.slug(), Map.copyOf(said)),
                home + address(owner, language));
    }

    /// Authorities have no page of their own.
    private static String address(Owners.Owner owner, LanguageTag language) {
        if (owner.authority() != null) {
            return "/api/v1/authorities/" + owner.authority();
        }
        if (owner.collection() == null) {
            return "/" + language;
        }
        return "/" + language
                + (owner.item() == null ? "/collections/" + owner.collection() : "/items/" + owner.item());
    }
}
