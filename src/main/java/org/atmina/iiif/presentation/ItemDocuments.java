package org.atmina.iiif.presentation;

import com.fasterxml.jackson.core.JsonGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import org.atmina.catalog.image.ViewedItem;
import org.atmina.iiif.IiifAddresses;
import org.atmina.iiif.JsonDocument;
import org.atmina.iiif.JsonLdForm;
import org.atmina.iiif.OpenedItems;
import org.atmina.iiif.auth.AuthServices;
import org.atmina.iiif.presentation.model.ServiceBlock;
import org.atmina.iiif.presentation.write.PresentationWriter;
import org.atmina.outbox.FreshCache;
import org.atmina.outbox.Notices;

/// Items made ready for viewers, and their manifests as bytes: remembered until something about the item changes.
@ApplicationScoped
class ItemDocuments {
    private static final int MANIFESTS = 2_000;
    private static final int ITEMS = 50;

    private final ContentsReading reading;
    private final ManifestMaking making;
    private final AuthServices signingIn;
    private final IiifAddresses addresses;
    private final FreshCache<JsonDocument> manifests;
    private final FreshCache<ShownItem> items;

    ItemDocuments(
            ContentsReading reading,
            ManifestMaking making,
            AuthServices signingIn,
            IiifAddresses addresses,
            Notices notices) {
        this.reading = reading;
        this.making = making;
        this.signingIn = signingIn;
        this.addresses = addresses;
        this.manifests = new FreshCache<>(notices, MANIFESTS);
        this.items = new FreshCache<>(notices, ITEMS);
    }

    /// What a document holds follows from this, and from nothing else about its reader.
    private record Key(JsonLdForm form, ManifestMaking.Extent extent, boolean everybody) {
        static Key of(JsonLdForm form, OpenedItems.Opened opened) {
            return new Key(form, ItemDocuments.extent(opened), opened.everybody());
        }
    }

    private static ManifestMaking.Extent extent(OpenedItems.Opened opened) {
        return new ManifestMaking.Extent(
                opened.text(), opened.text() ? null : opened.item().previewWidth());
    }

    JsonDocument manifest(OpenedItems.Opened opened, JsonLdForm form) {
        return manifests.get(
                opened.item().id(),
                Key.of(form, opened),
                () -> document(form, writer -> writer.manifest(item(opened).manifest())));
    }

    ShownItem item(OpenedItems.Opened opened) {
        return items.get(opened.item().id(), Key.of(JsonLdForm.PRESENTATION_3, opened), () -> make(opened));
    }

    private ShownItem make(OpenedItems.Opened opened) {
        var contents = reading.read(opened.item().id());
        var item = contents.item();
        var services = opened.everybody() ? List.<ServiceBlock>of() : signingIn(opened.item());
        return new ShownItem(
                item.id(),
                item.name(),
                item.title().sourceLanguage(),
                making.of(contents, extent(opened), services),
                Sheet.of(contents));
    }

    private List<ServiceBlock> signingIn(ViewedItem item) {
        return signingIn.ofItem(item.name()).stream()
                .map(block -> new ServiceBlock(block.containsKey("@id") ? null : AuthServices.CONTEXT, block))
                .toList();
    }

    /// Writes a document.
    interface Content {
        void write(PresentationWriter writer) throws IOException;
    }

    JsonDocument document(JsonLdForm form, Content content) {
        return JsonDocument.of(
                (JsonGenerator json) -> content.write(PresentationWriter.of(form, json, addresses.terms())));
    }
}
