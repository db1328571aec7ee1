package org.atmina.access;

import java.util.List;
import java.util.stream.Stream;
import org.atmina.language.InterfaceLanguage;
import org.atmina.language.LanguageTag;

/// The roles of the Keycloak realm in `config/keycloak/`; a test compares the two.
public final class Roles {
    public static final String ARCHIVIST = "archivist";
    public static final String CURATOR = "curator";
    public static final String ADMIN = "admin";
    /// Readers with a login; they see what is open to registered readers.
    public static final String REGISTERED = "registered";

    /// Held by whoever holds `translator-xx` for some language; the language itself is checked with the work.
    public static final String TRANSLATOR = "translator";
    /// Held by whoever holds `reviewer-xx` for some language.
    public static final String REVIEWER = "reviewer";

    private Roles() {}

    public static String translator(LanguageTag language) {
        return TRANSLATOR + "-" + language.primary();
    }

    public static String reviewer(LanguageTag language) {
        return REVIEWER + "-" + language.primary();
    }

    /// Every role that the realm must define: those of the archive, and the two of each language.
    public static List<String> ofRealm() {
        return Stream.concat(
                        Stream.of(ARCHIVIST, CURATOR, ADMIN, REGISTERED),
                        InterfaceLanguage.tags().stream().flatMap(tag -> Stream.of(translator(tag), reviewer(tag))))
                .toList();
    }
}
