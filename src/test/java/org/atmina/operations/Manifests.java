package org.atmina.operations;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// The manifests under `k8s/`, read without forgiveness: a key that is written twice, or that Kubernetes does not know,
/// is an error.
record Manifests(List<Manifest> all) {
    static final Path FOLDER = Path.of("..", "k8s");
    static final String KUSTOMIZATION = "kustomization.yaml";

    private static final Map<String, Class<?>> KNOWN = Map.ofEntries(
            Map.entry("v1/ConfigMap", ConfigMap.class),
            Map.entry("v1/Namespace", Namespace.class),
            Map.entry("v1/PersistentVolumeClaim", PersistentVolumeClaim.class),
            Map.entry("v1/Secret", Secret.class),
            Map.entry("v1/Service", Service.class),
            Map.entry("v1/ServiceAccount", ServiceAccount.class),
            Map.entry("apps/v1/Deployment", Deployment.class),
            Map.entry("autoscaling/v2/HorizontalPodAutoscaler", HorizontalPodAutoscaler.class),
            Map.entry("networking.k8s.io/v1/Ingress", Ingress.class),
            Map.entry("networking.k8s.io/v1/NetworkPolicy", NetworkPolicy.class),
            Map.entry("policy/v1/PodDisruptionBudget", PodDisruptionBudget.class));

    private static final ObjectMapper STRICT = JsonMapper.builder()
            .annotationIntrospector(new NothingElse())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /// The model keeps what it does not know in a map of its own; without that map, it has to refuse it.
    private static final class NothingElse extends JacksonAnnotationIntrospector {
        private static final long serialVersionUID = 1L;

        @Override
        public Boolean hasAnySetter(Annotated annotated) {
            return false;
        }
    }

    record Manifest(String origin, JsonNode tree) {
        String kind() {
            return tree.path("kind").asText();
        }

        String name() {
            return tree.path("metadata").path("name").asText();
        }

        String type() {
            return tree.path("apiVersion").asText() + "/" + kind();
        }

        boolean isKnownToKubernetes() {
            return KNOWN.containsKey(type());
        }

        /// @throws AssertionError when there is a key that Kubernetes does not know, or a value of the wrong type
        Object strictly() {
            try {
                return STRICT.treeToValue(tree, KNOWN.get(type()));
            } catch (JsonProcessingException e) {
                throw new AssertionError(origin + ": " + kind() + " " + name() + ": " + e.getOriginalMessage(), e);
            }
        }

        @Override
        public String toString() {
            return kind() + " " + name() + " in " + origin;
        }
    }

    /// Every manifest and patch of the source tree.
    static Manifests ofSourceTree() {
        return new Manifests(files().filter(file -> file.toString().endsWith(".yaml") && !file.endsWith(KUSTOMIZATION))
                .flatMap(file -> read(file.toString(), text(file)))
                .toList());
    }

    /// The documents of one stream of YAML.
    static Stream<Manifest> read(String origin, String yaml) {
        return StreamSupport.stream(yaml().loadAll(yaml).spliterator(), false)
                .filter(Objects::nonNull)
                .map(document -> new Manifest(origin, STRICT.valueToTree(document)));
    }

    static JsonNode tree(Path file) {
        return STRICT.valueToTree(yaml().load(text(file)));
    }

    static List<Path> kustomizations() {
        return files().filter(file -> file.endsWith(KUSTOMIZATION)).toList();
    }

    static Stream<Path> files() {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(Files::isRegularFile).map(Path::normalize).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    <T> List<T> of(Class<T> type) {
        return all.stream()
                .filter(manifest -> type.equals(KNOWN.get(manifest.type())))
                .map(manifest -> type.cast(manifest.strictly()))
                .toList();
    }

    List<JsonNode> trees(String kind) {
        return all.stream()
                .filter(manifest -> manifest.kind().equals(kind))
                .map(Manifest::tree)
                .toList();
    }

    /// The two deployments of the base, without the patches to them.
    List<Deployment> workloads() {
        return of(Deployment.class).stream()
                .filter(deployment -> deployment.getMetadata().getName().startsWith("atmina-"))
                .toList();
    }

    private static Yaml yaml() {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        return new Yaml(new SafeConstructor(options));
    }
}
