package org.atmina.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The kustomizations hold together: what they name exists, and what exists is named.
class KustomizationTest {
    private static final List<String> KEYS = List.of(
            "apiVersion",
            "kind",
            "namespace",
            "labels",
            "resources",
            "components",
            "configMapGenerator",
            "secretGenerator",
            "generatorOptions",
            "patches",
            "images");

    @Test
    void everyKustomizationSaysOnlyWhatKustomizeKnows() {
        assertThat(Manifests.kustomizations()).hasSizeGreaterThan(5).allSatisfy(file -> {
            var tree = Manifests.tree(file);
            assertThat(tree.fieldNames()).toIterable().isSubsetOf(KEYS);
            assertThat(tree.path("apiVersion").asText() + "/"
                            + tree.path("kind").asText())
                    .isIn(
                            "kustomize.config.k8s.io/v1beta1/Kustomization",
                            "kustomize.config.k8s.io/v1alpha1/Component");
        });
    }

    @Test
    void everyNamedFileExists() {
        assertThat(named()).isNotEmpty().allSatisfy(file -> assertThat(file).exists());
    }

    @Test
    void everyFileIsNamed() {
        var files = Manifests.files()
                .filter(file -> !file.endsWith(Manifests.KUSTOMIZATION) && !file.endsWith("README.md"));
        assertThat(files).isNotEmpty().allSatisfy(file -> assertThat(named()).contains(file));
    }

    @Test
    void theBaseNamesNoNamespace() {
        assertThat(Manifests.kustomizations())
                .filteredOn(file -> !file.toString().contains("overlays"))
                .allSatisfy(file ->
                        assertThat(Manifests.tree(file).has("namespace")).isFalse());
        assertThat(Manifests.ofSourceTree().all())
                .allSatisfy(manifest -> assertThat(
                                manifest.tree().at("/metadata/namespace").isMissingNode())
                        .isTrue());
    }

    /// With a `kubectl` at hand the overlays are put together as a cluster would get them, and read as strictly.
    @ParameterizedTest
    @ValueSource(strings = {"example", "given-servers"})
    void overlaysCanBePutTogether(String overlay) throws IOException, InterruptedException {
        Assumptions.assumeTrue(isInstalled("kubectl"), "kubectl is not installed, so no overlay is rendered");
        // When
        var rendered = new Manifests(Manifests.read(overlay, rendered(Manifests.FOLDER.resolve("overlays", overlay)))
                .toList());
        // Then
        assertThat(rendered.all())
                .hasSizeGreaterThan(10)
                .filteredOn(manifest -> !manifest.kind().equals("Namespace"))
                .allSatisfy(manifest -> {
                    assertThat(manifest.tree().at("/metadata/namespace").asText())
                            .isEqualTo("atmina");
                    if (manifest.isKnownToKubernetes()) {
                        assertThat(manifest.strictly()).isNotNull();
                    }
                });
        assertThat(rendered.workloads())
                .hasSize(2)
                .allSatisfy(each -> assertThat(each.getSpec()
                                .getTemplate()
                                .getSpec()
                                .getContainers()
                                .getFirst()
                                .getImage())
                        .matches("registry\\.example\\.org/atmina:[0-9.]+"));
    }

    private static String rendered(Path overlay) throws IOException, InterruptedException {
        var process = new ProcessBuilder("kubectl", "kustomize", overlay.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var text = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(process.waitFor())
                .as("exit code of kubectl kustomize " + overlay)
                .isZero();
        return text;
    }

    private static boolean isInstalled(String command) {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, command)));
    }

    private static Set<Path> named() {
        Set<Path> named = new TreeSet<>();
        for (Path kustomization : Manifests.kustomizations()) {
            names(Manifests.tree(kustomization)).stream()
                    .map(name -> kustomization.resolveSibling(name).normalize())
                    .forEach(named::add);
        }
        return named;
    }

    private static List<String> names(JsonNode kustomization) {
        List<String> names = new ArrayList<>();
        kustomization.path("resources").forEach(each -> names.add(each.asText()));
        kustomization.path("components").forEach(each -> names.add(each.asText()));
        kustomization.path("patches").findValues("path").stream()
                .map(JsonNode::asText)
                .filter(path -> !path.startsWith("/") && path.endsWith(".yaml"))
                .forEach(names::add);
        for (String generator : List.of("configMapGenerator", "secretGenerator")) {
            for (String source : List.of("envs", "files")) {
                kustomization
                        .path(generator)
                        .findValues(source)
                        .forEach(list -> list.forEach(each -> names.add(each.asText())));
            }
        }
        return names;
    }
}
