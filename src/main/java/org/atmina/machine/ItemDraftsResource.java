package org.atmina.machine;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Map;
import org.atmina.access.Readers;
import org.atmina.access.Roles;
import org.atmina.catalog.Items;
import org.atmina.catalog.PublicId;
import org.atmina.catalog.steward.Steward;
import org.atmina.language.LanguageTag;
import org.atmina.language.ReaderLanguages;
import org.atmina.problem.ProblemView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// A machine's drafts of an item, a stretch at a time.
@Path("/api/v1/items/{id}/machine-drafts/{language}")
@RunOnVirtualThread
@Tag(name = "Machine drafts")
class ItemDraftsResource {
    private final MachineDrafts drafts;
    private final Items items;
    private final Readers readers;

    ItemDraftsResource(MachineDrafts drafts, Items items, Readers readers) {
        this.drafts = drafts;
        this.items = items;
        this.readers = readers;
    }

    /// @param left how many texts of the item nobody has begun to translate
    /// @param problem why there are not more; absent where nothing went wrong
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DraftsView(
            List<MachineDraftView> drafts,
            long left,
            @Nullable Map<String, Object> problem) {}

    @POST
    @RolesAllowed(Roles.TRANSLATOR)
    @Operation(
            summary = "Have a machine make drafts of the next texts of an item in which nobody has begun.",
            description = "As many as `atmina.machine.batch` says; ask again while texts are left. Where the machine"
                    + " fails on the way, what it has made until then is kept, and `problem` says why it ended.")
    @APIResponse(responseCode = "200", description = "The drafts that were made, and how many texts are left")
    @APIResponse(responseCode = "501", description = "There is no machine translation here")
    public DraftsView drafts(
            @RestPath PublicId id,
            @RestPath LanguageTag language,
            @RestQuery @DefaultValue(Steward.ARCHIVE) String steward,
            @RestQuery @Nullable LanguageTag lang,
            @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        var reader = readers.current();
        var item = items.see(id, reader).orProblem();
        var wish = new MachineDrafts.Wish(language, steward);
        var outcome = drafts.ofItem(item.id(), wish, reader);
        if (outcome.drafts().isEmpty() && outcome.why() != null) {
            throw outcome.why().asException();
        }
        var languages = ReaderLanguages.of(lang, acceptLanguage);
        return new DraftsView(
                outcome.drafts().stream()
                        .map(draft -> MachineDraftView.of(draft, languages))
                        .toList(),
                drafts.left(item.id(), wish),
                outcome.why() == null ? null : ProblemView.of(outcome.why(), languages));
    }
}
