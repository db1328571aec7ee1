package org.atmina.translation;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.atmina.access.Reader;
import org.atmina.access.Readers;
import org.atmina.catalog.TextRole;
import org.atmina.catalog.TextUnitRecord;
import org.atmina.catalog.correction.Lineage;
import org.atmina.catalog.correction.UnitLineage;
import org.atmina.catalog.steward.Steward;
import org.atmina.language.InterfaceLanguage;
import org.atmina.language.LanguageTag;
import org.atmina.language.ReaderLanguages;
import org.atmina.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// A translatable piece with all its translations side by side.
@Path("/api/v1/text-units/{unit}")
@RunOnVirtualThread
@Tag(name = "Translations")
class TextUnitResource {
    private final ItemTexts texts;
    private final UnitLineage lineage;
    private final MachineTexts machines;
    private final Desk desk;
    private final Readers readers;

    TextUnitResource(ItemTexts texts, UnitLineage lineage, MachineTexts machines, Desk desk, Readers readers) {
        this.texts = texts;
        this.lineage = lineage;
        this.machines = machines;
        this.desk = desk;
        this.readers = readers;
    }

    /// @param translations the archive's own, and those of other stewards, which say whose they are
    /// @param states how the archive's own stands in each of the six languages but its own, as this reader sees it
    /// @param shown whose wording readers of each language get, and by which rule
    /// @param predecessors the units that it came from by a split, a merge or a new transcription
    /// @param successors the units that it went over into; nobody sees it in the text any more
    record TextUnitView(
            UUID id,
            TextRole role,
            LanguageTag language,
            String text,
            String hash,
            Set<String> sameMeaning,
            long version,
            List<RevisionView> translations,
            Map<String, String> states,
            Map<String, ShownView> shown,
            List<KinView> predecessors,
            List<KinView> successors) {}

    /// @param steward a slug; absent for the archive's own
    /// @param rule what decided: a curator (`chosen`), that it is the archive's own (`archive`), or that
    ///     it was the first one to be approved (`earliest`)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ShownView(@Nullable String steward, WordingRule.By rule) {}

    /// A unit of the same descent, with what its translators left.
    record KinView(UUID unit, Lineage kind, LanguageTag language, String text, List<RevisionView> translations) {}

    @GET
    @PermitAll
    @Operation(summary = "The source wording and its translations: approved ones, for editors the latest ones.")
    public TextUnitView get(
            @RestPath UUID unit,
            @RestQuery @Nullable LanguageTag lang,
            @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        Reader reader = readers.current();
        var languages = ReaderLanguages.of(lang, acceptLanguage);
        var found = desk.unit(unit, reader)
                .orElseThrow(() -> new Problem.Missing("no-such-text-unit", Map.of()).asException());
        var translations = translations(found, reader, languages);
        return new TextUnitView(
                found.id(),
                found.role(),
                found.sourceLanguage(),
                found.sourceText(),
                found.sourceHash(),
                found.hashes().sameMeaning(),
                found.version(),
                translations,
                states(found, translations),
                shown(unit),
                kin(lineage.predecessors(unit), reader, languages),
                kin(lineage.successors(unit), reader, languages));
    }

    private List<RevisionView> translations(TextUnitRecord unit, Reader reader, ReaderLanguages languages) {
        var revisions = texts.revisions(List.of(unit.id()), reader);
        var notes = machines.notesOf(revisions, languages);
        return revisions.stream()
                .map(revision -> RevisionView.of(revision, unit.hashes(), notes.get(MachineTexts.Key.of(revision))))
                .toList();
    }

    private static Map<String, String> states(TextUnitRecord unit, List<RevisionView> translations) {
        var states = new TreeMap<String, String>();
        InterfaceLanguage.tags().stream()
                .filter(language -> !language.reads(unit.sourceLanguage()))
                .forEach(language -> states.put(language.value(), RevisionView.UNTRANSLATED));
        translations.stream()
                .filter(revision -> revision.steward() == null)
                .forEach(revision -> states.put(revision.language().value(), revision.status()));
        return states;
    }

    private Map<String, ShownView> shown(UUID unit) {
        var shown = new TreeMap<String, ShownView>();
        texts.chosen(List.of(unit)).forEach(chosen -> {
            var steward = chosen.revision().steward();
            shown.put(chosen.revision().language().value(), new ShownView(Steward.unlessArchive(steward), chosen.by()));
        });
        return shown;
    }

    private List<KinView> kin(List<UnitLineage.Kin> kin, Reader reader, ReaderLanguages languages) {
        return kin.stream()
                .map(each -> new KinView(
                        each.unit(),
                        each.kind(),
                        each.language(),
                        each.text(),
                        desk.unit(each.unit(), reader)
                                .map(unit -> translations(unit, reader, languages))
                                .orElse(List.of())))
                .toList();
    }
}
