package org.atmina.translation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.atmina.access.Reader;
import org.atmina.access.Readers;
import org.atmina.catalog.TextRole;
import org.atmina.language.LanguageTag;
import org.atmina.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/// A translatable piece with all its translations side by side.
@Path("/api/v1/text-units/{unit}")
@RunOnVirtualThread
@Tag(name = "Translations")
class TextUnitResource {
    private final ItemTexts texts;
    private final Desk desk;
    private final Readers readers;

    TextUnitResource(ItemTexts texts, Desk desk, Readers readers) {
        this.texts = texts;
        this.desk = desk;
        this.readers = readers;
    }

    record TextUnitView(
            UUID id,
            TextRole role,
            LanguageTag language,
            String text,
            String hash,
            long version,
            List<RevisionView> translations) {}

    @GET
    @PermitAll
    @Operation(summary = "The source wording and its translations: approved ones, for editors the latest ones.")
    public TextUnitView get(@RestPath UUID unit) {
        Reader reader = readers.current();
        var found = desk.unit(unit, reader)
                .orElseThrow(() -> new Problem.Missing("no-such-text-unit", Map.of()).asException());
        var translations = texts.revisions(List.of(unit), reader).stream()
                .map(revision -> RevisionView.of(revision, found.hashes()))
                .toList();
        return new TextUnitView(
                found.id(),
                found.role(),
                found.sourceLanguage(),
                found.sourceText(),
                found.sourceHash(),
                found.version(),
                translations);
    }
}
