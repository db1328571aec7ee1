package org.atmina.vocabulary;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atmina.annotation.AnnotationState;
import org.atmina.annotation.Motivation;
import org.atmina.catalog.AgentRole;
import org.atmina.catalog.AuthorityKind;
import org.atmina.catalog.CollectionLevel;
import org.atmina.catalog.DateCalendar;
import org.atmina.catalog.FileState;
import org.atmina.catalog.ItemLevel;
import org.atmina.catalog.ItemState;
import org.atmina.catalog.ItemType;
import org.atmina.catalog.ItemVisibility;
import org.atmina.catalog.Slug;
import org.atmina.catalog.TextKind;
import org.atmina.catalog.TextRole;
import org.atmina.catalog.authority.NameKind;
import org.atmina.catalog.authority.exchange.ImportReport;
import org.atmina.catalog.authority.mention.MentionState;
import org.atmina.catalog.context.AdvisoryTerm;
import org.atmina.catalog.context.AuthenticityStatus;
import org.atmina.catalog.context.NoteField;
import org.atmina.catalog.correction.Lineage;
import org.atmina.catalog.correction.Reason;
import org.atmina.citation.CitedState;
import org.atmina.exchange.UnitOutcome;
import org.atmina.glossary.EntryKind;
import org.atmina.glossary.EntryStatus;
import org.atmina.glossary.PartOfSpeech;
import org.atmina.glossary.TermStanding;
import org.atmina.ingest.JobState;
import org.atmina.inspect.PageState;
import org.atmina.language.InterfaceLanguage;
import org.atmina.language.LanguageTag;
import org.atmina.language.Messages;
import org.atmina.language.TextInLanguage;
import org.atmina.language.diff.WordDiff;
import org.atmina.machine.MachineTrouble;
import org.atmina.memory.Suggestion;
import org.atmina.notification.MailWish;
import org.atmina.notification.NotificationKind;
import org.atmina.quality.WarningKind;
import org.atmina.search.indexing.ReindexState;
import org.atmina.translation.WordingRule;
import org.atmina.worklist.ClaimedBy;
import org.atmina.worklist.WorkKind;
import org.atmina.worklist.WorkSort;
import org.atmina.worklist.WorkState;
import org.atmina.worklist.WorkTask;

/// Every closed list whose terms stand as slugs in our answers.
public final class Vocabulary {
    private static final String TERM = "term.";
    private static final String UNTRANSLATED = "untranslated";

    private static final List<TermList> LISTS = List.of(
            new TermList("item-type", "site.type.", ItemType.class, slugs(ItemType.class)),
            new TermList("collection-level", "site.level.", CollectionLevel.class, slugs(CollectionLevel.class)),
            new TermList("agent-role", "site.agent.", AgentRole.class, slugs(AgentRole.class)),
            of("item-level", ItemLevel.class),
            of("item-state", ItemState.class),
            of("item-visibility", ItemVisibility.class),
            of("file-state", FileState.class),
            of("job-state", JobState.values(), JobState::slug),
            of("text-role", TextRole.class),
            of("text-kind", TextKind.class),
            new TermList(
                    "translation-status",
                    TERM + "translation-status.",
                    TextInLanguage.Status.class,
                    Stream.concat(
                                    Arrays.stream(TextInLanguage.Status.values())
                                            .map(TextInLanguage.Status::slug),
                                    Stream.of(UNTRANSLATED))
                            .toList()),
            of("origin", TextInLanguage.Origin.values(), TextInLanguage.Origin::slug),
            of("cited-state", CitedState.class),
            of("correction-reason", Reason.class),
            of("lineage", Lineage.class),
            of("authority-kind", AuthorityKind.class),
            of("name-kind", NameKind.class),
            of("mention-state", MentionState.class),
            of("import-result", ImportReport.Result.class),
            of("difference", WordDiff.Kind.values(), WordDiff.Kind::slug),
            of("reindex-phase", ReindexState.Phase.values(), ReindexState.Phase::slug),
            of("entry-kind", EntryKind.class),
            of("entry-status", EntryStatus.class),
            of("term-standing", TermStanding.class),
            of("part-of-speech", PartOfSpeech.class),
            of("motivation", Motivation.class),
            of("annotation-state", AnnotationState.class),
            of("calendar", DateCalendar.class),
            of("wording-rule", WordingRule.By.class),
            of("page-state", PageState.values(), PageState::slug),
            of("work-task", WorkTask.class),
            of("work-state", WorkState.class),
            of("work-sort", WorkSort.class),
            of("work-kind", WorkKind.class),
            of("claimed-by", ClaimedBy.class),
            new TermList("unit-outcome", "exchange.outcome.", UnitOutcome.class, slugs(UnitOutcome.class)),
            of("suggestion-standing", Suggestion.Standing.values(), Suggestion.Standing::slug),
            of("warning-kind", WarningKind.class),
            of("notification-kind", NotificationKind.class),
            of("mail-wish", MailWish.class),
            of("machine-trouble", MachineTrouble.Kind.values(), MachineTrouble.Kind::slug),
            new TermList("advisory", "context.advisory.label.", AdvisoryTerm.class, slugs(AdvisoryTerm.class)),
            new TermList(
                    "authenticity", "context.authenticity.", AuthenticityStatus.class, slugs(AuthenticityStatus.class)),
            new TermList("note-field", "context.note.field.", NoteField.class, slugs(NoteField.class)));

    private Vocabulary() {}

    /// A closed list.
    ///
    /// @param keys what the message keys of its terms begin with
    /// @param of the enumeration that it names
    record TermList(String name, String keys, Class<? extends Enum<?>> of, List<String> slugs) {
        String label(String slug, LanguageTag language) {
            return Messages.in(language, keys + slug, Map.of());
        }

        private Map<String, Map<String, String>> labels() {
            var labels = new LinkedHashMap<String, Map<String, String>>();
            slugs.forEach(slug -> {
                var byLanguage = new LinkedHashMap<String, String>();
                InterfaceLanguage.tags().forEach(tag -> byLanguage.put(tag.value(), label(slug, tag)));
                labels.put(slug, byLanguage);
            });
            return labels;
        }
    }

    static List<TermList> lists() {
        return LISTS;
    }

    /// By list, term and language.
    static Map<String, Map<String, Map<String, String>>> labels() {
        return LISTS.stream()
                .collect(Collectors.toMap(TermList::name, TermList::labels, (one, other) -> one, LinkedHashMap::new));
    }

    private static <T extends Enum<T> & Slug> TermList of(String name, Class<T> list) {
        return new TermList(name, TERM + name + ".", list, slugs(list));
    }

    private static <T extends Enum<T>> TermList of(String name, T[] values, Function<T, String> slug) {
        return new TermList(
                name,
                TERM + name + ".",
                values[0].getDeclaringClass(),
                Arrays.stream(values).map(slug).toList());
    }

    private static <T extends Enum<T> & Slug> List<String> slugs(Class<T> list) {
        return Arrays.stream(list.getEnumConstants()).map(Slug::slug).toList();
    }
}
