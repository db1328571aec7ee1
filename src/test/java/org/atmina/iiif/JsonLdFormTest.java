package org.atmina.iiif;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonLdFormTest {
    private static final List<JsonLdForm> OFFERED = List.of(JsonLdForm.PRESENTATION_3, JsonLdForm.PRESENTATION_2);
    private static final String THREE =
            "application/ld+json;profile=\"http://iiif.io/api/presentation/3/context.json\"";

    @Test
    void withoutAWishTheFirstFormIsSentUnderItsProfile() {
        assertThat(chosen(MediaType.WILDCARD_TYPE)).isEqualTo(THREE);
        assertThat(JsonLdForm.choose(List.of(), OFFERED).mediaType()).isEqualTo(THREE);
    }

    @Test
    void plainJsonIsSentToThoseWhoAskForIt() {
        assertThat(chosen(MediaType.APPLICATION_JSON_TYPE)).isEqualTo("application/json");
    }

    @Test
    void aProfileChoosesItsForm() {
        var two = new MediaType(
                "application", "ld+json", Map.of("profile", "https://iiif.io/api/presentation/2/context.json"));
        assertThat(JsonLdForm.choose(List.of(two), OFFERED).form()).isEqualTo(JsonLdForm.PRESENTATION_2);
    }

    @Test
    void aProfileThatNobodyOffersLeavesTheChoiceToWhatElseIsAccepted() {
        var unknown = new MediaType("application", "ld+json", Map.of("profile", "http://example.org/context.json"));
        assertThat(chosen(unknown, MediaType.APPLICATION_JSON_TYPE)).isEqualTo("application/json");
        assertThat(chosen(unknown)).isEqualTo(THREE);
    }

    @Test
    void whatIsRefusedIsNotSent() {
        var never = new MediaType("application", "json", Map.of("q", "0"));
        assertThat(chosen(never)).isEqualTo(THREE);
    }

    private static String chosen(MediaType... accepted) {
        return JsonLdForm.choose(List.of(accepted), OFFERED).mediaType();
    }
}
