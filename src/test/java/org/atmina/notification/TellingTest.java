package org.atmina.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.atmina.access.Reader;
import org.atmina.language.LanguageTag;
import org.atmina.worklist.Turn;
import org.atmina.worklist.WorkState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Who hears of what.
class TellingTest {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final Person ANYWHERE = reviewer("reviewer", Set.of());
    private static final Person ELSEWHERE = reviewer("limited", Set.of("other"));
    private static final Person AUTHOR = reviewer("author", Set.of());

    @Test
    void theAuthorHearsThatTheirTranslationWasApproved() {
        assertThat(told(WorkState.IN_REVIEW, WorkState.APPROVED, null)).containsExactly("author approved judge");
    }

    @Test
    void theAuthorHearsWhyTheirTranslationWasSentBack() {
        var notices = Telling.of(turn(WorkState.IN_REVIEW, WorkState.REJECTED, "Trūkst"), List.of(), Set.of());
        assertThat(notices).singleElement().satisfies(notice -> {
            assertThat(notice.recipient()).isEqualTo("author");
            assertThat(notice.reason()).isEqualTo("Trūkst");
        });
    }

    @Test
    void theAuthorHearsThatTheSourceHasChanged() {
        assertThat(told(WorkState.APPROVED, WorkState.STALE, null)).containsExactly("author stale null");
    }

    @Test
    void nobodyHearsThatAChangeHadTheSameMeaning() {
        assertThat(told(WorkState.STALE, WorkState.APPROVED, null)).isEmpty();
    }

    @Test
    void reviewersHearOfWhatTheyMayJudge() {
        assertThat(told(WorkState.DRAFT, WorkState.IN_REVIEW, null)).containsExactly("reviewer review null");
    }

    @Test
    void nobodyIsToldThatATranslationWasTakenBack() {
        assertThat(told(WorkState.IN_REVIEW, WorkState.DRAFT, null)).isEmpty();
    }

    @Test
    void theHolderHearsThatACuratorHasReleasedTheirClaim() {
        var turn = new Turn(subject(), new Turn.Released("holder", "curator", "Gone"), NOW);
        assertThat(Telling.of(turn, List.of(), Set.of())).singleElement().satisfies(notice -> {
            assertThat(notice.recipient()).isEqualTo("holder");
            assertThat(notice.kind()).isEqualTo(NotificationKind.CLAIM_RELEASED);
            assertThat(notice.actor()).isEqualTo("curator");
        });
    }

    private static List<String> told(WorkState from, WorkState to, @Nullable String reason) {
        return Telling.of(turn(from, to, reason), List.of(ANYWHERE, ELSEWHERE, AUTHOR), Set.of("fonds")).stream()
                .map(notice -> notice.recipient() + " " + notice.kind().slug() + " " + notice.actor())
                .toList();
    }

    private static Turn turn(WorkState from, WorkState to, @Nullable String reason) {
        return new Turn(subject(), new Turn.Moved(from, to, "author", "judge", reason), NOW);
    }

    private static Turn.Subject subject() {
        var item = UUID.randomUUID();
        return new Turn.Subject(UUID.randomUUID(), LanguageTag.of("lv"), item, item, UUID.randomUUID());
    }

    private static Person reviewer(String name, Set<String> collections) {
        var reader = new Reader(name, Set.of("reviewer", "reviewer-lv"), collections);
        return new Person(reader, null, MailWish.NEVER, false);
    }
}
