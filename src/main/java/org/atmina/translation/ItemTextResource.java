package org.atmina.translation;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.atmina.access.Readers;
import org.atmina.catalog.Box;
import org.atmina.catalog.Listing;
import org.atmina.catalog.PassageId;
import org.atmina.catalog.PublicId;
import org.atmina.catalog.SegmentRecord;
import org.atmina.catalog.steward.Steward;
import org.atmina.language.DisplayRule;
import org.atmina.language.LanguageTag;
import org.atmina.language.ReaderLanguages;
import org.atmina.language.TextInLanguage;
import org.atmina.language.TextLabel;
import org.atmina.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The text of an item, source and translation side by side.
@Path("/api/v1/items/{id}/text")
@RunOnVirtualThread
@Tag(name = "Items")
class ItemTextResource {
    private final ItemTexts texts;
    private final MachineTexts machines;
    private final Desk desk;
    private final Readers readers;

    ItemTextResource(ItemTexts texts, MachineTexts machines, Desk desk, Readers readers) {
        this.texts = texts;
        this.machines = machines;
        this.desk = desk;
        this.readers = readers;
    }

    record TextView(long total, int page, int size, List<SegmentView> segments) {}

    /// @param passage the name by which it is cited: `/cite/{passage}`
    /// @param file position of the file in the item, from 1
    /// @param page number of the page in the file; null where the text flows
    /// @param box x, y, width, height on the page, in its pixels
    /// @param state how it stands in the first language asked for: `source`, `untranslated`, `approved`
    ///     ...
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record SegmentView(
            UUID id,
            UUID unit,
            PassageId passage,
            int file,
            @Nullable Integer page,
            int sequence,
            String kind,
            @Nullable List<Integer> box,
            SourceView source,
            @Nullable BesideView translation,
            boolean fallback,
            String state) {
        static SegmentView of(
                ItemTexts.SegmentText text, Map<MachineTexts.Key, MachineTexts.Note> notes, LanguageTag reader) {
            SegmentRecord segment = text.segment();
            return new SegmentView(
                    segment.id(),
                    segment.unit().id(),
                    PassageId.of(segment.unit().id()),
                    segment.place().filePosition(),
                    segment.place().page(),
                    segment.place().sequence(),
                    segment.kind(),
                    numbers(segment.box()),
                    new SourceView(
                            segment.unit().sourceText(),
                            segment.unit().sourceLanguage(),
                            segment.languageConfidence(),
                            segment.origin().slug()),
                    text.translation() == null
                            ? null
                            : BesideView.of(
                                    text, text.translation(), notes.get(key(segment, text.translation())), reader),
                    text.fallback(),
                    state(text));
        }

        private static String state(ItemTexts.SegmentText text) {
            if (text.fallback()) {
                return RevisionView.UNTRANSLATED;
            }
            return text.translation() == null
                    ? TextInLanguage.Status.SOURCE.slug()
                    : text.translation().wording().status().slug();
        }
    }

    private static @Nullable List<Integer> numbers(@Nullable Box box) {
        return box == null ? null : List.of(box.x(), box.y(), box.width(), box.height());
    }

    /// @param languageConfidence how sure the language is, from 0 to 1; null where nobody measured it
    record SourceView(
            String text, LanguageTag language, @Nullable Float languageConfidence, String origin) {}

    /// @param labels what the reader must be told about it
    /// @param note the same in the reader's language; absent where nothing has to be said
    /// @param machine which machine wrote it, with the label that it is shown with; absent where a person
    ///     did
    /// @param steward slug of the organisation that publishes it; absent where the archive itself does
    /// @param rule why it is this one: `chosen` by a curator, the `archive`'s own, or the `earliest` approved
    /// @param alternatives what other stewards publish in the same language
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record BesideView(
            String text,
            LanguageTag language,
            String status,
            String origin,
            @Nullable LanguageTag pivotLanguage,
            List<TextLabel> labels,
            @Nullable String note,
            int revision,
            MachineTexts.@Nullable Note machine,
            @Nullable String steward,
            WordingRule.By rule,
            List<RevisionView> alternatives) {
        static BesideView of(
                ItemTexts.SegmentText text,
                ItemTexts.Beside beside,
                MachineTexts.@Nullable Note machine,
                LanguageTag reader) {
            var source = text.segment().unit().hashes();
            var wording = beside.wording();
            var labels = new DisplayRule.Shown(wording, text.fallback()).labels();
            return new BesideView(
                    wording.text(),
                    wording.language(),
                    wording.status().slug(),
                    wording.origin().slug(),
                    wording.pivot(),
                    labels,
                    labels.isEmpty() ? null : TextLabel.say(labels, wording, reader),
                    beside.revision(),
                    machine,
                    Steward.unlessArchive(wording.steward()),
                    beside.by(),
                    beside.alternatives().stream()
                            .map(each -> RevisionView.of(each, source))
                            .toList());
        }
    }

    private static MachineTexts.Key key(SegmentRecord segment, ItemTexts.Beside beside) {
        var wording = beside.wording();
        return new MachineTexts.Key(segment.unit().id(), wording.language(), wording.steward(), beside.revision());
    }

    private Map<MachineTexts.Key, MachineTexts.Note> notes(
            List<ItemTexts.SegmentText> shown, ReaderLanguages languages) {
        var written = new ArrayList<MachineTexts.Key>();
        for (var text : shown) {
            var beside = text.translation();
            if (beside != null && beside.wording().origin() == TextInLanguage.Origin.MACHINE) {
                written.add(key(text.segment(), beside));
            }
        }
        return machines.notes(written, languages);
    }

    @GET
    @PermitAll
    @Operation(summary = "Segments in reading order; beside each the translation in the reader's language.")
    public TextView get(
            @RestPath PublicId id,
            @RestQuery @Nullable LanguageTag lang,
            @RestQuery @DefaultValue("false") boolean drafts,
            @RestQuery @DefaultValue("1") @Min(1) @Max(100_000) int page,
            @RestQuery @DefaultValue("50") @Min(1) @Max(Listing.LARGEST) int size,
            @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        var reader = readers.current();
        var item = desk.item(id, reader);
        var languages = ReaderLanguages.of(lang, acceptLanguage);
        if (drafts && !reader.isStaff()) {
            throw new Problem.Refused("role-missing", Map.of()).asException();
        }
        var found = drafts
                ? texts.withDrafts(item.id(), languages.preferred().getFirst(), page, size)
                : texts.of(item.id(), languages, page, size);
        var notes = notes(found.entries(), languages);
        return new TextView(
                found.total(),
                found.page(),
                found.size(),
                found.entries().stream()
                        .map(text -> SegmentView.of(text, notes, languages.ofInterface()))
                        .toList());
    }
}
