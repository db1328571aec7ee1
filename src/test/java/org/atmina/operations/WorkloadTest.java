package org.atmina.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The two deployments agree with the service that runs in them, and with what stands around them.
class WorkloadTest {
    private static final Manifests MANIFESTS = Manifests.ofSourceTree();
    private static final List<Deployment> WORKLOADS = MANIFESTS.workloads();
    /// What the process does after its requests have ended: gives jobs back (and its inspectors a moment), stops the
    /// indexer.
    private static final Duration LAST_WORK = Duration.ofSeconds(30);

    @Test
    void thereIsOneDeploymentForEachRole() {
        assertThat(WORKLOADS)
                .extracting(WorkloadTest::role)
                .containsExactlyInAnyOrder("web", "worker")
                .containsExactlyElementsOf(WORKLOADS.stream()
                        .map(each -> each.getMetadata().getName().replace("atmina-", ""))
                        .toList());
    }

    @Test
    void selectorsFindTheirPods() {
        assertThat(WORKLOADS).allSatisfy(each -> {
            var labels = labels(each);
            assertThat(labels).containsAllEntriesOf(each.getSpec().getSelector().getMatchLabels());
            assertThat(each.getMetadata().getLabels())
                    .containsAllEntriesOf(each.getSpec().getSelector().getMatchLabels());
            assertThat(pod(each).getTopologySpreadConstraints())
                    .isNotEmpty()
                    .allSatisfy(spread -> assertThat(labels)
                            .containsAllEntriesOf(spread.getLabelSelector().getMatchLabels()));
        });
    }

    @Test
    void servicesBudgetsAndAutoscalersMeanOneDeployment() {
        assertThat(MANIFESTS.of(Service.class)).isNotEmpty().allSatisfy(service -> {
            assertThat(found(service.getSpec().getSelector()))
                    .containsExactly(service.getMetadata().getName());
            assertThat(service.getSpec().getPorts())
                    .allSatisfy(
                            port -> assertThat(port.getTargetPort().getStrVal()).isEqualTo("http"));
        });
        assertThat(MANIFESTS.of(PodDisruptionBudget.class))
                .hasSize(WORKLOADS.size())
                .allSatisfy(budget -> assertThat(
                                found(budget.getSpec().getSelector().getMatchLabels()))
                        .containsExactly(budget.getMetadata().getName()));
        assertThat(MANIFESTS.of(HorizontalPodAutoscaler.class)).isNotEmpty().allSatisfy(scaler -> {
            var target = WORKLOADS.stream()
                    .filter(each -> each.getMetadata()
                            .getName()
                            .equals(scaler.getSpec().getScaleTargetRef().getName()))
                    .findFirst()
                    .orElseThrow();
            // Two owners of one number would fight over it.
            assertThat(target.getSpec().getReplicas()).isNull();
            assertThat(scaler.getSpec().getMinReplicas()).isGreaterThan(1);
        });
    }

    @Test
    void theContainerListensWhereTheServiceDoes() {
        var port = Integer.valueOf(ServiceSettings.fixed("quarkus.http.port"));
        assertThat(WORKLOADS)
                .allSatisfy(each -> assertThat(container(each).getPorts())
                        .singleElement()
                        .satisfies(listening -> {
                            assertThat(listening.getName()).isEqualTo("http");
                            assertThat(listening.getContainerPort()).isEqualTo(port);
                        }));
    }

    @Test
    void probesAskTheServicesOwnQuestions() {
        var serving = "/q/health/group/" + ServiceSettings.fixed("io.smallrye.health.defaultHealthGroup");
        assertThat(WORKLOADS).allSatisfy(each -> {
            var container = container(each);
            assertThat(path(container.getStartupProbe())).isEqualTo("/q/health/started");
            assertThat(path(container.getLivenessProbe())).isEqualTo("/q/health/live");
            assertThat(path(container.getReadinessProbe()))
                    .isEqualTo(role(each).equals("web") ? serving : "/q/health/ready");
        });
    }

