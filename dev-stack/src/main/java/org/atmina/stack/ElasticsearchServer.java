package org.atmina.stack;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/// One node of Elasticsearch with our analysis plug-in, without security, on the loopback address only.
final class ElasticsearchServer implements Server {
    /// The first compiler alone: halves the time to start, which is what development waits for. Who measures searches
    /// sets ES_JAVA_OPTS, which is added and wins.
    private static final String JVM = "-Xms256m -Xmx512m -XX:TieredStopAtLevel=1";

    private final Site site;
    private final int port;
    private final Path folder;
    private final Path archive;
    private Path home = Path.of("");
    private @Nullable String pluginName;

    ElasticsearchServer(Site site) {
        this.site = site;
        this.port = site.port(ServerName.ELASTICSEARCH);
        this.folder = site.data(ServerName.ELASTICSEARCH);
        this.archive = Distributions.find(site.settings().tree(), "elasticsearch-", ".zip");
    }

    @Override
    public void obtain() {
        String name = "elasticsearch-" + version();
        Path pristine = site.homes().obtain(name, part -> Archives.unpack(archive, part));
        Path plugin = site.settings().tree().plugin();
        if (Files.exists(plugin)) {
            pluginName = nameOf(plugin);
            home = site.homes()
                    .obtain(name + "-" + Fingerprint.of(List.of(plugin)), part -> install(pristine, plugin, part));
            site.homes().forgetOlder(name + "-", home);
        } else {
            site.progress()
                    .say("Elasticsearch: starts without the analysis plug-in, which is not built yet (" + plugin + ")");
            home = pristine;
        }
    }

    /// A copy that shares the files of the pristine one, and the plug-in added by Elasticsearch's own command.
    private void install(Path pristine, Path plugin, Path part) throws IOException {
        site.progress().say("Elasticsearch: the analysis plug-in is installed");
        Commands.run("copy Elasticsearch", List.of("cp", "-al", pristine.toString(), part.toString()));
        Path config = Files.createDirectories(part.resolve("config"));
        Commands.run(
                "install the analysis plug-in",
                List.of(
                        part.resolve("bin/elasticsearch-plugin").toString(),
                        "install",
                        "--batch",
                        plugin.toUri().toString()),
                Map.of(
                        "ES_JAVA_HOME",
                        System.getProperty("java.home"),
                        "ES_PATH_CONF",
                        config.toString(),
                        "CLI_JAVA_OPTS",
                        "-Xmx512m -XX:+UseSerialGC -XX:TieredStopAtLevel=1"),
                part);
    }

    private static String nameOf(Path plugin) {
        try (var zip = new ZipFile(plugin.toFile())) {
            for (String file : List.of("stable-plugin-descriptor.properties", "plugin-descriptor.properties")) {
                var entry = zip.getEntry(file);
                if (entry != null) {
                    Properties properties = new Properties();
                    properties.load(zip.getInputStream(entry));
                    return properties.getProperty("name");
                }
            }
        } catch (IOException e) {
            throw new StackException("The plug-in " + plugin + " cannot be read.", e);
        }
        throw new StackException("The plug-in " + plugin + " does not describe itself.");
    }

    @Override
    public void configure() {
        Path config = folder.resolve("config");
        try {
            Files.createDirectories(config.resolve("jvm.options.d"));
            Files.writeString(config.resolve("elasticsearch.yml"), settings());
            copy("jvm.options", config);
            copy("log4j2.properties", config);
            copyFinnish(config);
        } catch (IOException e) {
            throw new StackException("The settings of Elasticsearch cannot be written to " + config + ".", e);
        }
        List.of("data", "tmp").forEach(each -> site.account().folder(folder.resolve(each)));
        site.account().own(folder);
    }

    private String settings() {
        return """
                cluster.name: atmina
                node.name: atmina
                path.data: "%1$s/data"
                path.logs: "%1$s/tmp"
                discovery.type: single-node
                network.host: 127.0.0.1
                http.port: %2$d
                transport.port: 0
                xpack.security.enabled: false
                cluster.routing.allocation.disk.threshold_enabled: false
                node.store.allow_mmap: true
                """.formatted(folder, port);
    }

    /// The node may read only its own settings, not what another package installed.
    private void copyFinnish(Path config) throws IOException {
        if (pluginName != null && Files.isReadable(FinnishDictionary.FILE)) {
            Path folder = Files.createDirectories(config.resolve(pluginName));
            Files.copy(
                    FinnishDictionary.FILE,
                    folder.resolve(FinnishDictionary.FILE.getFileName()),
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void copy(String name, Path config) throws IOException {
        try (var in = ElasticsearchServer.class.getResourceAsStream("/org/atmina/stack/elasticsearch/" + name)) {
            if (in == null) {
                throw new IOException("missing resource " + name);
            }
            Files.copy(in, config.resolve(name), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Override
    public Child launch() {
        Map<String, String> environment = Map.of(
                "ES_JAVA_HOME", System.getProperty("java.home"),
                "ES_PATH_CONF", folder.resolve("config").toString(),
                "ES_TMPDIR", folder.resolve("tmp").toString(),
                "ES_JAVA_OPTS", JVM + " " + System.getenv().getOrDefault("ES_JAVA_OPTS", ""),
                "CLI_JAVA_OPTS", "-XX:TieredStopAtLevel=1 -Xshare:auto");
        return Child.start(
                "Elasticsearch",
                site.account(),
                "TERM",
                List.of(home.resolve("bin/elasticsearch").toString()),
                environment,
                site.log(ServerName.ELASTICSEARCH));
    }

    @Override
    public boolean answers() throws IOException, InterruptedException {
        String status = Http.get(url() + "/_cluster/health?wait_for_status=yellow&timeout=10s")
                .path("status")
                .asText();
        return List.of("yellow", "green").contains(status) && (pluginName == null || hasPlugin(pluginName));
    }

    private boolean hasPlugin(String plugin) throws IOException, InterruptedException {
        JsonNode plugins = Http.get(url() + "/_nodes/plugins?filter_path=nodes.*.plugins.name");
        return plugins.findValuesAsText("name").contains(plugin);
    }

    @Override
    public ServerName name() {
        return ServerName.ELASTICSEARCH;
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
