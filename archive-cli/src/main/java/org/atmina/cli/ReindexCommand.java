package org.atmina.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Builds the search index anew while readers go on searching.
@Command(
        name = "reindex",
        mixinStandardHelpOptions = true,
        description = "Builds the search index anew; searches go on meanwhile.")
final class ReindexCommand implements Callable<Integer> {
    @Mixin
    private DataOption data = new DataOption();

    @Override
    public Integer call() {
        RunningArchive archive = data.folder().runningArchive();
        HttpClient http = ArchiveClient.connection();
        String realm = Objects.requireNonNull(archive.stack().realmUrl());
        ArchiveClient client = new ArchiveClient(http, archive.url(), new PasswordTokens(http, realm, "admin"));
        Steps steps = new Steps(System.out);
        try {
            return follow(client, client.startReindex(), steps);
        } catch (ApiProblem refused) {
            throw new CommandFailed(refused.sentence(), refused);
        }
    }

    private static int follow(ArchiveClient client, JsonNode started, Steps steps) {
        JsonNode progress = started;
        String last = "";
        while (true) {
            String line = "Items " + progress.path("done").asInt() + "/"
                    + progress.path("total").asInt();
            if (!line.equals(last)) {
                steps.say(line);
                last = line;
            }
            switch (progress.path("state").asText()) {
                case "running" -> Pause.of(Duration.ofMillis(500));
                case "completed" -> {
                    steps.say(closing(progress.path("failed").asInt()));
                    return 0;
                }
                default ->
                    throw new CommandFailed("The index was not rebuilt: "
                            + progress.path("reason").asText("another process of this archive is rebuilding it."));
            }
            progress = client.reindexing();
        }
    }

    private static String closing(int failed) {
        return failed == 0
                ? "The new index is in use"
                : "The new index is in use; " + failed + " items are tried again";
    }
}
