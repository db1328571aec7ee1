package org.atmina.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.atmina.language.InterfaceLanguage;
import org.atmina.language.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RightsStatementTest {
    private static final String KEYS = "site.rights.";

    @Test
    void thereAreWordsForEachStatementAndLicenceAndNoOthers() {
        var known = Stream.concat(RightsStatement.LICENCES.stream(), RightsStatement.STATEMENTS.stream());
        assertThat(Messages.keys(InterfaceLanguage.EN.tag()).stream().filter(key -> key.startsWith(KEYS)))
                .containsExactlyInAnyOrderElementsOf(
                        known.map(kind -> KEYS + kind).toList());
    }

    /// The twelve statements of rightsstatements.org, and what Creative Commons offers at version 4.0 and outside of
    /// versions.
    @ParameterizedTest
    @EnumSource(InterfaceLanguage.class)
    void everyAddressSaysSomethingOfItsOwn(InterfaceLanguage language) {
        var addresses = Stream.concat(
                Stream.of(
                                "InC",
                                "InC-OW-EU",
                                "InC-EDU",
                                "InC-NC",
                                "InC-RUU",
                                "NoC-CR",
                                "NoC-NC",
                                "NoC-OKLR",
                                "NoC-US",
                                "CNE",
                                "UND",
                                "NKC")
                        .map(code -> "http://rightsstatements.org/vocab/" + code + "/1.0/"),
                Stream.of(
                                "licenses/by/4.0",
                                "licenses/by-sa/4.0",
                                "licenses/by-nd/4.0",
                                "licenses/by-nc/4.0",
                                "licenses/by-nc-sa/4.0",
                                "licenses/by-nc-nd/4.0",
                                "publicdomain/zero/1.0",
                                "publicdomain/mark/1.0")
                        .map(path -> "http://creativecommons.org/" + path + "/"));
        var labels = addresses
                .map(uri -> RightsStatement.of(uri).orElseThrow().label(language.tag()))
                .toList();
        assertThat(labels).hasSize(20).doesNotHaveDuplicates();
    }

    @Test
    void whatItDoesNotKnowItDoesNotName() {
        assertThat(RightsStatement.of("http://rightsstatements.org/vocab/InC-XX/1.0/"))
                .isEmpty();
        assertThat(RightsStatement.of("https://creativecommons.org/licenses/by-xx/4.0/"))
                .isEmpty();
    }
}
