package org.atmina.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;

/// Signs a demo user in at the embedded Keycloak, again and again before each token ends.
final class PasswordTokens implements Tokens {
    private static final Duration EARLY = Duration.ofSeconds(45);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http;
    private final String realmUrl;
    private final String user;
    private String token = "";
    private Instant renewAt = Instant.EPOCH;

    PasswordTokens(HttpClient http, String realmUrl, String user) {
        this.http = http;
        this.realmUrl = realmUrl;
        this.user = user;
    }

    @Override
    public synchronized String current() {
        if (Instant.now().isAfter(renewAt)) {
            JsonNode answer = signIn();
            token = answer.path("access_token").asText();
            renewAt = Instant.now()
                    .plusSeconds(answer.path("expires_in").asLong())
                    .minus(EARLY);
        }
        return token;
    }

    private JsonNode signIn() {
        String form = Map.of("grant_type", "password", "client_id", "atmina-cli", "username", user, "password", "demo")
                .entrySet()
                .stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(URI.create(realmUrl + "/protocol/openid-connect/token"))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new CommandFailed("Keycloak did not let the demo user " + user + " in: " + response.body());
            }
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new CommandFailed("Keycloak at " + realmUrl + " cannot be reached: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailed("Interrupted.", e);
        }
    }
}