    @Test
    void podsMayDoNothingTheyNeedNot() {
        var account = MANIFESTS.of(ServiceAccount.class).getFirst();
        assertThat(account.getAutomountServiceAccountToken()).isFalse();
        assertThat(WORKLOADS).allSatisfy(each -> {
            var pod = pod(each);
            assertThat(pod.getServiceAccountName())
                    .isEqualTo(account.getMetadata().getName());
            assertThat(pod.getAutomountServiceAccountToken()).isFalse();
            assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
            assertThat(pod.getSecurityContext().getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
            var rights = container(each).getSecurityContext();
            assertThat(rights.getReadOnlyRootFilesystem()).isTrue();
            assertThat(rights.getAllowPrivilegeEscalation()).isFalse();
            assertThat(rights.getCapabilities().getDrop()).containsExactly("ALL");
        });
    }

    @Test
    void podsRunAsTheUserOfTheImage() {
        var user = Containerfile.read("Containerfile").last("USER").split(":");
        assertThat(WORKLOADS).allSatisfy(each -> {
            var security = pod(each).getSecurityContext();
            assertThat(security.getRunAsUser()).hasToString(user[0]);
            assertThat(security.getRunAsGroup()).hasToString(user[1]);
            assertThat(security.getFsGroup()).hasToString(user[1]);
        });
    }

    @Test
    void podsSayWhatTheyNeedAndWhatTheyMayTake() {
        assertThat(WORKLOADS).allSatisfy(each -> {
            var resources = container(each).getResources();
            for (String name : List.of("cpu", "memory", "ephemeral-storage")) {
                assertThat(resources.getRequests()).containsKey(name);
                assertThat(bytes(resources.getLimits().get(name)))
                        .isGreaterThanOrEqualTo(bytes(resources.getRequests().get(name)));
            }
        });
    }

    @Test
    void theFoldersThatAreWrittenToAreVolumes() {
        var image = Containerfile.read("Containerfile");
        var claims = MANIFESTS.of(PersistentVolumeClaim.class);
        assertThat(claims)
                .singleElement()
                .satisfies(claim -> assertThat(claim.getSpec().getAccessModes()).containsExactly("ReadWriteMany"));
        assertThat(WORKLOADS).allSatisfy(each -> {
            assertThat(container(each).getVolumeMounts())
                    .extracting(mount -> mount.getMountPath())
                    .containsExactlyInAnyOrder(image.environment().get("ATMINA_STORAGE_ROOT"), "/tmp");
            assertThat(pod(each).getVolumes())
                    .filteredOn(volume -> volume.getPersistentVolumeClaim() != null)
                    .extracting(volume -> volume.getPersistentVolumeClaim().getClaimName())
                    .containsExactly(claims.getFirst().getMetadata().getName());
        });
    }

    @Test
    void theEndComesAfterTheLastWork() {
        var requests = Duration.parse("PT" + ServiceSettings.fixed("quarkus.shutdown.timeout"));
        assertThat(WORKLOADS).allSatisfy(each -> {
            var lifecycle = container(each).getLifecycle();
            long notice =
                    lifecycle == null ? 0 : lifecycle.getPreStop().getSleep().getSeconds();
            assertThat(Duration.ofSeconds(pod(each).getTerminationGracePeriodSeconds()))
                    .isGreaterThan(requests.plus(LAST_WORK).plusSeconds(notice));
        });
    }

    @Test
    void everyPlaceNamesTheSameImage() {
        var base = Manifests.tree(Path.of("..", "k8s", "base", "kustomization.yaml"));
        var name = base.at("/images/0/name").asText();
        assertThat(WORKLOADS).allSatisfy(each -> {
            assertThat(container(each).getImage()).isEqualTo(name);
            assertThat(container(each).getArgs())
                    .endsWith(Containerfile.read("Containerfile").command().getLast());
        });
        assertThat(Manifests.text(Containerfile.FOLDER.resolve("Containerfile")))
                .contains(" -t " + name + ":" + base.at("/images/0/newTag").asText() + " ");
    }

    @Test
    void theServersAreOfTheVersionsThatAreTested() {
        var versions = Manifests.text(Path.of("..", "pom.xml"));
        var search = MANIFESTS.trees("Elasticsearch").getFirst().path("spec");
        assertThat(versions)
                .contains("<elasticsearch.version>" + search.path("version").asText() + "<")
                .contains("<postgres-binaries.version>"
                        + MANIFESTS.trees("Cluster").stream()
                                .map(cluster -> cluster.at("/spec/imageName").asText())
                                .filter(image -> !image.isEmpty())
                                .findFirst()
                                .orElseThrow()
                                .replaceFirst(".*:", ""));
        assertThat(search.path("image").asText())
                .endsWith(":" + search.path("version").asText());
        assertThat(Containerfile.read("Elasticsearch.Containerfile").last("FROM"))
                .endsWith(":" + search.path("version").asText());
        assertThat(Manifests.text(Containerfile.FOLDER.resolve("Elasticsearch.Containerfile")))
                .contains(" -t " + search.path("image").asText() + " ");
    }

    private static List<String> found(Map<String, String> selector) {
        return WORKLOADS.stream()
                .filter(each -> labels(each).entrySet().containsAll(selector.entrySet()))
                .map(each -> each.getMetadata().getName())
                .toList();
    }

    private static Map<String, String> labels(Deployment deployment) {
        return deployment.getSpec().getTemplate().getMetadata().getLabels();
    }

    private static PodSpec pod(Deployment deployment) {
        return deployment.getSpec().getTemplate().getSpec();
    }

    private static Container container(Deployment deployment) {
        assertThat(pod(deployment).getContainers()).hasSize(1);
        return pod(deployment).getContainers().getFirst();
    }

    private static String role(Deployment deployment) {
        return container(deployment).getEnv().stream()
                .filter(variable -> variable.getName().equals("ATMINA_ROLE"))
                .map(variable -> variable.getValue())
                .findFirst()
                .orElseThrow();
    }

    private static String path(Probe probe) {
        assertThat(probe.getHttpGet().getPort().getStrVal()).isEqualTo("http");
        return probe.getHttpGet().getPath();
    }

    private static java.math.BigDecimal bytes(Quantity quantity) {
        return Quantity.getAmountInBytes(quantity);
    }
}
