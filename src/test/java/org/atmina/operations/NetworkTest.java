package org.atmina.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.networking.v1.HTTPIngressPath;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.atmina.language.InterfaceLanguage;
import org.junit.jupiter.api.Test;

/// Who reaches whom: exactly those who have to.
class NetworkTest {
    private static final Manifests MANIFESTS = Manifests.ofSourceTree();
    private static final Map<String, String> OURS = Map.of("app.kubernetes.io/name", "atmina");
    private static final List<String> INSIDE = List.of("/q/metrics", "/q/health", "/q/health/live", "/q/dev", "/q");

    @Test
    void nothingIsOpenUnlessAPolicySaysSo() {
        var nothing = policy("atmina-nothing").getSpec();
        assertThat(nothing.getPodSelector().getMatchLabels()).isEqualTo(OURS);
        assertThat(nothing.getPolicyTypes()).containsExactlyInAnyOrder("Ingress", "Egress");
        assertThat(nothing.getIngress()).isEmpty();
        assertThat(nothing.getEgress()).isEmpty();
        assertThat(MANIFESTS.workloads())
                .allSatisfy(each -> assertThat(
                                each.getSpec().getTemplate().getMetadata().getLabels())
                        .containsAllEntriesOf(OURS));
    }

    @Test
    void everyOpeningNamesThePortAndTheOtherSide() {
        assertThat(MANIFESTS.of(NetworkPolicy.class)).hasSizeGreaterThan(8).allSatisfy(policy -> {
            assertThat(policy.getSpec().getEgress()).allSatisfy(rule -> {
                assertThat(rule.getTo()).isNotEmpty();
                assertThat(rule.getPorts()).isNotEmpty();
            });
            assertThat(policy.getSpec().getIngress())
                    .allSatisfy(rule -> assertThat(rule.getFrom()).isNotEmpty());
        });
    }

    @Test
    void theServersAreReachedAtThePortsOfTheirAddresses() {
        var settings = SettingsTest.settings();
        var database = URI.create(settings.get("QUARKUS_DATASOURCE_JDBC_URL").replace("jdbc:", ""));
        var search = URI.create(settings.get("ATMINA_SEARCH_URL"));
        var people = URI.create(settings.get("QUARKUS_OIDC_AUTH_SERVER_URL"));
        assertThat(portsOut("atmina-to-database")).containsExactly(database.getPort());
        assertThat(portsOut("atmina-to-search")).containsExactly(search.getPort());
        assertThat(portsOut("atmina-to-keycloak")).containsExactly(people.getPort());
        assertThat(portsIn("atmina-database")).contains(database.getPort());
        assertThat(portsIn("atmina-search")).contains(search.getPort());
        // The operators derive the names of services from those of the resources.
        assertThat(database.getHost()).isEqualTo(name("Cluster") + "-rw");
        assertThat(search.getHost()).isEqualTo(name("Elasticsearch") + "-es-http");
        assertThat(people.getHost()).isEqualTo(name("Keycloak") + "-service");
        assertThat(people.getPath()).isEqualTo("/realms/atmina");
    }

    @Test
    void whatComesInComesToThePortOfTheContainer() {
        assertThat(MANIFESTS.of(NetworkPolicy.class))
                .filteredOn(policy -> policy.getMetadata().getName().startsWith("atmina-from-"))
                .hasSizeGreaterThan(1)
                .allSatisfy(policy -> assertThat(
                                policy.getSpec().getIngress().getFirst().getPorts())
                        .extracting(port -> port.getPort().getStrVal())
                        .containsExactly("http"));
        var monitor = MANIFESTS.trees("PodMonitor").getFirst().at("/spec/podMetricsEndpoints/0");
        assertThat(monitor.path("port").asText()).isEqualTo("http");
        assertThat(monitor.path("path").asText())
                .isEqualTo(ServiceSettings.fixed("quarkus.micrometer.export.prometheus.path"));
    }

    @Test
    void theIngressLeadsToTheService() {
        var services = MANIFESTS.of(Service.class);
        assertThat(waysIn()).isNotEmpty().allSatisfy(way -> {
            var target = way.getBackend().getService();
            assertThat(services).anySatisfy(service -> {
                assertThat(service.getMetadata().getName()).isEqualTo(target.getName());
                assertThat(service.getSpec().getPorts())
                        .extracting(port -> port.getName())
                        .contains(target.getPort().getName());
            });
        });
    }

    @Test
    void everyAddressOfTheServiceIsReachedFromOutside() {
        assertThat(addresses())
                .isNotEmpty()
                .allSatisfy(address -> assertThat(isLedIn(address)).as(address).isTrue());
        assertThat(List.of("/", ServiceSettings.fixed("quarkus.smallrye-openapi.path"), "/q/swagger-ui/"))
                .allMatch(NetworkTest::isLedIn);
        assertThat(staticFiles()).allMatch(NetworkTest::isLedIn);
    }

    @Test
    void numbersAndHealthStayInside() {
        assertThat(INSIDE).noneMatch(NetworkTest::isLedIn);
    }

    /// The beginnings of all addresses of our own resources, with each of our languages where a language stands.
    private static List<String> addresses() {
        return ServiceSettings.classes().stream()
                .filter(type -> type.isAnnotatedWith(Path.class))
                .map(type -> type.getAnnotationOfType(Path.class).value())
                .map(path -> path.startsWith("/") ? path : "/" + path)
                .flatMap(path -> path.startsWith("/{")
                        ? Stream.of(InterfaceLanguage.values())
                                .map(language -> path.replaceFirst(
                                        "\\{[^}]*}+", language.tag().value()))
                        : Stream.of(path))
                .distinct()
                .toList();
    }

    private static List<String> staticFiles() {
        var folder = java.nio.file.Path.of("..", "target", "classes", "META-INF", "resources");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<java.nio.file.Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> "/" + folder.relativize(file).toString().replace('\\', '/'))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isLedIn(String address) {
        return waysIn().stream().anyMatch(way -> switch (way.getPathType()) {
            case "Exact" -> address.equals(way.getPath());
            case "Prefix" -> address.equals(way.getPath()) || address.startsWith(way.getPath() + "/");
            default -> throw new AssertionError(way.getPathType() + " means something else at every controller");
        });
    }

    private static List<HTTPIngressPath> waysIn() {
        return MANIFESTS.of(Ingress.class).stream()
                .filter(ingress -> ingress.getMetadata().getName().equals("atmina"))
                .flatMap(ingress -> ingress.getSpec().getRules().stream())
                .flatMap(rule -> rule.getHttp().getPaths().stream())
                .toList();
    }

    private static String name(String kind) {
        return MANIFESTS.trees(kind).getFirst().at("/metadata/name").asText();
    }

    private static NetworkPolicy policy(String name) {
        return MANIFESTS.of(NetworkPolicy.class).stream()
                .filter(policy -> policy.getMetadata().getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<Integer> portsOut(String policy) {
        return policy(policy).getSpec().getEgress().stream()
                .flatMap(rule -> numbers(rule.getPorts()))
                .toList();
    }

    private static List<Integer> portsIn(String policy) {
        return policy(policy).getSpec().getIngress().stream()
                .flatMap(rule -> numbers(rule.getPorts()))
                .toList();
    }

    private static Stream<Integer> numbers(List<NetworkPolicyPort> ports) {
        return ports.stream().map(NetworkPolicyPort::getPort).map(IntOrString::getIntVal);
    }
}
