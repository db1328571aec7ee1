package org.atmina.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class RolesTest {
    private static final Path REALM = Path.of("..", "config", "keycloak", "atmina-realm.json");

    @Test
    void theRealmDefinesTheRolesOfTheServiceAndNoOthers() throws IOException {
        var roles = new ObjectMapper().readTree(REALM.toFile()).at("/roles/realm");
        assertThat(roles.valueStream().map(role -> role.path("name").asText()).toList())
                .containsExactlyInAnyOrderElementsOf(Roles.ofRealm());
    }

    @Test
    void everyLanguageHasATranslatorAndAReviewerAmongTheDemoUsers() throws IOException {
        var users = new ObjectMapper()
                .readTree(REALM.resolveSibling("atmina-users-0.json").toFile())
                .path("users");
        var names = users.valueStream()
                .map((JsonNode user) -> user.path("username").asText())
                .toList();
        assertThat(names)
                .containsAll(Roles.ofRealm().stream()
                        .filter(role -> role.contains("-"))
                        .toList());
    }
}
