package org.atmina.catalog;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.atmina.language.LanguageTag;
import org.atmina.language.Messages;
import org.jspecify.annotations.Nullable;

/// What one may do with an item, by a statement of rightsstatements.org or a licence of Creative
/// Commons that the archive has words for.
///
/// @param kind the last part of its message key
/// @param code the short name that is the same in all languages, such as `CC BY 4.0`; null where there is none
public record RightsStatement(String kind, @Nullable String code) {
    private static final Pattern CREATIVE_COMMONS = Pattern.compile(
            "https?://creativecommons\\.org/(?:licenses|publicdomain)/(?<kind>[a-z-]+)/(?<version>[0-9.]+)/.*");
    private static final Pattern STATEMENT =
            Pattern.compile("https?://rightsstatements\\.org/(?:vocab|page)/(?<kind>[A-Za-z-]+)/1\\.0/.*");
    static final Set<String> LICENCES = Set.of("by", "by-sa", "by-nd", "by-nc", "by-nc-sa", "by-nc-nd", "zero", "mark");
    static final Set<String> STATEMENTS = Set.of(
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

    /// The statement that has this address; empty where the archive has no words for it.
    public static Optional<RightsStatement> of(String uri) {
        return licence(uri).or(() -> statement(uri));
    }

    /// What it means.
    public String words(LanguageTag language) {
        return Messages.in(language, "site.rights." + kind, Map.of());
    }

    /// Its short name, where it has one, and what it means.
    public String label(LanguageTag language) {
        return code == null ? words(language) : code + " – " + words(language);
    }

    private static Optional<RightsStatement> licence(String uri) {
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
        return Optional.of(new RightsStatement(kind, code));
    }

    private static Optional<RightsStatement> statement(String uri) {
        var match = STATEMENT.matcher(uri);
        if (!match.matches()) {
            return Optional.empty();
        }
        var kind = match.group("kind").toLowerCase(Locale.ROOT);
        return STATEMENTS.contains(kind) ? Optional.of(new RightsStatement(kind, null)) : Optional.empty();
    }
}
