package org.atmina.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.atmina.language.InterfaceLanguage;
import org.junit.jupiter.api.Test;

/// The container files, as far as they can be judged without building an image.
class ContainerfileTest {
    private static final Containerfile SERVICE = Containerfile.read("Containerfile");
    private static final Containerfile SEARCH = Containerfile.read("Elasticsearch.Containerfile");
    private static final List<String> KNOWN = List.of(
            "FROM", "RUN", "COPY", "ENV", "USER", "WORKDIR", "VOLUME", "EXPOSE", "STOPSIGNAL", "ENTRYPOINT", "CMD");

    @Test
    void everyInstructionIsAnInstruction() {
        assertThat(Stream.of(SERVICE, SEARCH).flatMap(file -> file.instructions().stream()))
                .extracting(Containerfile.Instruction::name)
                .isSubsetOf(KNOWN);
    }

    @Test
    void theBaseIsNamedExactly() {
        assertThat(SERVICE.last("FROM")).isEqualTo("docker.io/library/eclipse-temurin:25-jre-noble");
        assertThat(SEARCH.last("FROM")).matches("[a-z.]+/[a-z/]+:[0-9.]+");
    }

    @Test
    void whatIsCopiedIsMadeByTheBuildOrStandsInTheSourceTree() {
        assertThat(SERVICE.copies().keySet()).allSatisfy(source -> {
            if (source.startsWith("target/quarkus-app/")) {
                // The four parts of what Quarkus calls a fast jar.
                assertThat(source.replace("target/quarkus-app/", ""))
                        .isIn("lib/", "app/", "quarkus/", "quarkus-run.jar");
            } else if (source.equals("archive-ingest/target/worker/")) {
                assertThat(pom("archive-ingest")).contains("${project.build.directory}/worker");
            } else {
                assertThat(Path.of("..", source)).exists();
            }
        });
        assertThat(SERVICE.copies()).hasSize(6);
        assertThat(SEARCH.copies()).containsOnlyKeys("search-analysis/target/search-analysis-plugin.zip");
        assertThat(pom("search-analysis")).contains("<finalName>search-analysis</finalName>");
    }

    @Test
    void theContextLetsInWhatIsCopiedAndNothingElse() {
        var copied = Stream.of(SERVICE, SEARCH).flatMap(file -> file.copies().keySet().stream());
        var rules = Manifests.text(Path.of("..", ".dockerignore"))
                .lines()
                .filter(line -> !line.startsWith("#"))
                .toList();
        assertThat(rules).startsWith("*");
        var letIn = rules.stream().skip(1).map(line -> line.substring(1)).toList();
        assertThat(copied)
                .allSatisfy(source ->
                        assertThat(letIn).anySatisfy(rule -> assertThat(source).startsWith(rule)));
        assertThat(letIn).noneMatch(rule -> rule.contains(".data") || rule.equals("config"));
    }

    @Test
    void theUserIsANumberAndNotRoot() {
        assertThat(SERVICE.last("USER")).matches("[1-9][0-9]*:[1-9][0-9]*");
        assertThat(SEARCH.last("USER")).matches("[1-9][0-9]*:0");
    }

    @Test
    void everyVariableIsAKeyOfTheServiceAndNoneIsASecret() {
        var known = SettingsTest.known();
        assertThat(SERVICE.environment().keySet()).isNotEmpty().isSubsetOf(known);
        assertThat(SERVICE.environment().keySet())
                .noneMatch(name -> name.matches(".*(PASSWORD|SECRET|USERNAME|URL).*"));
    }

    @Test
    void theFoldersOfTheSettingsAreThoseOfTheImage() {
        var environment = SERVICE.environment();
        assertThat(SERVICE.copies())
                .containsEntry(
                        "archive-ingest/target/worker/", environment.get("ATMINA_INGEST_WORKER_CLASSPATH") + "/");
        assertThat(SERVICE.last("RUN")).contains(environment.get("ATMINA_STORAGE_ROOT"));
        assertThat(SERVICE.last("VOLUME"))
                .contains(environment.get("ATMINA_STORAGE_ROOT"))
                .contains("\"/tmp\"");
    }

    @Test
    void theProcessGetsItsSignalsAndStartsWhatIsCopied() {
        assertThat(SERVICE.entryPoint())
                .startsWith("/usr/bin/tini", "--")
                .endsWith("java", "@/opt/atmina/java.options");
        assertThat(SERVICE.copies()).containsValue("/opt/atmina/java.options");
        assertThat(SERVICE.command())
                .containsSubsequence("-jar", SERVICE.copies().get("target/quarkus-app/quarkus-run.jar"));
        assertThat(SERVICE.last("EXPOSE")).isEqualTo(ServiceSettings.fixed("quarkus.http.port"));
    }

    @Test
    void ocrKnowsEveryLanguageOfTheInterfaceAndTwoMore() {
        var models = Pattern.compile("tesseract-ocr-([a-z]{3})")
                .matcher(SERVICE.last("RUN"))
                .results()
                .map(match -> match.group(1))
                .toList();
        assertThat(models)
                .containsAll(Stream.of(InterfaceLanguage.values())
                        .map(language ->
                                Locale.forLanguageTag(language.tag().value()).getISO3Language())
                        .toList())
                .contains("deu", "rus")
                .hasSize(8);
        assertThat(SERVICE.last("RUN")).contains("libvips-tools", "poppler-utils", "tini", "util-linux");
    }

    @Test
    void javaReadsItsOptions() {
        assertThat(Manifests.text(Containerfile.FOLDER.resolve("java.options")).lines())
                .allMatch(line -> line.startsWith("#") || line.startsWith("-"))
                .contains("-XX:+ExitOnOutOfMemoryError");
    }

    private static String pom(String module) {
        return Manifests.text(Path.of("..", module, "pom.xml"));
    }
}
