package org.atmina.site;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What one may do with an item, as a label that can be read and a link that can be followed.
///
/// @param code the short name that is the same in all languages, such as `CC BY 4.0`; null where there is none
/// @param words what it means; the address itself where the archive has no words for it
/// @param link null where the address is none that a browser should follow
public record Rights(
        @Nullable String code, String words, @Nullable String link) {
    private static final Pattern CREATIVE_COMMONS = Pattern.compile(
            "https?://creativecommons\\.org/(?:licenses|publicdomain)/(?<kind>[a-z-]+)/(?<version>[0-9.]+)/.*");
    private static final Pattern STATEMENT =
            Pattern.compile("https?://rightsstatements\\.org/(?:vocab|page)/(?<kind>[A-Za-z-]+)/1\\.0/.*");
    private static final Set<String> LICENCES =
            Set.of("by", "by-sa", "by-nd", "by-nc", "by-nc-sa", "by-nc-nd", "zero", "mark");
    private static final Set<String> STATEMENTS = Set.of(
            "inc",
            "inc-ow-eu",
            "inc-edu",
            "inc-nc",
            "inc-ruu",
            "noc-cr",
            "noc-nc",
            "noc-oklr",
            "noc-us",
            "cne",
            "und",
            "nkc");

    static Rights of(String uri, Words say) {
        return licence(uri, say)
                .or(() -> statement(uri, say))
                .orElseGet(() -> new Rights(null, uri, uri.startsWith("http") ? uri : null));
    }

    private static Optional<Rights> licence(String uri, Words say) {
        var match = CREATIVE_COMMONS.matcher(uri);
        if (!match.matches() || !LICENCES.contains(match.group("kind"))) {
            return Optional.empty();
        }
        var kind = match.group("kind");
        var code = switch (kind) {
            case "zero" -> "CC0 " + match.group("version");
            case "mark" -> null;
            default -> "CC " + kind.toUpperCase(Locale.ROOT) + " " + match.group("version");
        };
        return Optional.of(new Rights(code, say.of("site.rights." + kind), uri));
    }

    private static Optional<Rights> statement(String uri, Words say) {
        var match = STATEMENT.matcher(uri);
        if (!match.matches()) {
            return Optional.empty();
        }
        var kind = match.group("kind").toLowerCase(Locale.ROOT);
        return STATEMENTS.contains(kind)
                ? Optional.of(new Rights(null, say.of("site.rights." + kind), uri))
                : Optional.empty();
    }
}
