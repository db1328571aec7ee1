package org.atmina.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/// Each manifest by itself: known kinds by the model of Kubernetes, the operators' kinds by what they must say.
class ManifestTest {
    private static final Manifests MANIFESTS = Manifests.ofSourceTree();

    /// Kind of an operator's resource, and what a resource of that kind cannot do without.
    private static final Map<String, List<String>> OPERATORS = Map.of(
            "postgresql.cnpg.io/v1/Cluster", List.of("/spec"),
            "postgresql.cnpg.io/v1/Database", List.of("/spec/name", "/spec/owner", "/spec/cluster/name"),
            "elasticsearch.k8s.elastic.co/v1/Elasticsearch",
                    List.of("/spec/version", "/spec/image", "/spec/nodeSets/0/name", "/spec/nodeSets/0/count"),
            "k8s.keycloak.org/v2beta1/Keycloak",
                    List.of("/spec/db/vendor", "/spec/db/passwordSecret/name", "/spec/hostname/hostname"),
            "k8s.keycloak.org/v2beta1/KeycloakRealmImport", List.of("/spec/keycloakCRName", "/spec/realm/realm"),
            "monitoring.coreos.com/v1/PodMonitor", List.of("/spec/selector", "/spec/podMetricsEndpoints/0/port"),
            "monitoring.coreos.com/v1/PrometheusRule", List.of("/spec/groups/0/name", "/spec/groups/0/rules/0/expr"));

    @Test
    void everyManifestIsOfAKnownKindAndHasNoUnknownKey() {
        assertThat(MANIFESTS.all()).hasSizeGreaterThan(20).allSatisfy(manifest -> {
            assertThat(manifest.name()).as(manifest.origin()).matches("[a-z0-9-]+");
            if (manifest.isKnownToKubernetes()) {
                assertThat(manifest.strictly()).isNotNull();
            } else {
                assertThat(OPERATORS).containsKey(manifest.type());
                OPERATORS
                        .get(manifest.type())
                        .forEach(path -> assertThat(manifest.tree().at(path).isMissingNode())
                                .as(manifest + " says " + path)
                                .isFalse());
            }
        });
    }

    @Test
    void aKeyThatKubernetesDoesNotKnowIsNoticed() {
        // Given
        var typingError = Manifests.read("here", """
                apiVersion: v1
                kind: Service
                metadata: {name: a}
                spec: {prots: []}
                """).findFirst().orElseThrow();
        // Then
        assertThat(catching(typingError::strictly)).hasMessageContaining("prots");
    }

    @Test
    void noFileHoldsASecret() {
        assertThat(MANIFESTS.trees("Secret")).isEmpty();
        assertThat(Manifests.kustomizations()).allSatisfy(file -> {
            // What is generated as a Secret says who may do what, and is not secret.
            var generators = Manifests.tree(file).path("secretGenerator");
            generators.forEach(secret -> assertThat(secret.toString())
                    .isEqualTo("{\"name\":\"atmina-search-roles\",\"files\":[\"roles.yml\"]}"));
        });
        assertThat(Manifests.files())
                .allSatisfy(
                        file -> assertThat(Manifests.text(file))
                                .as(file.toString())
                                .doesNotContainPattern(
                                        "(?im)^\\s*(-\\s*)?[\\w.-]*(password|secret|token)[ ]*[:=][ ]*(?!true|false)[^\\s{\\[|>]"));
    }

    @Test
    void theImportedRealmIsOursMadeStricter() throws IOException {
        // Given
        var realm = (ObjectNode) new ObjectMapper()
                .readTree(
                        Path.of("..", "config", "keycloak", "atmina-realm.json").toFile());
        realm.put("sslRequired", "external").put("bruteForceProtected", true);
        var clients = (ArrayNode) realm.path("clients");
        clients.forEach(inClient("atmina-cli", client -> client.put("directAccessGrantsEnabled", false)));
        var place = SettingsTest.settings().get("ATMINA_PUBLIC_URL");
        clients.forEach(inClient(
                "atmina-viewers", client -> client.putArray("redirectUris").add(place + "/iiif/auth/*")));
        var kept = StreamSupport.stream(clients.spliterator(), false)
                .filter(client -> !client.path("clientId").asText().startsWith("atmina-test-"))
                .toList();
        clients.removeAll().addAll(kept);
        // When
        var imported = MANIFESTS.trees("KeycloakRealmImport").getFirst().at("/spec/realm");
        // Then
        assertThat(imported).isEqualTo(realm);
    }

    private static Consumer<JsonNode> inClient(String id, Consumer<ObjectNode> change) {
        return client -> {
            if (client.path("clientId").asText().equals(id)) {
                change.accept((ObjectNode) client);
            }
        };
    }

    private static Throwable catching(Runnable action) {
        return org.assertj.core.api.Assertions.catchThrowable(action::run);
    }
}
