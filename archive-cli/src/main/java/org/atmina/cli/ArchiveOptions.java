package org.atmina.cli;

import java.net.http.HttpClient;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// The options of a command that works in an archive: which one, and by that, as whom.
final class ArchiveOptions {
    @Mixin
    private DataOption data = new DataOption();

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "An archive elsewhere; its token is read from ATMINA_TOKEN.")
    private @Nullable String url;

    /// @param user who of the demonstration users it is in an archive of this machine
    ArchiveClient signedIn(String user) {
        HttpClient http = ArchiveClient.connection();
        if (url != null) {
            return new ArchiveClient(http, url, Tokens.fromEnvironment());
        }
        RunningArchive archive = data.folder().runningArchive();
        String realm = Objects.requireNonNull(archive.stack().realmUrl());
        return new ArchiveClient(http, archive.url(), new PasswordTokens(http, realm, user));
    }
}
