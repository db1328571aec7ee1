package org.atmina.preference;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.atmina.access.Readers;
import org.atmina.access.Roles;
import org.atmina.language.LanguageTag;
import org.atmina.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The languages in which somebody with a login would like to read. They stand behind `?lang=` and before what the
/// browser says, in every answer.
@Path("/api/v1/me/languages")
@RolesAllowed({Roles.REGISTERED, Roles.ARCHIVIST, Roles.CURATOR, Roles.TRANSLATOR, Roles.REVIEWER, Roles.ADMIN})
@RunOnVirtualThread
@Tag(name = "Me")
class SavedLanguagesResource {
    private static final int MOST = 12;
    private static final int LONGEST = 35; // what BCP 47 asks everybody to be able to keep
    /// Legal for texts, but nobody reads them as a language.
    private static final Set<String> NOT_READ = Set.of("und", "mul", "zxx", "mis");

    private final Preferences preferences;
    private final Readers readers;

    SavedLanguagesResource(Preferences preferences, Readers readers) {
        this.preferences = preferences;
        this.readers = readers;
    }

    /// @param languages the best first
    record SavedLanguages(@NotNull @Size(max = MOST) List<@NotNull LanguageTag> languages) {}

    @GET
    @Operation(summary = "The saved languages, the best first; empty where none are saved")
    public SavedLanguages get() {
        return new SavedLanguages(preferences.languages(readers.current().actor()));
    }

    @PUT
    @Operation(
            summary = "Saves the languages, the best first",
            description = "At most twelve. `?lang=` goes before them, `Accept-Language` stands behind them.")
    public SavedLanguages save(@Valid @NotNull SavedLanguages wanted) {
        var languages = wanted.languages().stream().distinct().toList();
        if (!languages.stream().allMatch(SavedLanguagesResource::isRead)) {
            throw new Problem.Invalid("field-invalid", Map.of("fields", "languages")).asException();
        }
        preferences.save(readers.current().actor(), languages);
        return new SavedLanguages(languages);
    }

    @DELETE
    @Operation(summary = "Forgets the saved languages")
    public void forget() {
        preferences.forget(readers.current().actor());
    }

    private static boolean isRead(LanguageTag tag) {
        return tag.value().length() <= LONGEST
                && !NOT_READ.contains(tag.primary().value());
    }
}
