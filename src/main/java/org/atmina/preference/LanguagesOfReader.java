package org.atmina.preference;

import io.quarkus.security.AuthenticationFailedException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.atmina.access.Reader;
import org.atmina.access.Readers;
import org.atmina.language.LanguageTag;
import org.atmina.language.ReaderLanguages;
import org.atmina.problem.SavedLanguages;
import org.jspecify.annotations.Nullable;

/// What is saved goes before what a browser says, for whoever is asking in this request.
@ApplicationScoped
class LanguagesOfReader implements SavedLanguages {
    private final Readers readers;
    private final Preferences preferences;

    LanguagesOfReader(Readers readers, Preferences preferences) {
        this.readers = readers;
        this.preferences = preferences;
    }

    @Override
    public @Nullable String before(@Nullable String acceptLanguage) {
        var saved = saved();
        return saved.isEmpty() ? acceptLanguage : ReaderLanguages.header(saved, acceptLanguage);
    }

    private List<LanguageTag> saved() {
        try {
            Reader reader = readers.current();
            return reader.isRegistered() ? preferences.languages(reader.actor()) : List.of();
        } catch (AuthenticationFailedException e) {
            return List.of(); // whether a bad token matters is for the endpoint to say
        }
    }
}
