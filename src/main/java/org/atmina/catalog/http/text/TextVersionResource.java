package org.atmina.catalog.http.text;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.atmina.access.Readers;
import org.atmina.access.Roles;
import org.atmina.catalog.ItemFiles;
import org.atmina.catalog.Items;
import org.atmina.catalog.PublicId;
import org.atmina.catalog.correction.TextPlace;
import org.atmina.catalog.correction.TextVersion;
import org.atmina.catalog.correction.TextVersions;
import org.atmina.catalog.correction.Transcriptions;
import org.atmina.language.LanguageTag;
import org.atmina.language.diff.WordDiff;
import org.atmina.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The texts of a page or file: what a machine read, what people corrected or transcribed, and what they
/// normalised.
@Path("/api/v1/items/{id}/text/versions")
@RunOnVirtualThread
@Tag(name = "Source texts")
class TextVersionResource {
    private final TextVersions versions;
    private final Transcriptions transcriptions;
    private final Items items;
    private final ItemFiles files;
    private final Readers readers;

    TextVersionResource(
            TextVersions versions, Transcriptions transcriptions, Items items, ItemFiles files, Readers readers) {
        this.versions = versions;
        this.transcriptions = transcriptions;
        this.items = items;
        this.files = files;
        this.readers = readers;
    }

    record WithText(TextVersion version, String text) {}

    /// @param from the earlier text
    record Difference(TextVersion from, TextVersion to, List<WordDiff.Piece> pieces) {}

    /// @param file position of the file in the item, from 1
    /// @param page number of the page in the file; null for the text of the file as a whole
    /// @param baseVersion the text that was on the screen; null where there was none
    /// @param language needed where there was none
    record Writing(
            @NotNull @Positive Integer file,
            @Nullable @Positive Integer page,
            @Nullable UUID baseVersion,
            @Nullable LanguageTag language,
            @NotBlank @Size(max = 2_000_000) String text,
            @Nullable @Size(max = 2000) String note) {
        Transcriptions.Written written() {
            return new Transcriptions.Written(baseVersion, language, text.replace("\r\n", "\n"), note);
        }
    }

    @GET
    @PermitAll
    @Operation(summary = "The texts of a page or file, the newest first; `present` is the one that readers get")
    @APIResponse(responseCode = "404", description = "There is no such page")
    public List<TextVersion> list(
            @RestPath PublicId id,
            @RestQuery @DefaultValue("1") @Min(1) int file,
            @RestQuery @Nullable @Min(1) Integer page) {
        var place = place(id, file, page);
        return versions.of(place.file(), place.page());
    }

    @GET
    @Path("/{version}")
    @PermitAll
    @Operation(summary = "One text, word for word")
    public WithText get(@RestPath PublicId id, @RestPath UUID version) {
        return withText(id, version);
    }

    @GET
    @Path("/{version}/diff")
    @PermitAll
    @Operation(
            summary = "What differs between two texts, word by word",
            description = "Without `from`, from the text that this one was made of.")
    public Difference diff(@RestPath PublicId id, @RestPath UUID version, @RestQuery @Nullable UUID from) {
        var to = withText(id, version);
        var before = from == null ? to.version().derivedFrom() : from;
        var earlier = before == null ? to : withText(id, before);
        return new Difference(earlier.version(), to.version(), WordDiff.between(earlier.text(), to.text()));
    }

    @PUT
    @Path("/transcription")
    @RolesAllowed({Roles.ARCHIVIST, Roles.CURATOR})
    @Operation(
            summary = "Make a transcription the present text of a page or file",
            description = "Paragraphs that are recognised keep their text units and translations, words that stay keep"
                    + " their boxes. No later reading by a machine takes its place.")
    @APIResponse(responseCode = "200")
    @APIResponse(
            responseCode = "409",
            description = "The text has changed since, with both sides' changes word by word")
    public WithText transcribe(@RestPath PublicId id, @NotNull @Valid Writing writing) {
        var place = place(id, writing.file(), writing.page());
        return withText(
                id,
                transcriptions
                        .transcribe(place, writing.written(), readers.current())
                        .orProblem());
    }

    @PUT
    @Path("/normalised")
    @RolesAllowed({Roles.ARCHIVIST, Roles.CURATOR})
    @Operation(
            summary = "Put a normalised text beside the present one of a page or file",
            description = "Its base is the last normalised text, or the present one where there is none.")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "409", description = "Another normalised text came in between")
    public WithText normalise(@RestPath PublicId id, @NotNull @Valid Writing writing) {
        var place = place(id, writing.file(), writing.page());
        return withText(
                id,
                transcriptions
                        .normalise(place, writing.written(), readers.current())
                        .orProblem());
    }

    private WithText withText(PublicId id, UUID version) {
        var item = items.see(id, readers.current()).orProblem();
        var found = versions.find(item.id(), version)
                .orElseThrow(() -> new Problem.Missing("no-such-text-version", Map.of()).asException());
        return new WithText(found, Objects.requireNonNull(versions.text(version)));
    }

    private TextPlace place(PublicId id, int filePosition, @Nullable Integer page) {
        var item = items.see(id, readers.current()).orProblem();
        var file = files.byPosition(item.id(), filePosition)
                .orElseThrow(() -> new Problem.Missing("no-such-text-version", Map.of()).asException());
        if (page == null) {
            return new TextPlace(item.id(), file.id(), null);
        }
        return files.page(item.id(), filePosition, page)
                .map(found -> new TextPlace(item.id(), file.id(), found.id()))
                .orElseThrow(() -> new Problem.Missing("no-such-text-version", Map.of()).asException());
    }
}
