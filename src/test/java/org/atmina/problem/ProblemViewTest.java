package org.atmina.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.atmina.language.LanguageTag;
import org.atmina.language.ReaderLanguages;
import org.junit.jupiter.api.Test;

class ProblemViewTest {
    @Test
    void saysInTheReadersLanguageWhatWentWrongAndForProgramsWhich() {
        var problem = new Problem.Other(500, "internal-error", Map.of("incident", "7f3a"));
        var members = ProblemView.of(problem, ReaderLanguages.of(LanguageTag.of("fi")));
        assertThat(members)
                .containsEntry("type", "urn:atmina:problem:internal-error")
                .containsEntry("status", 500)
                .containsEntry("title", "Jokin meni vikaan")
                .containsEntry("detail", "Arkistossa tapahtui virhe. Jos ilmoitat siitä, mainitse numero 7f3a.")
                .containsEntry("incident", "7f3a");
    }

    @Test
    void factsNeverReplaceTheMembersOfTheStandard() {
        var problem = new Problem.Missing("no-such-page", Map.of("status", 200, "type", "x"));
        assertThat(ProblemView.of(problem, ReaderLanguages.of(LanguageTag.of("en"))))
                .containsEntry("status", 404)
                .containsEntry("type", "urn:atmina:problem:no-such-page");
    }
}
