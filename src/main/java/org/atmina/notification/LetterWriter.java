package org.atmina.notification;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.atmina.language.Messages;
import org.atmina.language.ReaderLanguages;
import org.atmina.preference.Preferences;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Puts notifications into a letter in the language of its reader. It is plain text: every mail program shows it, and
/// there is nothing in it that tells us who has opened it.
@ApplicationScoped
class LetterWriter {
    static final String UNSUBSCRIBE = "/api/v1/notifications/unsubscribe/";

    private final NotificationWords words;
    private final Preferences preferences;
    private final String home;

    LetterWriter(
            NotificationWords words,
            Preferences preferences,
            @ConfigProperty(name = "atmina.public-url", defaultValue = "http://localhost:8080") String home) {
        this.words = words;
        this.preferences = preferences;
        this.home = home;
    }

    /// @param notifications at least one
    Letter write(String actor, String address, List<Notification> notifications, Secret end) {
        var languages = new ReaderLanguages(preferences.languages(actor));
        var language = languages.ofInterface();
        var unsubscribe = home + UNSUBSCRIBE + end.value();
        var news = words.tell(notifications, languages).stream()
                .map(told -> "- " + told.sentence() + "\n  " + told.address())
                .collect(Collectors.joining("\n\n"));
        var body = String.join(
                "\n\n",
                Messages.in(language, "notification-letter.greeting", Map.of("name", actor)),
                news,
                "-- \n" + Messages.in(language, "notification-letter.why", Map.of("home", home)),
                Messages.in(language, "notification-letter.end", Map.of("address", unsubscribe)));
        var subject = Messages.in(language, "notification-letter.subject", Map.of("news", notifications.size()));
        return new Letter(UUID.randomUUID(), address, subject, body + "\n", unsubscribe);
    }

    /// What somebody reads who follows the address at the end of a letter.
    String farewell(String key, String actor) {
        var language = new ReaderLanguages(preferences.languages(actor)).ofInterface();
        return Messages.in(language, "notification-letter." + key, Map.of());
    }
}
