package org.atmina.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.atmina.language.InterfaceLanguage;
import org.junit.jupiter.api.Test;

class AddressTest {
    private final Address search = Address.of(InterfaceLanguage.LV, "/search")
            .with("q", "ziemassvētki & \"gads\"")
            .and("language", "et")
            .and("language", "lv")
            .with("page", 3);

    @Test
    void keepsPathAndQuestionInAnotherLanguage() {
        assertThat(search.in(InterfaceLanguage.FI))
                .hasToString("/fi/search?q=ziemassv%C4%93tki+%26+%22gads%22&language=et&language=lv&page=3");
    }

    @Test
    void liftsOneValueOfAFilterAndLeavesTheOthers() {
        assertThat(search.withoutValue("language", "et").without("page", "q")).hasToString("/lv/search?language=lv");
    }

    @Test
    void replacesAParameterInsteadOfRepeatingIt() {
        assertThat(search.without("q", "language").with("page", 4)).hasToString("/lv/search?page=4");
    }
}
