package org.atmina.context;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.atmina.access.Reader;
import org.atmina.access.Readers;
import org.atmina.access.Roles;
import org.atmina.catalog.ItemRecord;
import org.atmina.catalog.Items;
import org.atmina.catalog.PublicId;
import org.atmina.catalog.context.ItemContext;
import org.atmina.catalog.steward.Steward;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The notes that put an item in context, with all their versions: what curators write, sign and
/// withdraw, for the archive itself or with `?steward=` for an organisation. Readers get what is signed
/// with the item.
@Path("/api/v1/items/{id}/context/notes")
@RunOnVirtualThread
@RolesAllowed(Roles.CURATOR)
@Tag(name = "Context")
class ContextNoteResource {
    private final ContextNotes notes;
    private final Items items;
    private final Readers readers;

    ContextNoteResource(ContextNotes notes, Items items, Readers readers) {
        this.notes = notes;
        this.items = items;
        this.readers = readers;
    }

    /// @param base the version that was on the screen; 0 where there was no note
    record Writing(
            @NotNull @PositiveOrZero Integer base,
            @NotNull @Valid NoteForm note) {}

    record Signing(@NotNull @Positive Integer version) {}

    record Withdrawing(
            @NotNull @Positive Integer version,
            @NotBlank @Size(max = 2000) String reason) {}

    /// @param steward a slug; absent for the archive's own
    /// @param latest the version that may be signed
    /// @param shown the version that readers see; absent where there is none
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record HistoryView(
            UUID id,
            @Nullable String steward,
            int latest,
            @Nullable Integer shown,
            NoteVersion.@Nullable Withdrawal withdrawal,
            List<VersionView> versions) {
        static HistoryView of(NoteVersion.History note) {
            return new HistoryView(
                    note.id(),
                    Steward.unlessArchive(note.steward()),
                    note.latest(),
                    note.shown(),
                    note.withdrawal(),
                    note.versions().stream().map(VersionView::of).toList());
        }
    }

    record VersionView(
            int version,
            NoteForm note,
            String sha256,
            String author,
            Instant writtenAt,
            List<ItemContext.Signature> signatures) {
        static VersionView of(NoteVersion version) {
            return new VersionView(
                    version.version(),
                    version.said(),
                    version.sha256(),
                    version.author(),
                    version.writtenAt(),
                    version.signatures());
        }
    }

    @GET
    @Operation(summary = "The notes of all stewards on an item with all their versions, the last version first")
    public List<HistoryView> list(@RestPath PublicId id) {
        return notes.ofItem(item(id, readers.current()).id()).stream()
                .map(HistoryView::of)
                .toList();
    }

    @PUT
    @Operation(
            summary = "Write the next version of a note",
            description = "It is shown to readers once its author and a second person have signed it.")
    public HistoryView write(
            @RestPath PublicId id,
            @RestQuery @DefaultValue(Steward.ARCHIVE) String steward,
            @NotNull @Valid Writing writing) {
        var author = readers.current();
        return HistoryView.of(notes.write(item(id, author), steward, writing.base(), writing.note(), author)
                .orProblem());
    }

    @POST
    @Path("/sign")
    @Operation(summary = "Sign the last version of a note: its author first, then somebody else")
    public HistoryView sign(
            @RestPath PublicId id,
            @RestQuery @DefaultValue(Steward.ARCHIVE) String steward,
            @NotNull @Valid Signing signing) {
        var signer = readers.current();
        return HistoryView.of(
                notes.sign(item(id, signer), steward, signing.version(), signer).orProblem());
    }

    @POST
    @Path("/withdraw")
    @Operation(summary = "Take a note from readers, with the reason; its versions stay")
    public HistoryView withdraw(
            @RestPath PublicId id,
            @RestQuery @DefaultValue(Steward.ARCHIVE) String steward,
            @NotNull @Valid Withdrawing withdrawing) {
        var curator = readers.current();
        var reason = withdrawing.reason().strip();
        return HistoryView.of(notes.withdraw(item(id, curator), steward, withdrawing.version(), reason, curator)
                .orProblem());
    }

    private ItemRecord item(PublicId id, Reader reader) {
        return items.see(id, reader).orProblem();
    }
}
