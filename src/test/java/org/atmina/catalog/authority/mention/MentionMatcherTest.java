package org.atmina.catalog.authority.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.atmina.catalog.AuthorityKind;
import org.atmina.catalog.PublicId;
import org.atmina.catalog.authority.Naming;
import org.junit.jupiter.api.Test;

/// Which stretches of running text may name an authority.
class MentionMatcherTest {
    private static final PublicId NAME = PublicId.mint(new Random(1918));
    private static final Set<String> NAMES = Set.of("tartu", "tartu ülikool", "j. tamm", "exile");

    @Test
    void findsNamesWithTheirOffsets() {
        assertThat(found("He left Tartu for Riga; TARTU Ülikool was closed."))
                .containsExactly("Tartu", "TARTU Ülikool");
    }

    @Test
    void namesBeginWithACapitalLetter() {
        assertThat(found("the tartu of old, in “Tartu”")).containsExactly("Tartu");
    }

    @Test
    void noNameGoesOnAfterTheEndOfASentence() {
        assertThat(found("We came to Tartu. Ülikool was closed.")).containsExactly("Tartu");
    }

    @Test
    void theDotOfAnInitialEndsNothing() {
        assertThat(found("Signed: J. Tamm, Tartu")).containsExactly("J. Tamm", "Tartu");
    }

    @Test
    void termsAreNotLookedFor() {
        assertThat(found("Exile began.")).isEmpty();
    }

    @Test
    void anyTextAtAllIsAnswered() {
        assertThat(found("\uD800 \u0000 … --- \u202E 12345")).isEmpty();
        assertThat(found("")).isEmpty();
    }

    private static List<String> found(String text) {
        return MentionMatcher.in(text, MentionMatcherTest::namings).stream()
                .map(match -> text.substring(match.start(), match.end()))
                .toList();
    }

    /// Knows a few names, the longest first.
    private static List<Naming> namings(List<String> words) {
        var found = new ArrayList<Naming>();
        for (int at = 0; at < words.size(); at++) {
            for (int end = Math.min(words.size(), at + 2); end > at; end--) {
                var name = String.join(" ", words.subList(at, end)).toLowerCase(Locale.ROOT);
                if (NAMES.contains(name.replace("j tamm", "j. tamm"))) {
                    var kind = name.equals("exile") ? AuthorityKind.TERM : AuthorityKind.PLACE;
                    found.add(new Naming(at, end, UUID.randomUUID(), NAME, kind, List.of()));
                    at = end - 1;
                    break;
                }
            }
        }
        return found;
    }
}
