package org.atmina.iiif;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Sends documents of JSON-LD as the IIIF interfaces want it: under a media type with a profile, or as plain JSON to
/// those who ask for that; compressed; and not at all to those who have it.
public final class JsonLd {
    /// Anybody may keep it, and asks each time whether it is still right.
    public static final String FOR_EVERYBODY = "public, no-cache";

    /// Only this reader may keep it.
    public static final String FOR_THIS_READER = "private, no-cache";

    private JsonLd() {}

    /// The whole answer to `GET` and `HEAD`.
    ///
    /// @param cacheControl one of those above, or another
    public static Response answer(
            HttpHeaders asked, JsonLdForm.Chosen chosen, JsonDocument document, String cacheControl) {
        boolean gzip = takesGzip(asked.getHeaderString(HttpHeaders.ACCEPT_ENCODING));
        if (document.isKnown(asked.getHeaderString(HttpHeaders.IF_NONE_MATCH))) {
            return with(Response.notModified(), document.entityTag(gzip), cacheControl)
                    .build();
        }
        var response = with(Response.ok(document.bytes(gzip)), document.entityTag(gzip), cacheControl)
                .header(HttpHeaders.CONTENT_TYPE, chosen.mediaType())
                .header("X-Content-Type-Options", "nosniff");
        return gzip ? response.header(HttpHeaders.CONTENT_ENCODING, "gzip").build() : response.build();
    }

    /// The same for something that has one form only.
    public static Response answer(HttpHeaders asked, JsonLdForm form, JsonDocument document, String cacheControl) {
        return answer(asked, JsonLdForm.choose(asked.getAcceptableMediaTypes(), List.of(form)), document, cacheControl);
    }

    private static Response.ResponseBuilder with(Response.ResponseBuilder response, String tag, String cacheControl) {
        return response.header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.CACHE_CONTROL, cacheControl)
                .header(HttpHeaders.VARY, "Accept, Accept-Encoding");
    }

    static boolean takesGzip(@Nullable String acceptEncoding) {
        return acceptEncoding != null
                && Arrays.stream(acceptEncoding.toLowerCase(Locale.ROOT).split(","))
                        .map(each -> each.replace(" ", ""))
                        .anyMatch(each -> (each.startsWith("gzip") || each.startsWith("*")) && !refused(each));
    }

    private static boolean refused(String coding) {
        return coding.matches(".*;q=0(\\.0*)?");
    }
}
