package org.atmina.iiif.auth;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.atmina.access.Reader;
import org.atmina.access.Viewing;
import org.atmina.iiif.LanguageMap;
import org.jspecify.annotations.Nullable;

/// What a probe answers: what would become of a request for the thing itself. The request to the probe always succeeds.
final class ProbeResult {
    private ProbeResult() {}

    /// @param substitute what everybody may see in its place, as soon as the reader is refused; null where there is
    ///                   nothing of the kind
    static SequencedMap<String, Object> of(Viewing viewing, Reader reader, @Nullable Map<String, Object> substitute) {
        var result = new LinkedHashMap<String, Object>();
        result.put("@context", AuthServices.CONTEXT);
        result.put("type", "AuthProbeResult2");
        int status = status(viewing, reader);
        result.put("status", status);
        if (viewing instanceof Viewing.Preview && substitute != null) {
            result.put("substitute", List.of(substitute));
        }
        if (status != 200) {
            var words = words(status);
            result.put("heading", LanguageMap.message(words + "heading"));
            result.put("note", LanguageMap.message(words + "note"));
        }
        return result;
    }

    /// Of a preview the thing itself stays closed: whether signing in helps is not known while nobody has.
    private static int status(Viewing viewing, Reader reader) {
        return switch (viewing) {
            case Viewing.Open() -> 200;
            case Viewing.Preview(int ignored) -> reader.isRegistered() ? 403 : 401;
            case Viewing.SignIn() -> 401;
            case Viewing.Refused() -> 403;
            case Viewing.Gone() -> 410;
            case Viewing.Nothing() -> 404;
        };
    }

    private static String words(int status) {
        return switch (status) {
            case 401 -> "auth.access.";
            case 403 -> "auth.refused.";
            case 410 -> "auth.withdrawn.";
            default -> "auth.nothing.";
        };
    }
}
