package eu.observatory.charts;

import static org.assertj.core.api.Assertions.assertThat;

import io.kubernetes.client.openapi.models.V1Container;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1EnvVar;
import io.kubernetes.client.openapi.models.V1Job;
import io.kubernetes.client.openapi.models.V1PodDisruptionBudget;
import io.kubernetes.client.openapi.models.V1PodSpec;
import io.kubernetes.client.openapi.models.V1Probe;
import io.kubernetes.client.openapi.models.V1Service;
import io.kubernetes.client.openapi.models.V1ServiceAccount;
import io.kubernetes.client.openapi.models.V1ServicePort;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What must hold of every pod of the platform, whatever the profile. */
class PolicyTests {

    @EachProfile
    void runsNothingAsRootOrWithPowers(String profile) {
        for (V1PodSpec pod : pods(profile)) {
            var security = pod.getSecurityContext();
            assertThat(security.getRunAsNonRoot()).isTrue();
            assertThat(security.getRunAsUser()).isPositive();
            assertThat(security.getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
            for (V1Container container : pod.getContainers()) {
                var own = container.getSecurityContext();
                assertThat(own.getAllowPrivilegeEscalation()).isFalse();
                assertThat(own.getReadOnlyRootFilesystem()).isTrue();
                assertThat(own.getCapabilities().getDrop()).containsExactly("ALL");
                assertThat(own.getCapabilities().getAdd()).isNullOrEmpty();
            }
        }
    }

    @EachProfile
    void givesNobodyTokenOfTheCluster(String profile) {
        assertThat(pods(profile)).allMatch(pod -> Boolean.FALSE.equals(pod.getAutomountServiceAccountToken()));
        assertThat(Manifest.every(Chart.OBSERVATORY.render(profile), V1ServiceAccount.class))
                .hasSameSizeAs(Sources.services())
                .allMatch(account -> Boolean.FALSE.equals(account.getAutomountServiceAccountToken()));
    }

    @EachProfile
    void requestsAndLimitsWhatItUses(String profile) {
        for (V1Container container : containers(profile)) {
            assertThat(container.getResources().getRequests()).containsKeys("cpu", "memory", "ephemeral-storage");
            assertThat(container.getResources().getLimits()).containsKeys("memory", "ephemeral-storage");
            assertThat(container.getResources().getLimits().get("memory"))
                    .isEqualTo(container.getResources().getRequests().get("memory"));
        }
    }

    @EachProfile
    void namesTheVersionOfEveryImage(String profile) {
        assertThat(containers(profile))
                .allSatisfy(container -> assertThat(container.getImage())
                        .startsWith("registry.example.org/observatory/")
                        .endsWith(":" + System.getProperty("observatory.version"))
                        .doesNotContain("latest"));
    }

    @EachProfile
    void writesToTemporaryFolderAlone(String profile) {
        assertThat(containers(profile))
                .allSatisfy(container -> assertThat(container.getVolumeMounts())
                        .anyMatch(mount -> mount.getMountPath().equals("/tmp")));
    }

    @EachProfile
    void probesTheManagementPortAndKillsForNoDependency(String profile) {
        for (V1Deployment deployment : deployments(profile)) {
            V1Container container =
                    deployment.getSpec().getTemplate().getSpec().getContainers().getFirst();
            assertThat(path(container.getStartupProbe())).isEqualTo("/actuator/health/liveness");
            assertThat(path(container.getLivenessProbe())).isEqualTo("/actuator/health/liveness");
            assertThat(path(container.getReadinessProbe())).isEqualTo("/actuator/health/readiness");
        }
    }

    @EachProfile
    void leavesTimeToDrainAndToEnd(String profile) {
        for (V1Deployment deployment : deployments(profile)) {
            V1PodSpec pod = deployment.getSpec().getTemplate().getSpec();
            long drain = pod.getContainers()
                    .getFirst()
                    .getLifecycle()
                    .getPreStop()
                    .getSleep()
                    .getSeconds();
            String underWay = env(pod, "SPRING_LIFECYCLE_TIMEOUTPERSHUTDOWNPHASE");
            assertThat(drain).isGreaterThanOrEqualTo(5);
            assertThat(pod.getTerminationGracePeriodSeconds())
                    .isGreaterThan(drain + Long.parseLong(underWay.replace("s", "")));
            assertThat(deployment
                            .getSpec()
                            .getStrategy()
                            .getRollingUpdate()
                            .getMaxUnavailable()
                            .getIntValue())
                    .isZero();
        }
    }

    @EachProfile
    void namesEveryPort(String profile) {
        assertThat(Manifest.every(Chart.OBSERVATORY.render(profile), V1Service.class))
                .hasSameSizeAs(Sources.services())
                .allSatisfy(service -> assertThat(service.getSpec().getPorts())
                        .extracting(V1ServicePort::getName)
                        .containsExactly("http", "management"));
    }

    @EachProfile
    void letsNodesBeEmptied(String profile) {
        List<Manifest> all = Chart.OBSERVATORY.render(profile);
        assertThat(Manifest.every(all, V1PodDisruptionBudget.class))
                .hasSameSizeAs(Sources.services())
                .allMatch(budget -> budget.getSpec().getMaxUnavailable().getIntValue() == 1);
    }

    @EachProfile
    void holdsNoSecret(String profile) {
        assertThat(Chart.OBSERVATORY.render(profile))
                .noneMatch(each -> each.kind().equals("Secret"));
        assertThat(containers(profile))
                .allSatisfy(container -> assertThat(container.getEnv())
                        .filteredOn(variable -> variable.getName().matches(".*(SECRET|PASSWORD|_KEY|JAAS.*)"))
                        .allMatch(variable -> variable.getValueFrom() != null));
    }

    @EachProfile
    void migratesBeforeTheRollout(String profile) {
        List<Manifest> all = Chart.OBSERVATORY.render(profile);
        assertThat(Manifest.every(all, V1Job.class))
                .extracting(job -> job.getMetadata().getName())
                .containsExactlyInAnyOrderElementsOf(Sources.servicesWithDatabase().stream()
                        .map(service -> "observatory-" + service + "-migration")
                        .toList());
        for (V1Job job : Manifest.every(all, V1Job.class)) {
            String service = job.getMetadata().getLabels().get("app.kubernetes.io/name");
            assertThat(env(job.getSpec().getTemplate().getSpec(), "MIGRATE")).isEqualTo("only");
            V1Deployment server =
                    Manifest.one(all, "Deployment", "observatory-" + service).as(V1Deployment.class);
            assertThat(env(server.getSpec().getTemplate().getSpec(), "MIGRATE")).isEqualTo("never");
        }
    }

    @EachProfile
    void makesMigrationsHooksUnlessToldOtherwise(String profile) {
        assertThat(Chart.OBSERVATORY.render(profile, Map.of("registry.migration.hook", true)))
                .noneMatch(each -> each.name().equals("observatory-registry-migration"));
    }

    private static String env(V1PodSpec pod, String name) {
        return pod.getContainers().getFirst().getEnv().stream()
                .filter(variable -> variable.getName().equals(name))
                .map(V1EnvVar::getValue)
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + name));
    }

    private static String path(V1Probe probe) {
        assertThat(probe.getHttpGet().getPort().getStrValue()).isEqualTo("management");
        return probe.getHttpGet().getPath();
    }

    private static List<V1Deployment> deployments(String profile) {
        List<V1Deployment> deployments = Manifest.every(Chart.OBSERVATORY.render(profile), V1Deployment.class);
        assertThat(deployments).hasSameSizeAs(Sources.services());
        return deployments;
    }

    private static List<V1PodSpec> pods(String profile) {
        Stream<V1PodSpec> servers = deployments(profile).stream()
                .map(each -> each.getSpec().getTemplate().getSpec());
        Stream<V1PodSpec> jobs = Manifest.every(Chart.OBSERVATORY.render(profile), V1Job.class).stream()
                .map(each -> each.getSpec().getTemplate().getSpec());
        return Stream.concat(servers, jobs).toList();
    }

    private static List<V1Container> containers(String profile) {
        return pods(profile).stream()
                .flatMap(pod -> pod.getContainers().stream())
                .toList();
    }
}
