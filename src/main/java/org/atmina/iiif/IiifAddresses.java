package org.atmina.iiif;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.atmina.catalog.PublicId;
import org.atmina.catalog.image.PageImage;

/// The ids of everything in IIIF: the one place where they are built. An id that was published stays.
@ApplicationScoped
public class IiifAddresses {
    /// What stands after the version in the name of a preview.
    public static final String PREVIEW = "~preview";

    private final String base;

    public IiifAddresses(IiifSettings settings) {
        this.base = settings.publicUrl();
    }

    /// The address of something on this archive.
    ///
    /// @param path with a slash at its beginning
    public String of(String path) {
        return base + path;
    }

    /// The image service of Image API 3 for the present bytes: what it serves never changes.
    public String imageService(PageImage image) {
        return of("/iiif/3/" + image.id() + "~" + image.version());
    }

    /// The image service of Image API 2.1 for the present bytes.
    public String imageService2(PageImage image) {
        return of("/iiif/2/" + image.id() + "~" + image.version());
    }

    /// The image service of the smaller picture that everybody may see of a restricted image.
    public String preview(PageImage image) {
        return imageService(image) + PREVIEW;
    }

    /// The same in Image API 2.1.
    public String preview2(PageImage image) {
        return imageService2(image) + PREVIEW;
    }

    public String manifest(PublicId item) {
        return presentation(item, "/manifest");
    }

    public String canvas(PublicId item, UUID image) {
        return presentation(item, "/canvas/" + image);
    }

    /// The page of annotations of one text layer on a canvas.
    ///
    /// @param layer `source`, the language of a translation, or `comments`
    public String annotationPage(PublicId item, UUID image, String layer) {
        return canvas(item, image) + "/annotations/" + layer;
    }

    /// The annotation that brings the words of a segment in one layer.
    ///
    /// @param part from 1; a segment that goes on on another page has several
    public String annotation(PublicId item, String layer, UUID segment, int part) {
        return presentation(item, "/annotation/" + layer + "/" + segment + (part == 1 ? "" : "/" + part));
    }

    public String range(PublicId item, String name) {
        return presentation(item, "/range/" + name);
    }

    /// The places that an item is about, for maps.
    public String places(PublicId item) {
        return presentation(item, "/places");
    }

    public String place(PublicId item, PublicId authority) {
        return places(item) + "/" + authority;
    }

    /// The context of our own words in annotations.
    public String terms() {
        return of("/iiif/terms/1/context.json");
    }

    /// The collection that holds all that have no other above them.
    public String topCollection() {
        return of("/iiif/presentation/3/collection");
    }

    public String collection(PublicId collection) {
        return topCollection() + "/" + collection;
    }

    /// @param version of the Content Search API: 1 or 2
    public String searchInItem(int version, PublicId item) {
        return of("/iiif/search/" + version + "/" + item);
    }

    /// @param version of the Content Search API: 1 or 2
    public String searchInCollection(int version, PublicId collection) {
        return of("/iiif/search/" + version + "/collection/" + collection);
    }

    /// What completes the words typed into a search service.
    public String autocomplete(String searchService) {
        return searchService + "/autocomplete";
    }

    public String activityStream() {
        return of("/iiif/discovery/1/activity-stream");
    }

    /// @param number from 1
    public String activityPage(long number) {
        return activityStream() + "/page/" + number;
    }

    /// Something of the access services.
    ///
    /// @param version of the Authorization Flow API: 1 or 2
    public String auth(int version, String service) {
        return of("/iiif/auth/" + version + "/" + service);
    }

    /// The container of what people have noted on an item.
    public String annotationsOf(PublicId item) {
        return of("/iiif/annotations/" + item + "/");
    }

    /// What somebody has noted.
    public String annotationOf(PublicId item, UUID annotation) {
        return annotationsOf(item) + annotation;
    }

    private String presentation(PublicId item, String rest) {
        return of("/iiif/presentation/3/" + item + rest);
    }
}
