package org.atmina.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Says how the images of pages stand, or has all of them made again.
@Command(
        name = "derivatives",
        mixinStandardHelpOptions = true,
        description = "Says how the images of pages stand; with --rebuild makes all of them again from the originals.")
final class DerivativesCommand implements Callable<Integer> {
    @Mixin
    private DataOption data = new DataOption();

    @Option(names = "--rebuild", description = "Make all images again; what is served stays until then.")
    private boolean rebuild;

    @Override
    public Integer call() {
        RunningArchive archive = data.folder().runningArchive();
        HttpClient http = ArchiveClient.connection();
        String realm = Objects.requireNonNull(archive.stack().realmUrl());
        ArchiveClient client = new ArchiveClient(http, archive.url(), new PasswordTokens(http, realm, "admin"));
        Steps steps = new Steps(System.out);
        try {
            return rebuild ? follow(client, client.rebuildDerivatives(), steps) : tell(client.derivatives(), steps);
        } catch (ApiProblem refused) {
            throw new CommandFailed(refused.sentence(), refused);
        }
    }

    private static int tell(JsonNode state, Steps steps) {
        steps.say("%d images are served; %d files wait for theirs; %d files were given up"
                .formatted(
                        state.path("images").asLong(),
                        state.path("waiting").asLong(),
                        state.path("failed").asLong()));
        for (JsonNode failure : state.path("failures")) {
            steps.say("  " + failure.path("file").asText() + " "
                    + failure.path("reason").asText());
        }
        return state.path("failed").asLong() == 0 ? 0 : 1;
    }

    private static int follow(ArchiveClient client, JsonNode started, Steps steps) {
        JsonNode state = started;
        long all = state.path("waiting").asLong();
        long shown = -1;
        while (state.path("waiting").asLong() > 0) {
            long done = Math.max(0, all - state.path("waiting").asLong());
            if (done != shown) {
                steps.say("Files " + done + "/" + all);
                shown = done;
            }
            Pause.of(Duration.ofMillis(500));
            state = client.derivatives();
        }
        steps.say("Files " + all + "/" + all);
        return tell(state, steps);
    }
}
