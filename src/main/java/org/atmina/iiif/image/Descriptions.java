package org.atmina.iiif.image;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.atmina.iiif.IiifAddresses;
import org.atmina.iiif.auth.AuthServices;
import org.atmina.pyramid.Levels;
import org.atmina.pyramid.Size;

/// Writes the description of an image service, `info.json`. It announces what works on this system, and nothing else.
///
/// @param encoding whose formats are offered
record Descriptions(IiifAddresses addresses, AuthServices auth, Encoding encoding) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PROTOCOL = "http://iiif.io/api/image";
    private static final List<String> EXTRA_FEATURES =
            List.of("canonicalLinkHeader", "mirroring", "profileLinkHeader", "rotationArbitrary");
    private static final List<String> FEATURES_2 = List.of(
            "baseUriRedirect",
            "canonicalLinkHeader",
            "cors",
            "jsonldMediaType",
            "mirroring",
            "profileLinkHeader",
            "regionByPct",
            "regionByPx",
            "regionSquare",
            "rotationArbitrary",
            "rotationBy90s",
            "sizeByConfinedWh",
            "sizeByDistortedWh",
            "sizeByH",
            "sizeByPct",
            "sizeByW",
            "sizeByWh");

    /// What one description is about.
    ///
    /// @param name     as the image is named in the address that was asked for
    /// @param coloured whether the image has colours
    record Subject(ImageApi api, ImageName name, ServedImage served, boolean coloured, boolean restricted) {
        Pictures pictures() {
            return name.preview() ? Objects.requireNonNull(served.preview()) : served.pictures();
        }
    }

    Description of(Subject subject) {
        var document = subject.api == ImageApi.THREE ? three(subject) : two(subject);
        try {
            var json = JSON.writeValueAsBytes(document);
            return new Description(json, Names.of(json));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Maps and strings can be written as JSON", e);
        }
    }

    private Map<String, Object> three(Subject subject) {
        var document = new LinkedHashMap<String, Object>();
        document.put("@context", context(subject));
        document.put("id", id(subject));
        document.put("type", "ImageService3");
        document.put("protocol", PROTOCOL);
        document.put("profile", "level2");
        document.put("width", subject.pictures().imageWidth());
        document.put("height", subject.pictures().imageHeight());
        document.put("maxWidth", subject.pictures().limits().width());
        document.put("maxHeight", subject.pictures().limits().height());
        document.put("maxArea", subject.pictures().limits().area());
        document.put("sizes", sizes(subject));
        tiles(subject, document);
        document.put("preferredFormats", List.of(Format.JPG.ending()));
        var rights = subject.served.item().rights();
        if (rights != null) {
            document.put("rights", rights);
        }
        document.put("extraQualities", qualities(subject.coloured));
        document.put("extraFormats", formats(Format.JPG, Format.PNG));
        document.put("extraFeatures", features(subject, EXTRA_FEATURES, "sizeUpscaling"));
        services(subject, document);
        return document;
    }

    private Map<String, Object> two(Subject subject) {
        var document = new LinkedHashMap<String, Object>();
        document.put("@context", ImageApi.TWO.context());
        document.put("@id", id(subject));
        document.put("protocol", PROTOCOL);
        document.put("width", subject.pictures().imageWidth());
        document.put("height", subject.pictures().imageHeight());
        document.put("sizes", sizes(subject));
        tiles(subject, document);
        var profile = new LinkedHashMap<String, Object>();
        profile.put("formats", formats());
        profile.put(
                "qualities",
                Stream.concat(Stream.of("default"), qualities(subject.coloured).stream())
                        .toList());
        profile.put("maxWidth", subject.pictures().limits().width());
        profile.put("maxHeight", subject.pictures().limits().height());
        profile.put("maxArea", subject.pictures().limits().area());
        profile.put("supports", features(subject, FEATURES_2, "sizeAboveFull"));
        document.put("profile", List.of(ImageApi.TWO.profile(), profile));
        var rights = subject.served.item().rights();
        if (rights != null) {
            document.put("license", rights);
        }
        services(subject, document);
        return document;
    }

    private static Object context(Subject subject) {
        return subject.restricted ? List.of(AuthServices.CONTEXT, ImageApi.THREE.context()) : ImageApi.THREE.context();
    }

    private String id(Subject subject) {
        return addresses.of(subject.api.path() + subject.name.written());
    }

    /// The whole pages that are kept; of a preview those that are not larger than it, and itself.
    private static List<Map<String, Object>> sizes(Subject subject) {
        var image = subject.served.image();
        var kept = new Levels(image.width(), image.height()).sizes();
        if (!subject.name.preview()) {
            return kept.stream()
                    .filter(size -> subject.pictures().limits().hold(size.width(), size.height()))
                    .map(Descriptions::size)
                    .toList();
        }
        var whole = new Size(subject.pictures().imageWidth(), subject.pictures().imageHeight());
        return Stream.concat(
                        kept.stream().filter(size -> size.width() < whole.width() && size.height() < whole.height()),
                        Stream.of(whole))
                .map(Descriptions::size)
                .toList();
    }

    private static Map<String, Object> size(Size size) {
        var entry = new LinkedHashMap<String, Object>();
        entry.put("width", size.width());
        entry.put("height", size.height());
        return entry;
    }

    private static void tiles(Subject subject, Map<String, Object> document) {
        if (subject.name.preview()) {
            return;
        }
        var image = subject.served.image();
        var factors = new Levels(image.width(), image.height())
                .all().stream().map(Levels.Level::scale).toList();
        var tiles = new LinkedHashMap<String, Object>();
        tiles.put("width", Levels.TILE);
        tiles.put("height", Levels.TILE);
        tiles.put("scaleFactors", factors);
        document.put("tiles", List.of(tiles));
    }

    /// `color` is said only of what has colours, though it is answered for everything.
    private static List<String> qualities(boolean coloured) {
        return coloured ? List.of("color", "gray", "bitonal") : List.of("gray", "bitonal");
    }

    /// The formats that are offered besides these.
    private List<String> formats(Format... known) {
        return encoding.formats().stream()
                .filter(format -> !List.of(known).contains(format))
                .map(Format::ending)
                .toList();
    }

    private static List<String> features(Subject subject, List<String> always, String enlarging) {
        var features = new ArrayList<>(always);
        if (subject.pictures().limits().enlarging()) {
            features.add(enlarging);
        }
        return features;
    }

    private void services(Subject subject, Map<String, Object> document) {
        if (!subject.restricted) {
            return;
        }
        var image = subject.served.image();
        if (subject.name.preview()) {
            document.put("service", auth.ofPreview(subject.api.number(), image));
        } else {
            document.put("service", subject.api == ImageApi.THREE ? auth.ofImage(image) : auth.ofImage2(image));
        }
    }
}
