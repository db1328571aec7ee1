package org.atmina.translation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.atmina.access.Readers;
import org.atmina.access.Roles;
import org.atmina.catalog.steward.Steward;
import org.atmina.language.LanguageTag;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/// The way of a translation through review; of the archive's own, or with `?steward=` of that steward's.
@Path("/api/v1/text-units/{unit}/translations/{language}")
@RunOnVirtualThread
@Tag(name = "Translations")
class ReviewResource {
    private final Reviews reviews;
    private final Readers readers;

    ReviewResource(Reviews reviews, Readers readers) {
        this.reviews = reviews;
        this.readers = readers;
    }

    record Step(@NotNull @Positive Integer revision) {}

    record Rejection(
            @NotNull @Positive Integer revision,
            @NotBlank @Size(max = 2000) String reason) {}

    @POST
    @Path("/submit")
    @RolesAllowed(Roles.TRANSLATOR)
    @Operation(summary = "Ask for review of the latest revision.")
    public RevisionView submit(
            @RestPath UUID unit,
            @RestPath LanguageTag language,
            @RestQuery @DefaultValue(Steward.ARCHIVE) String steward,
            @NotNull @Valid Step step) {
        return view(reviews.submit(new Reviews.Case(unit, language, steward, step.revision()), readers.current()));
    }

    @POST
    @Path("/withdraw")
    @RolesAllowed(Roles.TRANSLATOR)
    @Operation(summary = "Take your own translation back from review.")
    public RevisionView withdraw(
            @RestPath UUID unit,
            @RestPath LanguageTag language,
            @RestQuery @DefaultValue(Steward.ARCHIVE) String steward,
            @NotNull @Valid Step step) {
        return view(reviews.withdraw(new Reviews.Case(unit, language, steward, step.revision()), readers.current()));
    }

    @POST
    @Path("/approve")
    @RolesAllowed(Roles.REVIEWER)
    @Operation(summary = "Approve somebody else's translation; from then on readers see it.")
    public RevisionView approve(
            @RestPath UUID unit,
            @RestPath LanguageTag language,
            @RestQuery @DefaultValue(Steward.ARCHIVE) String steward,
            @NotNull @Valid Step step) {
        return view(reviews.approve(new Reviews.Case(unit, language, steward, step.revision()), readers.current()));
    }

    @POST
    @Path("/reject")
    @RolesAllowed(Roles.REVIEWER)
    @Operation(summary = "Send somebody else's translation back, with the reason.")
    public RevisionView reject(
            @RestPath UUID unit,
            @RestPath LanguageTag language,
            @RestQuery @DefaultValue(Steward.ARCHIVE) String steward,
            @NotNull @Valid Rejection rejection) {
        var of = new Reviews.Case(unit, language, steward, rejection.revision());
        return view(reviews.reject(of, rejection.reason(), readers.current()));
    }

    private static RevisionView view(TranslationOutcome outcome) {
        return RevisionView.of(TranslationAnswers.revisionOr(outcome));
    }
}
