package org.atmina.translation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.atmina.access.Reader;
import org.atmina.access.Readers;
import org.atmina.access.Roles;
import org.atmina.catalog.TextUnitRecord;
import org.atmina.catalog.steward.Steward;
import org.atmina.language.LanguageTag;
import org.atmina.language.ReaderLanguages;
import org.atmina.language.TextInLanguage.Origin;
import org.atmina.language.diff.WordDiff;
import org.atmina.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// A text unit in one other language: read it, save it, see how it came to be. Without `?steward=` all of it is about
/// the archive's own translation.
@Path("/api/v1/text-units/{unit}/translations/{language}")
@RunOnVirtualThread
@Tag(name = "Translations")
class TranslationResource {
    private final Translations translations;
    private final MachineTexts machines;
    private final Desk desk;
    private final Readers readers;

    TranslationResource(Translations translations, MachineTexts machines, Desk desk, Readers readers) {
        this.translations = translations;
        this.machines = machines;
        this.desk = desk;
        this.readers = readers;
    }

    /// @param baseRevision the revision that was on the translator's screen; 0 for the first
    /// @param origin null where it follows from what it was made of: a machine's wording that somebody
    ///     saves is post-edited
    /// @param pivotLanguage the language it was translated from, where that is not the source
    /// @param sourceHash names the source wording that was on the screen; null for the present one
    record Saving(
            @NotNull @PositiveOrZero Integer baseRevision,
            @NotBlank @Size(max = 100_000) String text,

            @Nullable @Pattern(regexp = "human|machine|post-edited|imported")
            String origin,

            @Nullable LanguageTag pivotLanguage,
            @Nullable @Size(max = 2000) String note,
            @Nullable String sourceHash) {
        Translations.Draft draft() {
            return new Translations.Draft(
                    baseRevision,
                    text.strip(),
                    origin == null ? null : Origin.of(origin),
                    new Revision.Making(pivotLanguage, note),
                    sourceHash);
        }
    }

    record Reaffirming(
            @NotNull @Positive Integer revision,
            @Nullable @Size(max = 2000) String note) {}

    /// @param from the earlier revision
    record Difference(RevisionView from, RevisionView to, List<WordDiff.Piece> pieces) {}

    @GET
    @PermitAll
    @Operation(summary = "The translation that this reader may see: the approved one, for editors the latest one.")
    public RevisionView get(
            @RestPath UUID unit,
            @RestPath LanguageTag language,
            @RestQuery @DefaultValue(Steward.ARCHIVE) String steward,
            @RestQuery @Nullable LanguageTag lang,
            @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        Reader reader = readers.current();
        var translated = unitOr404(unit, reader);
        var place = new Translations.Place(unit, language, steward);
        var found = reader.isStaff() ? translations.latest(place) : translations.approved(place);
        return views(found.stream().toList(), translated, ReaderLanguages.of(lang, acceptLanguage)).stream()
                .findFirst()
                .orElseThrow(() -> new Problem.Missing("no-such-revision", Map.of()).asException());
    }

    @PUT
    @RolesAllowed(Roles.TRANSLATOR)
    @Operation(summary = "Save a translation as a new revision; 409 when somebody saved since the base revision.")
    public RevisionView save(
            @RestPath UUID unit,
            @RestPath LanguageTag language,
            @RestQuery @DefaultValue(Steward.ARCHIVE) String steward,
            @NotNull @Valid Saving saving) {
        Reader translator = readers.current();
        var place = new Translations.Place(unit, language, steward);
        var saved = TranslationAnswers.revisionOr(translations.save(place, saving.draft(), translator));
        return RevisionView.of(saved);
    }

    @GET
    @Path("/revisions")
    @RolesAllowed({Roles.TRANSLATOR, Roles.REVIEWER, Roles.CURATOR, Roles.ARCHIVIST, Roles.ADMIN})
    @Operation(summary = "Every revision of the translation, the newest first.")
    public List<RevisionView> history(
            @RestPath UUID unit,
            @RestPath LanguageTag language,
            @RestQuery @DefaultValue(Steward.ARCHIVE) String steward,
            @RestQuery @Nullable LanguageTag lang,
            @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        var translated = unitOr404(unit, readers.current());
        return views(
                translations.history(new Translations.Place(unit, language, steward)),
                translated,
                ReaderLanguages.of(lang, acceptLanguage));
    }

    private List<RevisionView> views(List<Revision> revisions, TextUnitRecord unit, ReaderLanguages languages) {
        var notes = machines.notesOf(revisions, languages);
        return revisions.stream()
                .map(revision -> RevisionView.of(revision, unit.hashes(), notes.get(MachineTexts.Key.of(revision))))
                .toList();
    }

    @GET
    @Path("/revisions/{revision}/diff")
    @RolesAllowed({Roles.TRANSLATOR, Roles.REVIEWER, Roles.CURATOR, Roles.ARCHIVIST, Roles.ADMIN})
    @Operation(
            summary = "What differs between two revisions, word by word.",
            description = "Without `from`, from the revision before.")
    public Difference diff(
            @RestPath UUID unit,
            @RestPath LanguageTag language,
            @RestPath int revision,
            @RestQuery @DefaultValue(Steward.ARCHIVE) String steward,
            @RestQuery @Nullable Integer from,
            @RestQuery @Nullable LanguageTag lang,
            @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        var translated = unitOr404(unit, readers.current());
        var history = translations.history(new Translations.Place(unit, language, steward));
        var to = revision(history, revision);
        var earlier = revision(history, from == null ? Math.max(1, revision - 1) : from);
        var sides = views(List.of(earlier, to), translated, ReaderLanguages.of(lang, acceptLanguage));
        return new Difference(sides.getFirst(), sides.getLast(), WordDiff.between(earlier.text(), to.text()));
    }

    private static Revision revision(List<Revision> history, int number) {
        return history.stream()
                .filter(revision -> revision.revision() == number)
                .findFirst()
                .orElseThrow(() -> new Problem.Missing("no-such-revision", Map.of()).asException());
    }

    @POST
    @Path("/reaffirm")
    @RolesAllowed(Roles.TRANSLATOR)
    @Operation(
            summary = "Say that an approved translation still is right, although its source has changed.",
            description = "The same wording becomes a new revision, in review, for a second person to approve.")
    public RevisionView reaffirm(
            @RestPath UUID unit,
            @RestPath LanguageTag language,
            @RestQuery @DefaultValue(Steward.ARCHIVE) String steward,
            @NotNull @Valid Reaffirming reaffirming) {
        var of = new Reviews.Case(unit, language, steward, reaffirming.revision());
        return RevisionView.of(
                TranslationAnswers.revisionOr(translations.reaffirm(of, reaffirming.note(), readers.current())));
    }

    private TextUnitRecord unitOr404(UUID unit, Reader reader) {
        return desk.unit(unit, reader)
                .orElseThrow(() -> new Problem.Missing("no-such-text-unit", Map.of()).asException());
    }
}
