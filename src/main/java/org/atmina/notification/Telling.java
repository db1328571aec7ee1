package org.atmina.notification;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.atmina.worklist.Turn;
import org.atmina.worklist.WorkState;
import org.jspecify.annotations.Nullable;

/// Decides who has to hear of a turn. Nobody is told what they did themselves.
final class Telling {
    private Telling() {}

    /// @param reviewers people who review in the language of the turn
    /// @param lineage identifiers of the collection and those above it
    static List<Notice> of(Turn turn, Collection<Person> reviewers, Set<String> lineage) {
        return switch (turn.act()) {
            case Turn.Released released ->
                one(released.holder(), NotificationKind.CLAIM_RELEASED, turn, released.by(), released.why());
            case Turn.Moved moved -> moved(turn, moved, reviewers, lineage);
        };
    }

    private static List<Notice> moved(Turn turn, Turn.Moved moved, Collection<Person> reviewers, Set<String> lineage) {
        var judged = moved.from() == WorkState.IN_REVIEW;
        return switch (moved.to()) {
            case APPROVED ->
                judged ? one(moved.author(), NotificationKind.APPROVED, turn, moved.reviewer(), null) : List.of();
            case REJECTED ->
                judged
                        ? one(moved.author(), NotificationKind.REJECTED, turn, moved.reviewer(), moved.reason())
                        : List.of();
            case STALE ->
                moved.from() == WorkState.APPROVED
                        ? one(moved.author(), NotificationKind.STALE, turn, null, null)
                        : List.of();
            case IN_REVIEW -> review(turn, moved, reviewers, lineage);
            case SOURCE, UNTRANSLATED, MACHINE, DRAFT -> List.of();
        };
    }

    private static List<Notice> review(Turn turn, Turn.Moved moved, Collection<Person> reviewers, Set<String> lineage) {
        if (moved.author() == null) {
            return List.of(); // it waits no more
        }
        return reviewers.stream()
                .filter(person -> !person.actor().equals(moved.author()))
                .filter(person -> !person.reader().isKeptOutOf(lineage))
                .map(person ->
                        new Notice(person.actor(), NotificationKind.REVIEW, turn.subject(), null, null, turn.at()))
                .toList();
    }

    private static List<Notice> one(
            @Nullable String recipient,
            NotificationKind kind,
            Turn turn,
            @Nullable String actor,
            @Nullable String reason) {
        return Optional.ofNullable(recipient)
                .filter(who -> !who.equals(actor))
                .map(who -> new Notice(who, kind, turn.subject(), actor, reason, turn.at()))
                .stream()
                .toList();
    }
}
