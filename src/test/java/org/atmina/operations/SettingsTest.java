package org.atmina.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What the pods are told is what the service listens to.
class SettingsTest {
    private static final Manifests MANIFESTS = Manifests.ofSourceTree();
    private static final String SECRET = ".*(PASSWORD|SECRET|CREDENTIAL|USERNAME|TOKEN_KEY).*";
    /// Read by the entry point of the base image, before Java starts.
    private static final String OF_THE_BASE_IMAGE = "USE_SYSTEM_CA_CERTS";

    /// Every name that the service looks for in its environment.
    static Set<String> known() {
        Set<String> names = new TreeSet<>(ServiceSettings.ofQuarkus());
        ServiceSettings.ours().keySet().forEach(key -> names.add(ServiceSettings.inEnvironment(key)));
        return names;
    }

    @Test
    void everySettingIsAKeyOfTheService() {
        assertThat(settings().keySet()).isNotEmpty().isSubsetOf(known());
        assertThat(literals()).isNotEmpty().isSubsetOf(settings().keySet());
    }

    @Test
    void everyVariableIsAKeyOfTheService() {
        assertThat(variables())
                .extracting(EnvVar::getName)
                .filteredOn(name -> !name.equals(OF_THE_BASE_IMAGE))
                .contains("ATMINA_ROLE", "QUARKUS_DATASOURCE_PASSWORD")
                .isSubsetOf(known());
    }

    @Test
    void secretsComeByReferenceOnly() {
        assertThat(settings().keySet()).noneMatch(name -> name.matches(SECRET));
        assertThat(literals()).noneMatch(name -> name.matches(SECRET));
        assertThat(variables())
                .filteredOn(each -> each.getName().matches(SECRET))
                .isNotEmpty()
                .allSatisfy(variable -> {
                    assertThat(variable.getValue()).isNull();
                    assertThat(variable.getValueFrom().getSecretKeyRef().getName())
                            .startsWith("atmina-");
                });
        assertThat(settings().values()).noneMatch(value -> value.matches(".*://[^/]*:[^/]*@.*"));
    }

    @Test
    void everyDeploymentReadsTheGeneratedSettings() {
        var generated = Manifests.tree(Path.of("..", "k8s", "base", "kustomization.yaml"))
                .at("/configMapGenerator/0/name")
                .asText();
        assertThat(MANIFESTS.workloads())
                .allSatisfy(each -> assertThat(each.getSpec()
                                .getTemplate()
                                .getSpec()
                                .getContainers()
                                .getFirst()
                                .getEnvFrom())
                        .extracting(from -> from.getConfigMapRef().getName())
                        .containsExactly(generated));
    }

    static Map<String, String> settings() {
        return Manifests.text(Path.of("..", "k8s", "base", "settings.env"))
                .lines()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(line -> line.split("=", 2))
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
    }

    /// What overlays say instead.
    private static List<String> literals() {
        return Manifests.kustomizations().stream()
                .flatMap(file -> Manifests.tree(file).path("configMapGenerator").findValues("literals").stream())
                .flatMap(list -> Stream.iterate(0, i -> i < list.size(), i -> i + 1)
                        .map(i -> list.get(i).asText().split("=", 2)[0]))
                .toList();
    }

    private static List<EnvVar> variables() {
        return MANIFESTS.of(Deployment.class).stream()
                .flatMap(each -> each.getSpec().getTemplate().getSpec().getContainers().stream())
                .flatMap(container -> container.getEnv().stream())
                .toList();
    }
}
