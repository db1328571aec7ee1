package org.atmina.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VisibilityTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 14);

    @ParameterizedTest(name = "{0} {1} embargo {2}: {3}, {4}, {5}")
    @CsvSource(
            nullValues = "-",
            value = {
                // state, visibility, embargo until, anonymous, registered, translator
                "published, public,     -,          OPEN,   OPEN,   OPEN",
                "published, registered, -,          HIDDEN, OPEN,   OPEN",
                "published, staff,      -,          HIDDEN, HIDDEN, OPEN",
                "published, embargoed,  2026-06-15, HIDDEN, HIDDEN, OPEN",
                "published, embargoed,  2026-06-14, OPEN,   OPEN,   OPEN",
                "draft,     public,     -,          HIDDEN, HIDDEN, OPEN",
                "in-review, public,     -,          HIDDEN, HIDDEN, OPEN",
                "withdrawn, public,     -,          GONE,   GONE,   OPEN",
                "withdrawn, registered, -,          HIDDEN, GONE,   OPEN",
                "withdrawn, staff,      -,          HIDDEN, HIDDEN, OPEN",
            })
    void decidesByStateAudienceAndReader(
            String state,
            String visibility,
            LocalDate embargoUntil,
            Visibility.Decision anonymous,
            Visibility.Decision registered,
            Visibility.Decision translator) {
        var subject = new Visibility.Subject(state, visibility, embargoUntil);
        assertThat(Visibility.decide(subject, Reader.ANONYMOUS, TODAY)).isEqualTo(anonymous);
        assertThat(Visibility.decide(subject, reader(Roles.REGISTERED), TODAY)).isEqualTo(registered);
        assertThat(Visibility.decide(subject, reader(Roles.TRANSLATOR), TODAY)).isEqualTo(translator);
    }

    private static Reader reader(String role) {
        return new Reader("somebody", Set.of(role), Set.of());
    }
}
