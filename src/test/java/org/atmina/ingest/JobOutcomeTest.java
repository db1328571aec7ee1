package org.atmina.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.atmina.inspect.Inspection;
import org.atmina.inspect.PageState;
import org.atmina.inspect.Reason;
import org.atmina.inspect.Summary;
import org.atmina.language.InterfaceLanguage;
import org.atmina.language.LanguageTag;
import org.atmina.language.Messages;
import org.atmina.language.ReaderLanguages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JobOutcomeTest {
    @Test
    void isCompleteWhenEveryPageWasRead() {
        // When
        var outcome = JobOutcome.of(new Inspection.Readable(summary(3, 0)), List.of());
        // Then
        assertThat(outcome.state()).isEqualTo(JobState.COMPLETED);
        assertThat(sentence(outcome, "en")).isEqualTo("3 pages were read.");
    }

    @Test
    void namesThePagesThatWereNotRead() {
        // When
        var outcome = JobOutcome.of(new Inspection.NeedsReview(Reason.PAGES_NOT_READ, summary(9, 2)), List.of(4, 7));
        // Then
        assertThat(outcome.state()).isEqualTo(JobState.COMPLETED_WITH_ERRORS);
        assertThat(sentence(outcome, "lt"))
                .isEqualTo("Tinkamai neperskaityti 2 puslapiai iš 9. Peržiūrėtini puslapiai: 4, 7.");
    }

    @Test
    void namesOnlyTheFirstOfVeryManyPages() {
        // When
        var outcome = JobOutcome.of(
                new Inspection.NeedsReview(Reason.PAGES_NOT_READ, summary(500, 100)),
                IntStream.rangeClosed(1, 100).boxed().toList());
        // Then
        assertThat(outcome.facts())
                .hasEntrySatisfying(
                        "pageNumbers", pages -> assertThat((String) pages).endsWith("19, 20 …"));
    }

    @Test
    void failsUnderItsOwnName() {
        // When
        var outcome = JobOutcome.of(new Inspection.Encrypted(Reason.PASSWORD_NEEDED, Map.of()), List.of());
        // Then
        assertThat(outcome.state()).isEqualTo(JobState.FAILED);
        assertThat(outcome.slug()).isEqualTo("encrypted");
    }

    @ParameterizedTest
    @EnumSource(InterfaceLanguage.class)
    void everyReasonHasASentenceInEveryLanguage(InterfaceLanguage language) {
        var ours = Stream.of(JobOutcome.READABLE, JobOutcome.SERVICE_DIED, JobOutcome.INTERNAL_ERROR);
        var missing = Stream.concat(ours, Arrays.stream(Reason.values()).map(Reason::slug))
                .filter(slug -> Messages.find(language.tag(), "outcome." + slug, Map.of())
                        .isEmpty())
                .toList();
        assertThat(missing).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = JobState.class,
            names = {"QUEUED", "RUNNING"})
    void everyStateOfUnfinishedWorkHasASentence(JobState state) {
        assertThat(Messages.find(LanguageTag.of("fi"), "job." + state.slug(), Map.of("done", 1, "total", 2)))
                .isPresent();
    }

    private static String sentence(JobOutcome outcome, String language) {
        var job = new JobRecord(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                outcome.state(),
                outcome.slug(),
                outcome.facts(),
                new JobRecord.Progress(1, 3, 3),
                null,
                new JobRecord.Times(Instant.EPOCH, null, null));
        return JobMessages.of(job, ReaderLanguages.of(LanguageTag.of(language)));
    }

    private static Summary summary(int pages, int unread) {
        var states = new EnumMap<PageState, Integer>(PageState.class);
        states.put(PageState.READ, pages - unread);
        states.put(PageState.FAILED, unread);
        return new Summary(
                new Summary.FileType("application/pdf", null, 0),
                Summary.Layout.PAGED,
                new Summary.Language("lt", 1, true),
                new Summary.Extent(pages, states, 10, 1000),
                new Summary.Properties(null, null, null),
                Set.of());
    }
}
