package org.atmina.citation;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.atmina.catalog.DateWords;
import org.atmina.language.InterfaceLanguage;
import org.atmina.language.LanguageNames;
import org.atmina.language.LanguageTag;
import org.atmina.language.Messages;

/// What all citations say in words, in the language of the citation.
record CitationWords(Reference reference, LanguageTag language) {
    private static final int SHOWN_OF_HASH = 16;

    /// Which paragraph of which page; empty for what is no part of a text.
    Optional<String> locus() {
        var locus = reference.locus();
        if (locus == null || locus.paragraph() == null && locus.page() == null) {
            return Optional.empty();
        }
        var arguments = new HashMap<String, Object>();
        arguments.put("known", locus.paragraph() == null ? "page" : locus.page() == null ? "paragraph" : "both");
        arguments.put("paragraph", locus.paragraph() == null ? 0 : locus.paragraph());
        arguments.put("page", locus.page() == null ? 0 : locus.page());
        return Optional.of(say("citation.locus", arguments));
    }

    /// Which wording it is: of the source, or whose translation into which language.
    String wording() {
        var wording = reference.wording();
        var arguments = new HashMap<String, Object>();
        arguments.put("language", LanguageNames.of(wording.language(), language));
        arguments.put("version", String.valueOf(wording.version()));
        arguments.put("date", day(wording.at().atZone(ZoneOffset.UTC).toLocalDate()));
        arguments.put("hash", wording.hash().substring(0, SHOWN_OF_HASH));
        var translator = wording.translator();
        if (translator == null) {
            return say("citation.wording.source", arguments);
        }
        arguments.put("translator", translator);
        arguments.put("reviewer", wording.reviewer() == null ? "" : wording.reviewer());
        arguments.put("published", wording.publisher() == null ? "here" : "elsewhere");
        arguments.put("publisher", wording.publisher() == null ? "" : wording.publisher());
        return say("citation.wording.translation", arguments);
    }

    String accessed() {
        return say("citation.accessed", Map.of("date", day(reference.accessed())));
    }

    private String day(LocalDate day) {
        return DateWords.of(day.toString(), InterfaceLanguage.of(language).orElse(InterfaceLanguage.EN));
    }

    private String say(String key, Map<String, Object> arguments) {
        return Messages.in(language, key, arguments);
    }
}
