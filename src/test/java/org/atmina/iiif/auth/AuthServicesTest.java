package org.atmina.iiif.auth;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.atmina.access.Visibility;
import org.atmina.catalog.PublicId;
import org.atmina.catalog.image.PageImage;
import org.atmina.catalog.image.ViewedItem;
import org.atmina.iiif.IiifAddresses;
import org.atmina.language.InterfaceLanguage;
import org.atmina.language.LanguageTag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How viewers are told to let their readers sign in: checklist lines AUT-01 to AUT-06, AUT-16, AUT-17, AUT-20.
class AuthServicesTest {
    private static final String PLACE = "https://archive.example.org";
    private static final Clock MIDSUMMER = Clock.fixed(Instant.parse("2026-06-24T10:00:00Z"), ZoneOffset.UTC);
    private static final UUID IMAGE = UUID.fromString("0190f5fe-0000-7000-8000-000000000001");
    private static final PublicId ITEM = PublicId.mint(new Random(1));
    private static final ObjectMapper JSON = new ObjectMapper();

    private final AuthServices services = new AuthServices(new IiifAddresses(() -> PLACE), MIDSUMMER);
    private final PageImage image =
            new PageImage(IMAGE, UUID.randomUUID(), UUID.randomUUID(), IMAGE, 1, 1, 600, 800, "0123456789abcdef");

    @Test
    void everyAddressFollowsThePublicOneAndIsSecureWhereThatIs() { // AUT-01
        assertThat(ids(json(services.ofImage(image))))
                .hasSizeGreaterThan(5)
                .allMatch(id -> id.startsWith(PLACE + "/iiif/auth/"));
    }

    @Test
    void theImageDeclaresAProbeWithOneActiveAccessService() { // AUT-02, AUT-04, AUT-05
        // When
        var probe = json(services.ofImage(image)).path(0);
        // Then
        assertThat(probe.path("id").asText()).isEqualTo(PLACE + "/iiif/auth/2/probe/3/" + IMAGE);
        assertThat(probe.path("type").asText()).isEqualTo("AuthProbeService2");
        assertThat(probe.path("service")).hasSize(1);
        var access = probe.path("service").path(0);
        assertThat(access.path("type").asText()).isEqualTo("AuthAccessService2");
        assertThat(access.path("profile").asText()).isEqualTo("active");
        assertThat(types(access.path("service"))).containsExactly("AuthAccessTokenService2", "AuthLogoutService2");
    }

    @Test
    void blocksForVersionThreeBringNoContextOfTheirOwn() { // AUT-03
        assertThat(json(services.ofImage(image)).findValues("@context")).isEmpty();
        assertThat(json(services.ofItem(ITEM)).findValues("@context")).isEmpty();
    }

    @Test
    void everyWordIsThereInEveryLanguageAndNamesTheInstitution() { // AUT-06, AUT-17
        var tags = InterfaceLanguage.tags().stream().map(LanguageTag::value).toList();
        var access = json(services.ofImage(image)).at("/0/service/0");
        for (String key : List.of("label", "heading", "note", "confirmLabel")) {
            assertThat(names(access.path(key))).as(key).containsExactlyElementsOf(tags);
        }
        assertThat(names(access.at("/service/1/label"))).containsExactlyElementsOf(tags);
        assertThat(access.path("label")).allMatch(text -> text.path(0).asText().contains("Atmina"));
    }

    @Test
    void noErrorNoteStandsWithoutItsHeading() { // AUT-16
        var blocks = json(services.ofImage(image));
        assertThat(blocks.findParents("errorNote")).hasSize(2).allMatch(block -> block.has("errorHeading"));
    }

    @Test
    void theOlderServicesStandBesideTheNewerOnes() { // AUT-20
        // When
        var cookie = json(services.ofImage(image)).path(1);
        // Then
        assertThat(cookie.path("@id").asText()).isEqualTo(PLACE + "/iiif/auth/1/login");
        assertThat(cookie.path("@type").asText()).isEqualTo("AuthCookieService1");
        assertThat(cookie.path("profile").asText()).isEqualTo("http://iiif.io/api/auth/1/login");
        assertThat(cookie.path("label").isTextual()).isTrue();
        assertThat(cookie.path("service").findValuesAsText("profile"))
                .containsExactly("http://iiif.io/api/auth/1/token", "http://iiif.io/api/auth/1/logout");
    }

    @Test
    void inVersionTwoTheOlderServicesBringTheirContext() { // AUT-20
        var cookie = json(services.ofImage2(image)).path(1);
        assertThat(cookie.path("@context").asText()).isEqualTo("http://iiif.io/api/auth/1/context.json");
    }

    @Test
    void everyTierHasAProbeOfItsOwn() { // AUT-18
        var whole = json(services.ofImage(image)).at("/0/id").asText();
        var preview = json(services.ofPreview(3, image)).at("/0/id").asText();
        var ofTwo = json(services.ofPreview(2, image)).at("/0/id").asText();
        assertThat(List.of(whole, preview, ofTwo)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "published, public,     ,           false",
        "published, registered, ,           true",
        "published, staff,      ,           true",
        "published, embargoed,  2026-06-25, true",
        "published, embargoed,  2026-06-24, false",
        "draft,     public,     ,           true",
        "withdrawn, public,     ,           true"
    })
    void onlyWhatIsNotForEverybodyIsRestricted(String state, String visibility, LocalDate embargo, boolean restricted) {
        var item = new ViewedItem(
                UUID.randomUUID(), ITEM, new Visibility.Subject(state, visibility, embargo), null, null, 1);
        assertThat(services.isRestricted(item)).isEqualTo(restricted);
    }

    @Test
    void aServiceIsNamedInShortByItsIdAndType() {
        var reference = AuthServices.reference(services.ofImage(image).getFirst());
        assertThat(reference.keySet()).containsExactly("id", "type");
    }

    private static JsonNode json(Object blocks) {
        try {
            return JSON.readTree(JSON.writeValueAsString(blocks));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> ids(JsonNode blocks) {
        return Stream.concat(blocks.findValuesAsText("id").stream(), blocks.findValuesAsText("@id").stream())
                .toList();
    }

    private static List<String> types(JsonNode services) {
        return services.findValuesAsText("type");
    }

    private static List<String> names(JsonNode map) {
        return map.propertyStream().map(Map.Entry::getKey).toList();
    }
}
