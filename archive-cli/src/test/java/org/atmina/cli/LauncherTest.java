package org.atmina.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.atmina.stack.SourceTree;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The launcher is a script; it is tried in a folder of its own, with JDKs that only say how they were called.
class LauncherTest {
    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void copyLauncher() throws IOException {
        Files.copy(SourceTree.find().root().resolve("archive"), folder.resolve("archive"));
        Path jar = folder.resolve("archive-cli/target/archive-cli.jar");
        Files.createDirectories(jar.getParent());
        Files.writeString(jar, "");
    }

    @Test
    void callsTheCommandWithTheJdkOfTheEnvironment() throws Exception {
        String said = launch(jdk("25.0.1"), "status", "--data", "some folder");

        assertThat(said)
                .startsWith("jdk-25.0.1")
                .contains("-Datmina.home=" + folder.toRealPath())
                .endsWith("[status][--data][some folder]");
    }

    @Test
    void passesByAnOlderJdk() throws Exception {
        assertThat(launch(jdk("21.0.4"), "status")).doesNotContain("jdk-21");
    }

    private Path jdk(String version) throws IOException {
        Path home = folder.resolve("jdk-" + version);
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        program(home.resolve("bin/javac"), "exit 1");
        program(home.resolve("bin/java"), "printf 'jdk-" + version + " '; printf '[%s]' \"$@\"");
        return home;
    }

    private static void program(Path file, String script) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + script);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private String launch(Path jdk, String... arguments) throws Exception {
        var command = new ArrayList<>(List.of("bash", folder.resolve("archive").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", jdk.toString());
        Process process = builder.start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }
}
