package org.atmina.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Keycloak with the realm of this source tree.
///
/// Two things are slow and are done once for a source tree: Keycloak's own build for our options, and
/// the import of the realm into an empty database. The imported database is kept and copied, so a new
/// data folder starts as fast as an old one; when the realm changes, the copy is replaced, because the
/// realm file is the truth.
final class KeycloakServer implements Server {
    static final String REALM = "atmina";
    private static final List<String> BUILD = List.of(
            "build",
            "--db=dev-file",
            "--health-enabled=true",
            "--http-management-health-enabled=false",
            "--features-disabled=kerberos,impersonation,twitter-broker,identity-brokering-api,organization");
    private static final List<String> JVM = List.of(
            "-Xms64m",
            "-Xmx512m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xshare:auto",
            "-Dfile.encoding=UTF-8",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-Dpicocli.disable.closures=true",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                    + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory");

    private final Site site;
    private final int port;
    private final Path folder;
    private final Path archive;
    private Path home = Path.of("");
    private Path seed = Path.of("");

    KeycloakServer(Site site) {
        this.site = site;
        this.port = site.port(ServerName.KEYCLOAK);
        this.folder = site.data(ServerName.KEYCLOAK);
        this.archive = Distributions.find(site.settings().tree(), "keycloak-quarkus-dist-", ".tar.gz");
    }

    @Override
    public void obtain() {
        String name = "keycloak-" + version();
        home = site.homes().obtain(name + "-" + Fingerprint.of(List.of(), BUILD.toString()), this::build);
        List<Path> realm = List.of(realm("atmina-realm.json"), realm("atmina-users-0.json"));
        String digest = Fingerprint.of(realm, home.getFileName().toString());
        seed = site.homes().obtain("realm-" + digest, part -> importRealm(realm, part));
        site.homes().forgetOlder("realm-", seed);
    }

    private Path realm(String name) {
        return site.settings().tree().realm().resolve(name);
    }

    private void build(Path part) throws IOException {
        site.progress().say("Keycloak: built once for our options");
        Archives.unpack(archive, part);
        Commands.run("build Keycloak", command(part, BUILD));
        Files.createDirectories(part.resolve("data/tmp"));
    }

    private void importRealm(List<Path> realm, Path part) throws IOException {
        site.progress().say("Keycloak: the realm is imported");
        Path files = Files.createDirectories(part.resolve("files"));
        for (Path file : realm) {
            Files.copy(file, files.resolve(file.getFileName()));
        }
        site.account().own(part);
        List<String> command = command(home, List.of("import", "--optimized", "--dir=" + files, database(part)));
        Map<String, String> administrator =
                Map.of("KC_BOOTSTRAP_ADMIN_USERNAME", "admin", "KC_BOOTSTRAP_ADMIN_PASSWORD", "demo");
        Commands.run("import the realm into Keycloak", site.account().as(command), administrator, Path.of("/"));
    }

    /// Places the imported database, unless the one there came from the same realm.
    @Override
    public void configure() {
        String digest = seed.getFileName().toString();
        Path mark = folder.resolve("realm");
        try {
            if (Files.exists(mark) && Files.readString(mark).equals(digest)) {
                return;
            }
            site.account().folder(folder);
            Files.copy(
                    seed.resolve("keycloak.mv.db"),
                    folder.resolve("keycloak.mv.db"),
                    StandardCopyOption.REPLACE_EXISTING);
            Files.writeString(mark, digest);
            site.account().own(folder);
        } catch (IOException e) {
            throw new StackException("The database of Keycloak cannot be placed in " + folder + ".", e);
        }
    }

    private static String database(Path folder) {
        return "--db-url=jdbc:h2:file:" + folder.resolve("keycloak") + ";NON_KEYWORDS=VALUE";
    }

    private static List<String> command(Path home, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(Site.java()));
        command.addAll(JVM);
        command.add("-Dkc.home.dir=" + home);
        command.add("-Djboss.server.config.dir=" + home.resolve("conf"));
        command.addAll(List.of(
                "-cp",
                home.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        command.addAll(arguments);
        return command;
    }

    @Override
    public Child launch() {
        List<String> arguments = List.of(
                "start",
                "--optimized",
                "--cache=local",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--hostname=" + url(),
                database(folder));
        return Child.start(
                "Keycloak",
                site.account(),
                "TERM",
                command(home, arguments),
                Map.of("HOME", folder.toString()),
                site.log(ServerName.KEYCLOAK));
    }

    @Override
    public boolean answers() throws IOException, InterruptedException {
        return Http.get(realmUrl() + "/.well-known/openid-configuration")
                .path("issuer")
                .asText()
                .equals(realmUrl());
    }

    String realmUrl() {
        return url() + "/realms/" + REALM;
    }

    @Override
    public ServerName name() {
        return ServerName.KEYCLOAK;
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public String url() {
        return "http://127.0.0.1:" + port;
    }

    @Override
    public String version() {
        return Distributions.version(archive);
    }

    @Override
    public Duration patience() {
        return Duration.ofSeconds(180);
    }
}
