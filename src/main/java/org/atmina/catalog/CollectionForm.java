package org.atmina.catalog;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What an archivist or curator says about a collection.
@Schema(description = "What is said about a collection by archivists and curators")
public record CollectionForm(
        @NotNull
        @Size(max = 200)
        @Pattern(regexp = ItemForm.VISIBLE)
        @Schema(description = "The archive's own reference code, unique in the archive")
        String identifier,

        @NotNull CollectionLevel level,

        @Nullable
        @Schema(implementation = String.class, description = "Public identifier of the collection that it is part of")
        PublicId parent,

        @NotNull @Valid WrittenText title,

        @Nullable @Valid WrittenText description) {
    /// What is said about a collection now.
    static CollectionForm of(CollectionRecord collection, @Nullable PublicId parent) {
        return new CollectionForm(
                collection.identifier(),
                collection.level(),
                parent,
                WrittenText.of(collection.title()),
                collection.description().map(WrittenText::of).orElse(null));
    }
}
