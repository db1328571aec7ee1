package org.atmina.iiif.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What has to be announced between two states.
class ChangeTest {
    private static final UUID ID = new UUID(1, 2);

    private static Standing standing(String name, boolean open, String fingerprint) {
        return new Standing(ID, ObjectKind.ITEM, name, null, open, fingerprint);
    }

    private static @Nullable ActivityType between(@Nullable Standing before, @Nullable Standing now) {
        return Change.between(before, now).map(Change::type).orElse(null);
    }

    @Test
    void whatBecomesOpenIsCreated() {
        assertThat(between(null, standing("a", true, "x"))).isEqualTo(ActivityType.CREATE);
    }

    @Test
    void whatWasNeverOpenIsNotSpokenOf() {
        assertThat(between(null, standing("a", false, ""))).isNull();
        assertThat(between(null, null)).isNull();
    }

    @Test
    void whatIsShownOtherwiseIsUpdatedAndElseNothingIsSaid() {
        assertThat(between(standing("a", true, "x"), standing("a", true, "y"))).isEqualTo(ActivityType.UPDATE);
        assertThat(between(standing("a", true, "x"), standing("a", true, "x"))).isNull();
    }

    @Test
    void whatIsClosedOrGoneIsDeletedUnderTheNameThatTheWorldKnows() {
        assertThat(between(standing("a", true, "x"), standing("b", false, ""))).isEqualTo(ActivityType.DELETE);
        assertThat(Change.between(standing("a", true, "x"), null))
                .contains(new Change(ActivityType.DELETE, ObjectKind.ITEM, "a", null));
    }

    @Test
    void anotherNameIsAMoveFromTheOldToTheNewOne() {
        assertThat(Change.between(standing("a", true, "x"), standing("b", true, "y")))
                .contains(new Change(ActivityType.MOVE, ObjectKind.ITEM, "a", "b"));
    }
}
