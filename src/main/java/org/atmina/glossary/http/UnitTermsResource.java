package org.atmina.glossary.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.atmina.access.Readers;
import org.atmina.catalog.UnitsInSight;
import org.atmina.glossary.EntryKind;
import org.atmina.glossary.Glossary;
import org.atmina.glossary.GlossaryEntry;
import org.atmina.glossary.RecognisedTerm;
import org.atmina.glossary.Term;
import org.atmina.glossary.TermRecognition;
import org.atmina.language.LanguageTag;
import org.atmina.language.ReaderLanguages;
import org.atmina.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Which terms of the glossary stand in the source of a text unit, and how they are rendered.
@Path("/api/v1/text-units/{unit}/terms")
@Tag(name = "Glossary")
@RunOnVirtualThread
class UnitTermsResource {
    private final UnitsInSight units;
    private final TermRecognition terms;
    private final Glossary glossary;
    private final Readers readers;

    UnitTermsResource(UnitsInSight units, TermRecognition terms, Glossary glossary, Readers readers) {
        this.units = units;
        this.terms = terms;
        this.glossary = glossary;
        this.readers = readers;
    }

    /// @param start where it begins in the source wording, in UTF-16 code units
    /// @param text as it stands there
    /// @param term as the glossary has it
    /// @param renderings in the language that was asked for, the preferred one first, then those that will do, then
    ///     those that are not to be used
    @Schema(name = "TermInText")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TermInText(
            int start,
            int end,
            String text,
            String term,
            UUID entry,
            EntryKind kind,
            @Nullable ShownWording note,
            List<Term> renderings) {}

    @GET
    @PermitAll
    @ResponseHeader(name = HttpHeaders.VARY, value = HttpHeaders.ACCEPT_LANGUAGE)
    @Operation(
            summary = "The terms in the source wording of a text unit, from left to right",
            description = "`to` is the language that renderings are wanted in.")
    public List<TermInText> list(
            @RestPath UUID unit,
            @RestQuery @Nullable String to,
            @RestQuery @Nullable String lang,
            @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        var wanted = Asked.language("to", to);
        if (wanted == null) {
            throw Asked.wrong("to");
        }
        var languages = Asked.languages(lang, acceptLanguage);
        var seen = units.see(unit, readers.current())
                .orElseThrow(() -> new Problem.Missing("no-such-text-unit", Map.of()).asException());
        var found = terms.in(seen.sourceText(), seen.sourceLanguage(), wanted);
        var entries = entries(found);
        return found.stream()
                .filter(term -> entries.containsKey(term.entry()))
                .map(term -> view(
                        term, seen.sourceText(), Objects.requireNonNull(entries.get(term.entry())), wanted, languages))
                .toList();
    }

    private Map<UUID, GlossaryEntry> entries(List<RecognisedTerm> found) {
        var ids = found.stream().map(RecognisedTerm::entry).distinct().toList();
        return glossary.entries(ids).stream().collect(Collectors.toMap(GlossaryEntry::id, Function.identity()));
    }

    private static TermInText view(
            RecognisedTerm term, String text, GlossaryEntry entry, LanguageTag to, ReaderLanguages languages) {
        return new TermInText(
                term.start(),
                term.end(),
                text.substring(term.start(), term.end()),
                term.term(),
                entry.id(),
                entry.said().kind(),
                ShownWording.orNull(entry.note(languages)),
                entry.terms().stream().filter(each -> each.language().reads(to)).toList());
    }
}
