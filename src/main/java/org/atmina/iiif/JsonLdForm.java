package org.atmina.iiif;

import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One of the forms in which a thing of IIIF can be told, named by its context.
///
/// @param context an `http` URI, as contexts are compared letter by letter
public record JsonLdForm(String context) {
    public static final JsonLdForm IMAGE_3 = iiif("image/3");
    public static final JsonLdForm IMAGE_2 = iiif("image/2");
    public static final JsonLdForm PRESENTATION_4 = iiif("presentation/4");
    public static final JsonLdForm PRESENTATION_3 = iiif("presentation/3");
    public static final JsonLdForm PRESENTATION_2 = iiif("presentation/2");
    public static final JsonLdForm SEARCH_2 = iiif("search/2");
    public static final JsonLdForm SEARCH_1 = iiif("search/1");
    public static final JsonLdForm DISCOVERY_1 = iiif("discovery/1");
    public static final JsonLdForm AUTH_2 = iiif("auth/2");
    public static final JsonLdForm AUTH_1 = iiif("auth/1");
    public static final JsonLdForm ANNOTATION = new JsonLdForm("http://www.w3.org/ns/anno.jsonld");

    private static final String JSON_LD = "ld+json";
    private static final String PROFILE = "profile";

    private static JsonLdForm iiif(String api) {
        return new JsonLdForm("http://iiif.io/api/" + api + "/context.json");
    }

    /// The media type that says all of it.
    public String mediaType() {
        return "application/" + JSON_LD + ";" + PROFILE + "=\"" + context + "\"";
    }

    /// What a program gets: a form, and the name that it is sent under.
    public record Chosen(JsonLdForm form, String mediaType) {}

    /// The offered form that was asked for; the first one where nothing was, or nothing that is offered.
    ///
    /// @param accepted by preference, the most wanted first
    public static Chosen choose(List<MediaType> accepted, List<JsonLdForm> offered) {
        var first = offered.getFirst();
        return accepted.stream()
                .filter(type -> !"0".equals(type.getParameters().get("q")))
                .map(type -> chosen(type, offered))
                .filter(chosen -> chosen != null)
                .findFirst()
                .orElseGet(() -> new Chosen(first, first.mediaType()));
    }

    private static @Nullable Chosen chosen(MediaType type, List<JsonLdForm> offered) {
        var first = offered.getFirst();
        if (type.isWildcardType()) {
            return new Chosen(first, first.mediaType());
        }
        if (!type.getType().equalsIgnoreCase("application")) {
            return null;
        }
        var form = form(type.getParameters().get(PROFILE), offered);
        if (form == null) {
            return null;
        }
        return switch (type.getSubtype()) {
            case JSON_LD, "*" -> new Chosen(form, form.mediaType());
            case "json" -> new Chosen(form, MediaType.APPLICATION_JSON);
            default -> null;
        };
    }

    /// A profile may name several contexts, and people write `https` for contexts that are `http`.
    private static @Nullable JsonLdForm form(@Nullable String profile, List<JsonLdForm> offered) {
        if (profile == null || profile.isBlank()) {
            return offered.getFirst();
        }
        var named = Arrays.asList(
                profile.replace("\"", "").replace("https://", "http://").strip().split("\\s+"));
        return offered.stream()
                .filter(form -> named.contains(form.context()))
                .findFirst()
                .orElse(null);
    }
}
