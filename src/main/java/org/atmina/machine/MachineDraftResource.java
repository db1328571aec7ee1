package org.atmina.machine;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.atmina.access.Readers;
import org.atmina.access.Roles;
import org.atmina.catalog.steward.Steward;
import org.atmina.language.LanguageTag;
import org.atmina.language.ReaderLanguages;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// A machine's draft of one text.
@Path("/api/v1/text-units/{unit}/translations/{language}/machine-draft")
@RunOnVirtualThread
@Tag(name = "Machine drafts")
class MachineDraftResource {
    private final MachineDrafts drafts;
    private final Readers readers;

    MachineDraftResource(MachineDrafts drafts, Readers readers) {
        this.drafts = drafts;
        this.readers = readers;
    }

    @POST
    @RolesAllowed(Roles.TRANSLATOR)
    @ResponseStatus(201)
    @Operation(
            summary = "Have a machine make a draft of a text in which nobody has begun.",
            description = "It is a revision in the state of a draft and of origin `machine`. Nobody but those who work"
                    + " here sees it, and nobody approves it before a person has saved a wording of their own. With `steward`"
                    + " it begins the translation of that organisation, for which the asker has to act.")
    @APIResponse(responseCode = "201", description = "The draft, and how it has to be labelled")
    @APIResponse(responseCode = "409", description = "A person has begun already, or the machine lacks the language")
    @APIResponse(responseCode = "429", description = "The budget of the day is spent")
    @APIResponse(responseCode = "501", description = "There is no machine translation here")
    @APIResponse(responseCode = "502", description = "What the machine answered is no translation")
    @APIResponse(responseCode = "503", description = "The machine does not answer")
    public MachineDraftView draft(
            @RestPath UUID unit,
            @RestPath LanguageTag language,
            @RestQuery @DefaultValue(Steward.ARCHIVE) String steward,
            @RestQuery @Nullable LanguageTag lang,
            @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        var made = drafts.of(unit, new MachineDrafts.Wish(language, steward), readers.current())
                .onlyOrProblem();
        return MachineDraftView.of(made, ReaderLanguages.of(lang, acceptLanguage));
    }
}
