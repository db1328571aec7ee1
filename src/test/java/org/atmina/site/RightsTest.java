package org.atmina.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.atmina.language.InterfaceLanguage;
import org.junit.jupiter.api.Test;

class RightsTest {
    private static final Words LITHUANIAN = new Words(InterfaceLanguage.LT);

    @Test
    void namesALicenceByItsCodeAndSaysWhatItMeans() {
        var uri = "http://creativecommons.org/licenses/by-sa/4.0/";
        assertThat(Rights.of(uri, LITHUANIAN))
                .isEqualTo(new Rights("CC BY-SA 4.0", "nurodant autorių, tomis pačiomis sąlygomis", uri));
    }

    @Test
    void saysARightsStatementInWords() {
        var uri = "http://rightsstatements.org/vocab/InC-OW-EU/1.0/";
        assertThat(Rights.of(uri, LITHUANIAN).words()).startsWith("Autorių teisės saugomos");
    }

    @Test
    void showsAnUnknownAddressAsItIs() {
        assertThat(Rights.of("https://example.org/terms", LITHUANIAN))
                .isEqualTo(new Rights(null, "https://example.org/terms", "https://example.org/terms"));
    }

    @Test
    void neverLinksToWhatABrowserShouldNotFollow() {
        assertThat(Rights.of("javascript:alert(1)", LITHUANIAN).link()).isNull();
    }
}
