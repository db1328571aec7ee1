package org.atmina.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.atmina.stack.ServerName;
import org.atmina.stack.StackDescription.Facts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Says what runs where.
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = "Shows every address, port, process, version, and the data folder.")
final class StatusCommand implements Callable<Integer> {
    private static final int NOT_RUNNING = 3;

    @Mixin
    private DataOption data = new DataOption();

    @Option(names = "--json", description = "For programs.")
    private boolean json;

    @Override
    public Integer call() throws JsonProcessingException {
        DataFolder folder = data.folder();
        @Nullable RunningArchive archive = folder.archive().orElse(null);
        if (json) {
            System.out.println(
                    new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(describe(folder, archive)));
        } else {
            print(folder, archive);
        }
        return archive == null ? NOT_RUNNING : 0;
    }

    private static Map<String, @Nullable Object> describe(DataFolder folder, @Nullable RunningArchive archive) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("state", archive == null ? "stopped" : archive.ready() ? "running" : "starting");
        if (archive != null) {
            all.putAll(servers(archive));
            all.put("startedAt", archive.stack().startedAt());
        }
        all.put("data", folder.path().toString());
        return all;
    }

    private static Map<String, Facts> servers(RunningArchive archive) {
        Map<String, Facts> servers = new LinkedHashMap<>();
        servers.put("service", looked(archive.service(), archive.url() + "/q/health/ready"));
        servers.put("postgresql", looked(archive.server(ServerName.POSTGRESQL), null));
        Facts search = archive.server(ServerName.ELASTICSEARCH);
        servers.put("elasticsearch", looked(search, search.url() + "/_cluster/health"));
        servers.put(
                "keycloak",
                looked(archive.server(ServerName.KEYCLOAK), archive.stack().realmUrl()));
        return servers;
    }

    /// The facts as they were at the start, with the state as it is now.
    private static Facts looked(Facts facts, @Nullable String question) {
        String state = !RunningArchive.isAlive(facts.pid())
                ? "stopped"
                : question == null || ServiceProcess.answers(question) ? "running" : "not answering";
        return new Facts(facts.url(), facts.port(), facts.pid(), facts.version(), state);
    }

    private static void print(DataFolder folder, @Nullable RunningArchive archive) {
        if (archive == null) {
            System.out.println("No archive runs on " + folder.path() + ".");
            return;
        }
        Table table = new Table(List.of("what", "state", "address", "port", "process", "version"));
        servers(archive)
                .forEach((name, facts) -> table.row(
                        name, facts.state(), facts.url(), "" + facts.port(), "" + facts.pid(), facts.version()));
        System.out.print(table.render());
        System.out.println("data " + folder.path() + ", started "
                + archive.stack().startedAt() + (archive.ready() ? "" : ", still starting"));
    }
}
