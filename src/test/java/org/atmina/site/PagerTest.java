package org.atmina.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.atmina.language.InterfaceLanguage;
import org.junit.jupiter.api.Test;

class PagerTest {
    private static final Address HERE = Address.of(InterfaceLanguage.ET, "/collections/x");

    @Test
    void leavesOutPagesThatAreFarAway() {
        var pager = Pager.of(1000, 20, 20, HERE);
        assertThat(pager.steps()).extracting(Pager.Step::number).containsExactly(1, 18, 19, 20, 21, 22, 50);
        assertThat(pager.steps())
                .filteredOn(Pager.Step::gap)
                .extracting(Pager.Step::number)
                .containsExactly(18, 50);
    }

    @Test
    void leadsToTheFirstPageByItsPlainAddress() {
        assertThat(Pager.of(60, 2, 20, HERE.with("page", 2)).previous()).isEqualTo("/et/collections/x");
    }

    @Test
    void isNotNeededWhereEverythingFitsOnOnePage() {
        assertThat(Pager.of(0, 1, 20, HERE).needed()).isFalse();
        assertThat(Pager.of(20, 1, 20, HERE).needed()).isFalse();
        assertThat(Pager.of(21, 1, 20, HERE).needed()).isTrue();
    }

    @Test
    void leadsBackFromBeyondTheEnd() {
        assertThat(Pager.of(30, 99, 20, HERE).previous()).isEqualTo("/et/collections/x?page=2");
        assertThat(Pager.of(30, 99, 20, HERE).next()).isNull();
    }
}
