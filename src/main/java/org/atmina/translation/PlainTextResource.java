package org.atmina.translation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.atmina.access.Readers;
import org.atmina.catalog.PublicId;
import org.atmina.catalog.steward.Steward;
import org.atmina.catalog.steward.Stewards;
import org.atmina.language.DisplayRule;
import org.atmina.language.LanguageTag;
import org.atmina.language.ReaderLanguages;
import org.atmina.language.TextLabel;
import org.atmina.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/// The text of an item to take along: plain, paragraph by paragraph.
@Path("/api/v1/items/{id}/text/{language: [A-Za-z0-9-]+}.txt")
@PermitAll
@RunOnVirtualThread
@Tag(name = "Items")
class PlainTextResource {
    private static final String SOURCE = "source";
    private static final int AT_ONCE = 500;

    /// Into which nothing is translated.
    private static final LanguageTag NONE = LanguageTag.of("zxx");

    private final ItemTexts texts;
    private final Stewards stewards;
    private final Desk desk;
    private final Readers readers;

    PlainTextResource(ItemTexts texts, Stewards stewards, Desk desk, Readers readers) {
        this.texts = texts;
        this.stewards = stewards;
        this.desk = desk;
        this.readers = readers;
    }

    @GET
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(
            summary = "The text in one language, or the `source`",
            description =
                    "A paragraph that has no approved translation into the language stands in its source language, and says"
                            + " so in brackets before it; so does what is out of date, was made with a machine, or is published by another organisation than the"
                            + " archive.")
    public Response get(@RestPath PublicId id, @RestPath String language) {
        var item = desk.item(id, readers.current());
        var text = text(item.id(), language);
        if (text.isEmpty()) {
            throw new Problem.Missing("no-such-page", Map.of()).asException();
        }
        return Response.ok(text)
                .type(MediaType.TEXT_PLAIN_TYPE.withCharset("UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + id + "-" + language + ".txt\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    /// Empty where the item has no text, or none in that language.
    private String text(UUID item, String language) {
        boolean source = language.equals(SOURCE);
        var wanted = ReaderLanguages.of(source ? NONE : tag(language));
        var text = new StringBuilder();
        boolean any = source;
        int page = 0;
        List<ItemTexts.SegmentText> stretch;
        do {
            stretch = texts.of(item, wanted, ++page, AT_ONCE).entries();
            var named = stewards.publishing(
                    stretch.stream().map(each -> shown(each).wording()).toList());
            any |= stretch.stream().anyMatch(segment -> segment.translation() != null);
            stretch.forEach(segment -> text.append(source ? "" : label(segment, named, wanted.ofInterface()))
                    .append(shown(segment).wording().text())
                    .append("\n\n"));
        } while (stretch.size() == AT_ONCE);
        return any ? text.toString() : "";
    }

    private static LanguageTag tag(String language) {
        try {
            return LanguageTag.of(language);
        } catch (IllegalArgumentException e) {
            throw new Problem.Missing("no-such-page", Map.of()).asException();
        }
    }

    private static DisplayRule.Shown shown(ItemTexts.SegmentText text) {
        var translation = text.translation();
        return new DisplayRule.Shown(
                translation == null ? text.segment().unit().source() : translation.wording(), text.fallback());
    }

    /// What a reader must be told about a paragraph and whose wording it is, in a line of its own; empty where nothing
    /// is.
    private static String label(ItemTexts.SegmentText text, Map<String, Steward> named, LanguageTag reader) {
        var shown = shown(text);
        var steward = named.get(shown.wording().steward());
        var told = Steward.told(TextLabel.say(shown.labels(), shown.wording(), reader), steward, reader);
        return told == null ? "" : "[" + told + "]\n";
    }
}
