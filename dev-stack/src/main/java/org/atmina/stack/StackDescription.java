package org.atmina.stack;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Where a running stack is reached, as told to people, programs and tests.
///
/// @param servers      facts of each server by its key: `postgresql`, `elasticsearch`, `keycloak`
/// @param databaseUser the owner of the database `atmina`; may make more databases
/// @param realmUrl     the issuer of tokens
/// @param startedAt    ISO 8601
@JsonIgnoreProperties(ignoreUnknown = true)
public record StackDescription(
        Map<String, Facts> servers,
        @Nullable String databaseUser,
        @Nullable String databasePassword,
        @Nullable String realmUrl,
        String data,
        String startedAt) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /// @param state `running` or `stopped`
    public record Facts(String url, int port, long pid, String version, String state) {}

    /// @throws NullPointerException where the stack runs without that server
    public Facts of(ServerName server) {
        return Objects.requireNonNull(servers.get(server.key()), () -> "This stack has no " + server.title());
    }

    public String jdbcUrl() {
        return of(ServerName.POSTGRESQL).url();
    }

    public String elasticsearchUrl() {
        return of(ServerName.ELASTICSEARCH).url();
    }

    public String keycloakUrl() {
        return of(ServerName.KEYCLOAK).url();
    }

    public static StackDescription read(Path file) {
        try {
            return JSON.readValue(file.toFile(), StackDescription.class);
        } catch (IOException e) {
            throw new StackException("The description of a stack in " + file + " cannot be read.", e);
        }
    }

    /// Writes it for the owner's eyes only, as it holds a password.
    public void write(Path file) {
        try {
            Secrets.write(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this));
        } catch (IOException e) {
            throw new StackException("The description of the stack cannot be written to " + file + ".", e);
        }
    }
}
