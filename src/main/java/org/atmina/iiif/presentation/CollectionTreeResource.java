package org.atmina.iiif.presentation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.atmina.access.Reader;
import org.atmina.access.Visibility;
import org.atmina.catalog.CollectionRecord;
import org.atmina.catalog.Collections;
import org.atmina.catalog.PublicId;
import org.atmina.iiif.IiifAddresses;
import org.atmina.iiif.JsonDocument;
import org.atmina.iiif.JsonLd;
import org.atmina.iiif.JsonLdForm;
import org.atmina.iiif.Viewers;
import org.atmina.iiif.presentation.model.Collection;
import org.atmina.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// The tree of the archive for viewers and harvesters: what this reader sees of it. Version 4 tells long collections in
/// pages.
@Path("/iiif/presentation/{version}/collection")
@PermitAll
@RunOnVirtualThread
@Tag(name = "IIIF")
public class CollectionTreeResource {
    private final Collections collections;
    private final CollectionMaking making;
    private final CollectionDocuments kept;
    private final ItemDocuments documents;
    private final IiifAddresses addresses;
    private final Viewers viewers;
    private final Clock clock;

    CollectionTreeResource(
            Collections collections,
            CollectionMaking making,
            CollectionDocuments kept,
            ItemDocuments documents,
            IiifAddresses addresses,
            Viewers viewers,
            Clock clock) {
        this.collections = collections;
        this.making = making;
        this.kept = kept;
        this.documents = documents;
        this.addresses = addresses;
        this.viewers = viewers;
        this.clock = clock;
    }

    /// @param collection null for the top
    /// @param page       null for the collection itself
    private record Key(
            @Nullable UUID collection,
            @Nullable Integer page,
            JsonLdForm form,
            Set<String> audiences,
            LocalDate today) {}

    @GET
    @Operation(summary = "All collections that are in no other")
    public Response top(@RestPath int version, @Context HttpHeaders headers) {
        var reader = viewers.current();
        var asked = Asked.of(headers, version, addresses.topCollection());
        return answer(asked, key(null, null, asked, reader), reader, () -> making.top(reader));
    }

    @GET
    @Path("/{collection}")
    @Operation(summary = "A collection, with the collections and the manifests in it")
    public Response one(@RestPath int version, @RestPath PublicId collection, @Context HttpHeaders headers) {
        var reader = viewers.current();
        var seen = seen(collection, reader);
        var asked = Asked.of(headers, version, addresses.collection(collection));
        return answer(asked, key(seen.id(), null, asked, reader), reader, () -> making.of(seen, reader));
    }

    @GET
    @Path("/page/{page}")
    @Operation(summary = "A stretch of the collections that are in no other, in version 4")
    public Response topPage(@RestPath int version, @RestPath int page, @Context HttpHeaders headers) {
        var reader = viewers.current();
        var asked = Asked.of(headers, version, addresses.topCollection() + "/page/" + page);
        return answer(asked, key(null, page, asked, reader), reader, () -> making.top(reader));
    }

    @GET
    @Path("/{collection}/page/{page}")
    @Operation(summary = "A stretch of a long collection, in version 4")
    public Response page(
            @RestPath int version, @RestPath PublicId collection, @RestPath int page, @Context HttpHeaders headers) {
        var reader = viewers.current();
        var seen = seen(collection, reader);
        var asked = Asked.of(headers, version, addresses.collection(collection) + "/page/" + page);
        return answer(asked, key(seen.id(), page, asked, reader), reader, () -> making.of(seen, reader));
    }

    private CollectionRecord seen(PublicId name, Reader reader) {
        return collections
                .see(name, reader)
                .orElseThrow(() -> new Problem.Missing("no-such-collection", Map.of("id", name.value())).asException());
    }

    private Key key(@Nullable UUID collection, @Nullable Integer page, Asked asked, Reader reader) {
        if (page != null && !asked.form().equals(JsonLdForm.PRESENTATION_4)) {
            throw Asked.nothing();
        }
        return new Key(collection, page, asked.form(), Visibility.audiences(reader), LocalDate.now(clock));
    }

    private Response answer(Asked asked, Key key, Reader reader, Supplier<Collection> make) {
        JsonDocument document = kept.get(key, () -> document(key, make.get()));
        return asked.answer(document, reader.isRegistered() ? JsonLd.FOR_THIS_READER : JsonLd.FOR_EVERYBODY);
    }

    private JsonDocument document(Key key, Collection collection) {
        var page = key.page();
        if (page != null && (page < 1 || page > collection.pages())) {
            throw Asked.nothing();
        }
        return documents.document(key.form(), writer -> {
            if (page == null) {
                writer.collection(collection);
            } else {
                writer.collectionPage(collection, page);
            }
        });
    }
}
